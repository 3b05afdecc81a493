package step33;

import dezero.Variable;
import java.util.List;
import java.util.function.Supplier;

/** Step 28's walker, for any number of variables: x ← x − rate · ∇f. */
final class GradientDescent {
  private final Supplier<Variable> f;
  private final double rate;
  private final List<Variable> xs;

  GradientDescent(Supplier<Variable> f, double rate, Variable... xs) {
    this.f = f;
    this.rate = rate;
    this.xs = List.of(xs);
  }

  void step() {
    xs.forEach(Variable::clearGrad);
    f.get().backward();
    xs.forEach(x -> x.setData(x.data().sub(x.grad().data().mul(rate))));
  }
}
