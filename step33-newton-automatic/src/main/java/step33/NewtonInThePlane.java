package step33;

import dezero.Variable;
import java.util.function.BinaryOperator;

/** Newton's method in two variables: x ← x − H⁻¹ ∇f. */
final class NewtonInThePlane {
  final Variable x0;
  final Variable x1;

  private final BinaryOperator<Variable> f;

  NewtonInThePlane(BinaryOperator<Variable> f, double x0, double x1) {
    this.f = f;
    this.x0 = Variable.of(x0).named("x0");
    this.x1 = Variable.of(x1).named("x1");
  }

  void step() {
    var hessian = Hessian.of(f, x0, x1);
    var slopes = Gradient.of(f.apply(x0, x1), x0, x1);
    var leap = hessian.solve(slopes.get(0).item(), slopes.get(1).item());
    x0.setData(x0.data().sub(leap.d0()));
    x1.setData(x1.data().sub(leap.d1()));
  }
}
