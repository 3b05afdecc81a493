package step30.probe;

import dezero.grading.Probe;
import dezero.grading.Value;
import step30.Variable;
import step30.exercise.Curvature;

/** x, c1, c2 … of c1 x + c2 x² + … → 1 if it was calculated twice at most, and the curvature. */
public final class CurvatureProbe implements Probe {
  private static final int MOST = 2;

  @Override
  public Value run(Value input) {
    double[] given = input.numbers();
    int[] calls = {0};
    double curvature =
        Curvature.of(
            x -> {
              calls[0]++;
              Variable sum = x.mul(given[given.length - 1]);
              for (int i = given.length - 2; i > 0; i--) {
                sum = sum.add(given[i]).mul(x);
              }
              return sum;
            },
            given[0]);
    return Value.of(calls[0] <= MOST ? 1 : 0, curvature);
  }
}
