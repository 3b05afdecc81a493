package step29;

import dezero.Variable;
import dezero.array.NdArray;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;

/** Looks for level ground on f: each step goes to where the touching parabola turns. */
final class Newton {
  final Variable x;

  private final UnaryOperator<Variable> f;
  private final ToDoubleFunction<Variable> curvature;

  /** The second derivative of f has to be handed in; the first one is automatic. */
  Newton(UnaryOperator<Variable> f, ToDoubleFunction<Variable> curvature, double start) {
    this.f = f;
    this.curvature = curvature;
    this.x = Variable.of(start).named("x");
  }

  /** The parabola that touches f where we are. */
  Parabola touching() {
    x.clearGrad();
    var y = f.apply(x);
    y.backward();
    return new Parabola(x.item(), y.item(), x.grad().item(), curvature.applyAsDouble(x));
  }

  /** x ← x − f′(x) / f″(x). */
  void step() {
    x.setData(NdArray.of(touching().turningPoint()));
  }
}
