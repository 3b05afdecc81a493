package step33.exercise;

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
    // TODO task 2: make a single number of the gradient and v, and differentiate that
    throw new UnsupportedOperationException("step33 task 2: the product is not written yet");
  }
}
