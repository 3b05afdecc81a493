package step33.probe;

import dezero.Variable;
import dezero.grading.Probe;
import dezero.grading.Value;
import java.util.Arrays;
import step33.exercise.HessianVector;

/**
 * (steep, x…, v…) → (H v…, backward passes), for a {@link Valley}. If steep is NaN, f is the sum of
 * x, and only H v comes.
 */
public final class HessianVectorProbe implements Probe {
  @Override
  public Value run(Value input) {
    double[] given = input.numbers();
    int n = given.length / 2;
    var x = Variable.of(Arrays.copyOfRange(given, 1, n + 1)).named("x");
    var v = Variable.of(Arrays.copyOfRange(given, n + 1, 2 * n + 1)).named("v");
    x.setGrad(x.pow(3)); // An old gradient, with a calculation behind it.
    if (Double.isNaN(given[0])) {
      return Value.of(HessianVector.product(Variable::sum, x, v).data().toDoubles());
    }
    var valley = new Valley(given[0]);
    var product = HessianVector.product(valley::height, x, v);
    double[] answer = Arrays.copyOf(product.data().toDoubles(), product.size() + 1);
    answer[product.size()] = valley.passes();
    return Value.of(answer);
  }
}
