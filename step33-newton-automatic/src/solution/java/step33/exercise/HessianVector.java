package step33.exercise;

import static dezero.BackwardOption.CREATE_GRAPH;

import dezero.Variable;
import java.util.function.UnaryOperator;

/** A Hessian times a vector, without a Hessian. */
public final class HessianVector {
  private HessianVector() {}

  /**
   * H v = ∇(∇f · v), where H is the Hessian of f at x, in two backward passes.
   *
   * @param f makes one number of n numbers; where its slopes do not depend on x, H v is 0
   * @param x n numbers, where we are; may come with an old gradient
   * @param v n numbers, the direction
   * @return n numbers
   */
  public static Variable product(UnaryOperator<Variable> f, Variable x, Variable v) {
    x.clearGrad();
    f.apply(x).backward(CREATE_GRAPH);
    var slopeAlongV = x.grad().mul(v).sum();
    x.clearGrad();
    slopeAlongV.backward();
    return x.hasGrad() ? x.grad() : Variable.of(new double[x.size()]);
  }
}
