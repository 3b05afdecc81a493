package step29.probe;

import dezero.grading.Probe;
import dezero.grading.Value;
import step29.exercise.GuardedNewton;

/** (a, b, c, start, steps) → x after so many steps on ax⁴ − bx² + cx. */
public final class GuardedNewtonProbe implements Probe {
  @Override
  public Value run(Value input) {
    double[] given = input.numbers();
    double a = given[0];
    double b = given[1];
    double c = given[2];
    var newton =
        new GuardedNewton(
            x -> x.pow(4).mul(a).sub(x.pow(2).mul(b)).add(x.mul(c)),
            x -> 12 * a * x.item() * x.item() - 2 * b,
            given[3]);
    for (int i = 0; i < given[4]; i++) {
      newton.step();
    }
    return Value.of(newton.x.item());
  }
}
