package step18.exercise;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import step18.Function;
import step18.Variable;

/** y = x. A place in a formula to listen at: it keeps the gradient that comes back. */
public final class Tap extends Function.Unary {
  private double[] gradient;

  @Override
  protected double[] forward(double[] x) {
    return x;
  }

  @Override
  protected double[] backward(double[] gy) {
    gradient = gy.clone();
    return gy;
  }

  /**
   * The gradient that came back; null before a backward pass. Nobody else has this array: it stays
   * what it is if somebody writes into a grad.
   */
  public double[] gradient() {
    return gradient;
  }

  /**
   * Applies the functions to x one after the other, and goes back from the last result. Returns the
   * gradients at all places, from x on: one more than there are functions. No variable in between
   * may keep its grad, and what was in x.grad before does not count.
   */
  public static List<double[]> along(List<UnaryOperator<Variable>> row, Variable x) {
    List<Tap> taps = new ArrayList<>();
    var tap = new Tap();
    taps.add(tap);
    Variable y = tap.apply(x);
    for (UnaryOperator<Variable> f : row) {
      tap = new Tap();
      taps.add(tap);
      y = tap.apply(f.apply(y));
    }
    y.backward();
    return taps.stream().map(Tap::gradient).toList();
  }
}
