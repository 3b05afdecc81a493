package dezero.data;

import dezero.array.NdArray;
import java.util.function.UnaryOperator;

/**
 * Examples in a fixed order: example i is an input {@code x(i)} and the answer {@code t(i)} that a
 * model should give for it.
 *
 * <p>The answer is an array, as in regression, or a class. A class is a scalar that holds a whole
 * number; {@link #labels} and {@link Batch#labels} give classes as {@code int}.
 */
public interface Dataset {
  /** The number of examples. */
  int size();

  /**
   * The input of example i, 0 ≤ i &lt; size.
   *
   * @throws IndexOutOfBoundsException if there is no such example
   */
  NdArray x(int i);

  /**
   * The answer of example i; a scalar for a class.
   *
   * @throws IndexOutOfBoundsException if there is no such example
   */
  NdArray t(int i);

  /**
   * These examples, stacked: inputs of shape (3,) become x: (n, 3), classes t: (n,).
   *
   * @throws IndexOutOfBoundsException if one of them does not exist
   * @throws IllegalArgumentException if they differ in shape
   */
  default Batch batch(int... examples) {
    return Batch.of(this, examples);
  }

  /**
   * The class of every example.
   *
   * @throws IllegalStateException if the answers are not whole numbers
   */
  default int[] labels() {
    int[] labels = new int[size()];
    for (int i = 0; i < labels.length; i++) {
      labels[i] = Labels.single(t(i), i);
    }
    return labels;
  }

  /** The same examples, with {@code change} applied to each input when it is read. */
  default Dataset transformed(UnaryOperator<NdArray> change) {
    return new TransformedDataset(this, change, UnaryOperator.identity());
  }

  /** The same examples, with {@code change} applied to each answer when it is read. */
  default Dataset transformedAnswers(UnaryOperator<NdArray> change) {
    return new TransformedDataset(this, UnaryOperator.identity(), change);
  }
}
