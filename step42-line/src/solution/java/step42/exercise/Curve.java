package step42.exercise;

import dezero.Variable;
import dezero.array.NdArray;
import java.util.List;

/** A parabola through a cloud of points: y = c0 + c1 x + c2 x². */
public final class Curve {
  private Curve() {}

  /**
   * Begins with c0 = c1 = c2 = 0, and moves all three against their slopes, so many times. The loss
   * is the mean of the squares of y − t.
   *
   * @param x (n)
   * @param t what was measured at each x, (n)
   * @return c0, c1 and c2
   */
  public static double[] fit(NdArray x, NdArray t, double rate, int steps) {
    var xs = Variable.of(x);
    var c0 = Variable.of(0.0);
    var c1 = Variable.of(0.0);
    var c2 = Variable.of(0.0);
    for (int i = 0; i < steps; i++) {
      var y = c0.add(c1.mul(xs)).add(c2.mul(xs.pow(2)));
      var loss = y.sub(Variable.of(t)).pow(2).sum().div(t.size());
      List.of(c0, c1, c2).forEach(Variable::clearGrad);
      loss.backward();
      for (var c : List.of(c0, c1, c2)) {
        c.setData(c.data().sub(c.grad().data().mul(rate)));
      }
    }
    return new double[] {c0.item(), c1.item(), c2.item()};
  }
}
