package dezero.data;

import dezero.array.NdArray;
import java.util.ArrayList;
import java.util.List;

/**
 * Several examples, stacked along the first axis.
 *
 * @param x the inputs: (n, …)
 * @param t the answers: (n, …), or (n,) if they are classes
 */
public record Batch(NdArray x, NdArray t) {

  /**
   * The answers as classes, n of them.
   *
   * @throws IllegalStateException unless t is a vector of whole numbers
   */
  public int[] labels() {
    return Labels.of(t);
  }

  /**
   * The inputs as whole numbers, n of them: ids of characters or words, for an embedding.
   *
   * @throws IllegalStateException unless x is a vector of whole numbers
   */
  public int[] ids() {
    return Labels.of(x);
  }

  /** The number of examples. */
  public int size() {
    return x.shape().dim(0);
  }

  static Batch of(Dataset dataset, int... examples) {
    List<NdArray> inputs = new ArrayList<>(examples.length);
    List<NdArray> answers = new ArrayList<>(examples.length);
    for (int example : examples) {
      inputs.add(dataset.x(example));
      answers.add(dataset.t(example));
    }
    return new Batch(stack("input", inputs, examples), stack("answer", answers, examples));
  }

  private static NdArray stack(String what, List<NdArray> arrays, int... examples) {
    if (arrays.isEmpty()) {
      throw new IllegalArgumentException("batch: no example was named; name at least one");
    }
    List<NdArray> rows = new ArrayList<>(arrays.size());
    NdArray first = arrays.get(0);
    for (int i = 0; i < arrays.size(); i++) {
      if (!arrays.get(i).shape().equals(first.shape())) {
        throw new IllegalArgumentException(
            "batch: the "
                + what
                + " of example "
                + examples[0]
                + " has shape "
                + first.shape()
                + " but that of example "
                + examples[i]
                + " has "
                + arrays.get(i).shape()
                + "; bring them to one shape with a transform, such as Resize or CenterCrop");
      }
      rows.add(arrays.get(i).expandDims(0));
    }
    return NdArray.concat(0, rows);
  }
}
