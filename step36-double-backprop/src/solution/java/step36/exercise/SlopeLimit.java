package step36.exercise;

import static dezero.BackwardOption.CREATE_GRAPH;
import static dezero.functions.Functions.relu;

import dezero.Variable;
import java.util.List;
import java.util.function.UnaryOperator;

/** A curve is fined where it is too steep. */
public final class SlopeLimit {
  private SlopeLimit() {}

  /**
   * The average of max(slope² − limit², 0) over the places. It is a part of a loss: others will be
   * added to it, and then the sum goes backward and every weight gets its gradient.
   *
   * @param curve calculates a height for each place, from that place and the weights
   * @param weights a number each; may come with old gradients, and have none when this returns
   * @param places where the slope is looked at, and nowhere else; may come with an old gradient
   */
  public static Variable fine(
      UnaryOperator<Variable> curve, List<Variable> weights, Variable places, double limit) {
    places.clearGrad();
    curve.apply(places).backward(CREATE_GRAPH);
    var slope = places.grad();
    weights.forEach(Variable::clearGrad);
    return relu(slope.pow(2).sub(limit * limit)).mean();
  }
}
