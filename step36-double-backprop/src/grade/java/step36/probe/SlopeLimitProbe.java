package step36.probe;

import static dezero.functions.Functions.sin;

import dezero.Variable;
import dezero.grading.Probe;
import dezero.grading.Value;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import step36.exercise.SlopeLimit;

/**
 * (a, b, c, limit, places…) → (the fine, whether no weight has a gradient when it returns, and the
 * slopes of fine + a² + b² + c² along a, b and c), for the curve a x² + b x + sin(c x).
 */
public final class SlopeLimitProbe implements Probe {
  @Override
  public Value run(Value input) {
    double[] given = input.numbers();
    var a = Variable.of(given[0]).named("a");
    var b = Variable.of(given[1]).named("b");
    var c = Variable.of(given[2]).named("c");
    var places = Variable.of(Arrays.copyOfRange(given, 4, given.length)).named("places");
    UnaryOperator<Variable> curve = x -> x.pow(2).mul(a).add(x.mul(b)).add(sin(x.mul(c)));
    var watched = new Watched(curve, places);
    var weights = List.of(a, b, c);
    Old.gradients(weights, places);
    var fine = SlopeLimit.fine(watched, weights, places, given[3]);
    double clean = weights.stream().noneMatch(Variable::hasGrad) ? 1 : 0;
    double height = fine.item();
    fine.add(a.pow(2)).add(b.pow(2)).add(c.pow(2)).backward();
    return Value.of(
        height,
        clean,
        watched.wasAskedElsewhere() ? 0 : 1,
        a.grad().item(),
        b.grad().item(),
        c.grad().item());
  }
}
