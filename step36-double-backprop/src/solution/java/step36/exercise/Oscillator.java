package step36.exercise;

import static dezero.BackwardOption.CREATE_GRAPH;

import dezero.Variable;
import java.util.List;
import java.util.function.UnaryOperator;

/** A weight on a spring: the further it is from the middle, the harder it is pulled back. */
public final class Oscillator {
  private Oscillator() {}

  /**
   * By how much the curve breaks the law y″ = −y: the average of (y″ + y)² over the places. Going
   * backward from it gives every weight its gradient.
   *
   * @param curve calculates a height for each place, from that place and the weights; its slope
   *     depends on the place
   * @param weights a number each; may come with old gradients, and have none when this returns
   * @param places where the curve is looked at, and nowhere else; may come with an old gradient
   */
  public static Variable loss(
      UnaryOperator<Variable> curve, List<Variable> weights, Variable places) {
    var y = curve.apply(places);
    var bend = slope(slope(y, places), places);
    weights.forEach(Variable::clearGrad);
    return bend.add(y).pow(2).mean();
  }

  private static Variable slope(Variable y, Variable x) {
    x.clearGrad();
    y.backward(CREATE_GRAPH);
    return x.grad();
  }
}
