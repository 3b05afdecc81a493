package step29;

import dezero.Variable;
import java.util.function.BiFunction;
import java.util.function.BinaryOperator;

/** Newton's method in two variables: x ← x − H⁻¹ ∇f. */
final class NewtonInThePlane {
  final Variable x0;
  final Variable x1;

  private final BinaryOperator<Variable> f;
  private final BiFunction<Variable, Variable, Hessian> hessian;

  NewtonInThePlane(
      BinaryOperator<Variable> f,
      BiFunction<Variable, Variable, Hessian> hessian,
      double x0,
      double x1) {
    this.f = f;
    this.hessian = hessian;
    this.x0 = Variable.of(x0).named("x0");
    this.x1 = Variable.of(x1).named("x1");
  }

  void step() {
    x0.clearGrad();
    x1.clearGrad();
    f.apply(x0, x1).backward();
    var leap = hessian.apply(x0, x1).solve(x0.grad().item(), x1.grad().item());
    x0.setData(x0.data().sub(leap.d0()));
    x1.setData(x1.data().sub(leap.d1()));
  }
}
