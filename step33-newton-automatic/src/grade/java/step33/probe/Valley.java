package step33.probe;

import dezero.Function;
import dezero.Variable;
import dezero.array.NdArray;

/**
 * Rosenbrock's valley in any number of dimensions, f(x) = Σ steep (xᵢ₊₁ − xᵢ²)² + (xᵢ − 1)², which
 * counts the backward passes to x. It is one function, and so is its gradient, with derivatives by
 * hand: part of a graph of several could be passed uncounted. It can be differentiated twice.
 */
final class Valley {
  private final double steep;
  private int passes;

  Valley(double steep) {
    this.steep = steep;
  }

  Variable height(Variable x) {
    return new Height().apply(x);
  }

  int passes() {
    return passes;
  }

  /** x: (n,). y: (). */
  private final class Height extends Function.Unary {
    @Override
    protected NdArray forward(NdArray x) {
      double[] at = x.toDoubles();
      double sum = 0;
      for (int i = 0; i + 1 < at.length; i++) {
        double beside = at[i + 1] - at[i] * at[i];
        sum += steep * beside * beside + (at[i] - 1) * (at[i] - 1);
      }
      return NdArray.of(sum);
    }

    @Override
    protected Variable backward(Variable gy) {
      passes++;
      return new Slope().apply(x()).mul(gy);
    }
  }

  /** y = ∇f(x). Both: (n,). */
  private final class Slope extends Function.Unary {
    @Override
    protected NdArray forward(NdArray x) {
      double[] at = x.toDoubles();
      double[] slope = new double[at.length];
      for (int i = 0; i + 1 < at.length; i++) {
        double beside = at[i + 1] - at[i] * at[i];
        slope[i] += -4 * steep * at[i] * beside + 2 * (at[i] - 1);
        slope[i + 1] += 2 * steep * beside;
      }
      return NdArray.of(slope);
    }

    /** H gy, where H has entries for equal and for neighbouring indices only. */
    @Override
    protected Variable backward(Variable gy) {
      passes++;
      double[] at = x().data().toDoubles();
      double[] g = gy.data().toDoubles();
      double[] product = new double[at.length];
      for (int i = 0; i + 1 < at.length; i++) {
        double across = -4 * steep * at[i];
        double bend = 2 - 4 * steep * (at[i + 1] - 3 * at[i] * at[i]);
        product[i] += bend * g[i] + across * g[i + 1];
        product[i + 1] += across * g[i] + 2 * steep * g[i + 1];
      }
      return Variable.of(product);
    }
  }
}
