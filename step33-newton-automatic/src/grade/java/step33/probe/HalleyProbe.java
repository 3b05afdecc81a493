package step33.probe;

import dezero.Variable;
import dezero.grading.Probe;
import dezero.grading.Value;
import step33.exercise.Halley;

/** (x, updates, c1, c2, …) → x after so many updates on c1 x + c2 x² + … */
public final class HalleyProbe implements Probe {
  @Override
  public Value run(Value input) {
    double[] given = input.numbers();
    double x = given[0];
    for (int i = 0; i < given[1]; i++) {
      x = Halley.next(at -> polynomial(at, given), x);
    }
    return Value.of(x);
  }

  private static Variable polynomial(Variable x, double... given) {
    var sum = x.mul(given[2]);
    for (int power = 2; power + 1 < given.length; power++) {
      sum = sum.add(x.pow(power).mul(given[power + 1]));
    }
    return sum;
  }
}
