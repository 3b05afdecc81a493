package step33.probe;

import static dezero.array.Slice.from;
import static dezero.array.Slice.to;

import dezero.Function;
import dezero.Variable;
import dezero.array.NdArray;
import dezero.grading.Probe;
import dezero.grading.Value;
import java.util.Arrays;
import step33.exercise.HessianVector;

/**
 * (steep, x…, v…) → (H v…, backward passes), for Rosenbrock's valley in any number of dimensions:
 * f(x) = Σ steep (xᵢ₊₁ − xᵢ²)² + (xᵢ − 1)².
 */
public final class HessianVectorProbe implements Probe {
  private int passes;

  @Override
  public Value run(Value input) {
    double[] given = input.numbers();
    int n = given.length / 2;
    var x = Variable.of(Arrays.copyOfRange(given, 1, n + 1)).named("x");
    var v = Variable.of(Arrays.copyOfRange(given, n + 1, 2 * n + 1)).named("v");
    x.setGrad(x.pow(3)); // An old gradient, with a calculation behind it.
    var product = HessianVector.product(at -> height(at, given[0]), x, v);
    double[] answer = Arrays.copyOf(product.data().toDoubles(), product.size() + 1);
    answer[product.size()] = passes;
    return Value.of(answer);
  }

  private Variable height(Variable place, double steep) {
    var x = new Counted().apply(place);
    var head = x.getItem(to(x.size() - 1));
    var tail = x.getItem(from(1));
    return tail.sub(head.pow(2)).pow(2).mul(steep).add(head.sub(1).pow(2)).sum();
  }

  /** y = x. Each pass that goes back through it to x is counted. */
  private final class Counted extends Function.Unary {
    @Override
    protected NdArray forward(NdArray x) {
      return x;
    }

    @Override
    protected Variable backward(Variable gy) {
      passes++;
      return gy;
    }
  }
}
