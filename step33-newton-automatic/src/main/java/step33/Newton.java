package step33;

import dezero.Variable;
import dezero.array.NdArray;
import java.util.function.UnaryOperator;

/** Looks for level ground on f: each step goes to where the touching parabola turns. */
final class Newton {
  final Variable x;

  private final UnaryOperator<Variable> f;

  /** No derivative is handed in. */
  Newton(UnaryOperator<Variable> f, double start) {
    this.f = f;
    this.x = Variable.of(start).named("x");
  }

  /** The parabola that touches f where we are. */
  Parabola touching() {
    var y = f.apply(x);
    var slope = Gradient.of(y, x).get(0);
    var curvature = Gradient.of(slope, x).get(0);
    return new Parabola(x.item(), y.item(), slope.item(), curvature.item());
  }

  /** x ← x − f′(x) / f″(x). */
  void step() {
    x.setData(NdArray.of(touching().turningPoint()));
  }
}
