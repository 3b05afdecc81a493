package step36.probe;

import dezero.Variable;
import dezero.grading.Probe;
import dezero.grading.Value;
import java.util.Arrays;
import step36.exercise.Leap;

/**
 * (rounds, pull, fourth, n, x…, bends…) → (d…, whether there were no more than two passes a round
 * and two more, whether f was asked at x only), for {@link Springs}.
 */
public final class LeapProbe implements Probe {
  @Override
  public Value run(Value input) {
    double[] given = input.numbers();
    int rounds = (int) given[0];
    int n = (int) given[3];
    double[] at = Arrays.copyOfRange(given, 4, 4 + n);
    var springs = new Springs(given[1], given[2], Arrays.copyOfRange(given, 4 + n, 4 + 2 * n), at);
    var x = Variable.of(at).named("x");
    x.setGrad(x.pow(3).add(1));
    double[] d = Leap.of(springs::height, x, rounds);
    double[] answer = Arrays.copyOf(d, d.length + 2);
    answer[d.length] = springs.passes() <= 2 * rounds + 2 ? 1 : 0;
    answer[d.length + 1] = springs.wasAskedElsewhere() ? 0 : 1;
    return Value.of(answer);
  }
}
