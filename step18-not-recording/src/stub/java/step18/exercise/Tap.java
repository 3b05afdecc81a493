package step18.exercise;

import java.util.List;
import java.util.function.UnaryOperator;
import step18.Function;
import step18.Variable;

/** y = x. A place in a formula to listen at: it keeps the gradient that comes back. */
public final class Tap extends Function.Unary {
  @Override
  protected double[] forward(double[] x) {
    // TODO task 3: what comes in goes out
    throw new UnsupportedOperationException("step18 task 3: forward is not written yet");
  }

  @Override
  protected double[] backward(double[] gy) {
    // TODO task 3: the same on the way back, and a note for gradient()
    throw new UnsupportedOperationException("step18 task 3: backward is not written yet");
  }

  /**
   * The gradient that came back; null before a backward pass. Nobody else has this array: it stays
   * what it is if somebody writes into a grad.
   */
  public double[] gradient() {
    // TODO task 3: the note
    throw new UnsupportedOperationException("step18 task 3: gradient is not written yet");
  }

  /**
   * Applies the functions to x one after the other, and goes back from the last result. Returns the
   * gradients at all places, from x on: one more than there are functions. No variable in between
   * may keep its grad, and what was in x.grad before does not count.
   */
  public static List<double[]> along(List<UnaryOperator<Variable>> row, Variable x) {
    // TODO task 3: a tap at each place
    throw new UnsupportedOperationException("step18 task 3: along is not written yet");
  }
}
