package step36.probe;

import dezero.Function;
import dezero.Variable;
import dezero.array.NdArray;
import java.util.Arrays;

/**
 * f(x) = Σ ½ bendᵢ xᵢ² + Σ ½ pull (xᵢ₊₁ − xᵢ)² + Σ ¼ fourth xᵢ⁴, which counts the backward passes
 * to x. It is one function, and so is its gradient, with derivatives by hand: part of a graph of
 * several could be passed uncounted. It can be differentiated twice.
 */
final class Springs {
  private final double pull;
  private final double fourth;
  private final double[] bends;
  private final double[] only;
  private int passes;
  private boolean elsewhere;

  /** Asked anywhere but at {@code only}, it takes note. */
  Springs(double pull, double fourth, double[] bends, double... only) {
    this.pull = pull;
    this.fourth = fourth;
    this.bends = bends.clone();
    this.only = only.clone();
  }

  Variable height(Variable x) {
    return new Height().apply(x);
  }

  int passes() {
    return passes;
  }

  boolean wasAskedElsewhere() {
    return elsewhere;
  }

  /** x: (n,). y: (). */
  private final class Height extends Function.Unary {
    @Override
    protected NdArray forward(NdArray x) {
      double[] at = x.toDoubles();
      elsewhere |= !Arrays.equals(at, only);
      double sum = 0;
      for (int i = 0; i < at.length; i++) {
        double square = at[i] * at[i];
        sum += bends[i] * square / 2 + fourth * square * square / 4;
        if (i > 0) {
          sum += pull * (at[i] - at[i - 1]) * (at[i] - at[i - 1]) / 2;
        }
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
      double[] slope = pulled(at);
      for (int i = 0; i < at.length; i++) {
        slope[i] += bends[i] * at[i] + fourth * at[i] * at[i] * at[i];
      }
      return NdArray.of(slope);
    }

    /** H gy. */
    @Override
    protected Variable backward(Variable gy) {
      passes++;
      double[] at = x().data().toDoubles();
      double[] g = gy.data().toDoubles();
      double[] product = pulled(g);
      for (int i = 0; i < at.length; i++) {
        product[i] += (bends[i] + 3 * fourth * at[i] * at[i]) * g[i];
      }
      return Variable.of(product);
    }

    private double[] pulled(double... at) {
      double[] force = new double[at.length];
      for (int i = 1; i < at.length; i++) {
        force[i] += pull * (at[i] - at[i - 1]);
        force[i - 1] -= pull * (at[i] - at[i - 1]);
      }
      return force;
    }
  }
}
