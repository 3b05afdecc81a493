package step28.probe;

import dezero.Function;
import dezero.Variable;
import dezero.array.NdArray;

/**
 * f(x0, x1) = steep (x1 − x0²)² + flat (x0 − goal)², which counts its backward passes. It is one
 * function with its gradient by hand: part of a graph of several could be passed uncounted.
 */
final class Landscape {
  private final double steep;
  private final double flat;
  private final double goal;
  private int gradients0;
  private int gradients1;

  /** From the first three of these numbers. */
  Landscape(double... given) {
    steep = given[0];
    flat = given[1];
    goal = given[2];
  }

  Variable height(Variable x0, Variable x1) {
    return new Height().apply(x0, x1);
  }

  int gradients() {
    return Math.max(gradients0, gradients1);
  }

  /** Counts each backward pass. */
  private final class Height extends Function.Binary {
    @Override
    protected NdArray forward(NdArray x0, NdArray x1) {
      var besideTheValley = x1.sub(x0.mul(x0));
      var beforeTheGoal = x0.sub(goal);
      return besideTheValley
          .mul(besideTheValley)
          .mul(steep)
          .add(beforeTheGoal.mul(beforeTheGoal).mul(flat));
    }

    @Override
    protected Variable backward0(Variable gy) {
      gradients0++;
      var acrossTheValley = x1().sub(x0().pow(2)).mul(x0()).mul(-4 * steep);
      return acrossTheValley.add(x0().sub(goal).mul(2 * flat)).mul(gy);
    }

    @Override
    protected Variable backward1(Variable gy) {
      gradients1++;
      return x1().sub(x0().pow(2)).mul(2 * steep).mul(gy);
    }
  }
}
