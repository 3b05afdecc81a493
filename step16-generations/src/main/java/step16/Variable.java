package step16;

import java.util.Arrays;

/** A box that holds numbers: a single one, or a whole array of them. */
public final class Variable {
  public double[] data;
  public double[] grad; // null before a backward pass, and after clearGrad()
  private Function creator; // null in a leaf
  private boolean backwardDone; // a second pass would add the same gradients again

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

  /** 0 for a leaf, else one more than its creator's. */
  public int generation() {
    return creator == null ? 0 : creator.generation() + 1;
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
    if (backwardDone) {
      throw new IllegalStateException(
          "backward: this variable has had its backward pass; calculate it anew, after clearGrad()"
              + " on the inputs");
    }
    grad = seed.clone();
    new BackwardPass().run(creator);
    backwardDone = true;
  }

  /** Removes the gradient. Otherwise the gradients of several backward passes add up. */
  public void clearGrad() {
    grad = null;
  }

  /** Adds a gradient to those that arrived along other paths. */
  void receive(double[] gradient) {
    // A new array: the old one may be the gradient of another variable, too.
    grad = grad == null ? gradient : Elementwise.zip(grad, gradient, Double::sum);
  }

  /** What is inside: {@code 1.0}, or {@code [1.0, 2.0, 3.0]}. */
  @Override
  public String toString() {
    return data.length == 1 ? Double.toString(data[0]) : Arrays.toString(data);
  }
}
