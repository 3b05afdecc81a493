package step10;

import java.util.Arrays;

/** A box that holds numbers: a single one, or a whole array of them. */
public final class Variable {
  public double[] data;
  public double[] grad; // null before a backward pass
  private Function creator; // null in a leaf

  /** A new box with these numbers. It takes a copy, so nobody else holds what is inside. */
  public Variable(double... data) {
    if (data == null) {
      throw new IllegalArgumentException(
          "Variable: the array is null; give numbers, as in new Variable(1.0)");
    }
    this.data = data.clone();
  }

  /** A result that knows its creator. */
  static Variable result(double[] data, Function creator) {
    Variable result = new Variable(data);
    result.creator = creator;
    return result;
  }

  /** The function that made this; null for a leaf. */
  public Function creator() {
    return creator;
  }

  /** Gives everything that this was made from its gradient. Starts from ones. */
  public void backward() {
    backward(Elementwise.map(data, v -> 1));
  }

  /** Starts from this gradient, with a number for each of this variable's. */
  public void backward(double... seed) {
    if (creator == null) {
      throw new IllegalStateException(
          "backward: no function made this variable; call backward on a result");
    }
    if (seed == null || seed.length != data.length) {
      throw new IllegalArgumentException(
          "backward: the seed is " + Arrays.toString(seed) + "; its length must be " + data.length);
    }
    grad = seed.clone();
    for (Function f = creator; f != null; f = f.x().creator) {
      f.x().grad = f.backward(f.y().grad);
    }
  }

  /** What is inside: {@code 1.0}, or {@code [1.0, 2.0, 3.0]}. */
  @Override
  public String toString() {
    return data.length == 1 ? Double.toString(data[0]) : Arrays.toString(data);
  }
}
