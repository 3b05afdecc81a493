package dezero.nn;

import dezero.Parameter;
import dezero.Variable;
import dezero.array.DType;
import dezero.array.NumpyRandom;
import dezero.array.Shape;
import dezero.functions.Functions;

/** An embedding: a row of numbers for each word. W: (words, size), y: (ids, size). */
public final class EmbedId extends Layer {
  private final Parameter w;

  /** Starts with normal random numbers. */
  public EmbedId(int words, int size) {
    Shape shape = Shape.of(words, size);
    w = parameter("W", Parameter.of(NumpyRandom.shared().randn(shape, DType.FLOAT32)));
  }

  /** The rows for these ids. */
  public Variable forward(int... ids) {
    return Functions.embedId(w, ids);
  }

  /** The rows for the whole numbers in x. */
  @Override
  public Variable forward(Variable x) {
    double[] values = x.data().toDoubles();
    int[] ids = new int[values.length];
    for (int i = 0; i < ids.length; i++) {
      ids[i] = (int) values[i];
      if (ids[i] != values[i]) {
        throw new IllegalArgumentException(
            "EmbedId: " + values[i] + " at index " + i + " is not a whole number; ids are");
      }
    }
    return forward(ids);
  }
}
