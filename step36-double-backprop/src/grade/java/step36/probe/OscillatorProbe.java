package step36.probe;

import static dezero.functions.Functions.sin;

import dezero.Variable;
import dezero.grading.Probe;
import dezero.grading.Value;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import step36.exercise.Oscillator;

/**
 * (a, b, c, places…) → (the loss, whether no weight has a gradient when it returns, whether the
 * curve was asked at the places only, and the loss's slopes along a, b and c), for the curve a x³ +
 * b x² + sin(c x).
 */
public final class OscillatorProbe implements Probe {
  @Override
  public Value run(Value input) {
    double[] given = input.numbers();
    var a = Variable.of(given[0]).named("a");
    var b = Variable.of(given[1]).named("b");
    var c = Variable.of(given[2]).named("c");
    var places = Variable.of(Arrays.copyOfRange(given, 3, given.length)).named("places");
    UnaryOperator<Variable> curve = x -> x.pow(3).mul(a).add(x.pow(2).mul(b)).add(sin(x.mul(c)));
    var watched = new Watched(curve, places);
    var weights = List.of(a, b, c);
    Old.gradients(weights, places);
    var loss = Oscillator.loss(watched, weights, places);
    double clean = weights.stream().noneMatch(Variable::hasGrad) ? 1 : 0;
    double height = loss.item();
    loss.backward();
    return Value.of(
        height,
        clean,
        watched.wasAskedElsewhere() ? 0 : 1,
        a.grad().item(),
        b.grad().item(),
        c.grad().item());
  }
}
