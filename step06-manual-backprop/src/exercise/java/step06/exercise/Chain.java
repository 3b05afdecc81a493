package step06.exercise;

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
    // TODO task 2: which function has to go back first?
    throw new UnsupportedOperationException("step06 task 2: backward is not written yet");
  }

  /**
   * Applies the chain to x, goes back, and puts the gradient into x.grad, in place of what was
   * there. If the result holds several numbers, it is the gradient of their sum: each of them
   * begins with 1. Returns the result.
   */
  public Variable thereAndBack(Variable x) {
    // TODO task 2: apply, begin with ones, go back
    throw new UnsupportedOperationException("step06 task 2: thereAndBack is not written yet");
  }
}
