package step06.exercise;

import java.util.Arrays;
import step06.Function;
import step06.Variable;

/** Any number of functions in a row, as in step 03: together a function, which can go back. */
public final class Chain extends Function {
  private final Function[] functions;

  /** The functions in the order in which they calculate. There may be none. */
  public Chain(Function... functions) {
    this.functions = functions.clone();
  }

  @Override
  protected double[] forward(double[] x) {
    var box = new Variable(x);
    for (Function f : functions) {
      box = f.apply(box);
    }
    return box.data;
  }

  /** The gradient for the chain's input, given the gradient for its result. */
  @Override
  public double[] backward(double[] gy) {
    double[] gradient = gy;
    for (int i = functions.length - 1; i >= 0; i--) {
      gradient = functions[i].backward(gradient);
    }
    return gradient;
  }

  /**
   * Applies the chain to x, goes back, and puts the gradient into x.grad, in place of what was
   * there. If the result holds several numbers, it is the gradient of their sum: each of them
   * begins with 1. Returns the result.
   */
  public Variable thereAndBack(Variable x) {
    var y = apply(x);
    double[] ones = new double[y.data.length];
    Arrays.fill(ones, 1.0);
    x.grad = backward(ones);
    return y;
  }
}
