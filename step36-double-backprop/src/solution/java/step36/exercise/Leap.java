package step36.exercise;

import static dezero.BackwardOption.CREATE_GRAPH;

import dezero.Variable;
import dezero.array.NdArray;
import java.util.function.UnaryOperator;

/** Newton's leap in many variables, without a Hessian. */
public final class Leap {
  private Leap() {}

  /**
   * Solves H d = g for d by conjugate gradients, where g is the gradient of f at x, and H the
   * Hessian there. It begins with d = 0, r = g and p = g, and in each round
   *
   * <pre>
   * a = (r · r) / (p · Hp)
   * d becomes d + a p
   * r becomes r − a Hp
   * b = (the new r · r) / (the old r · r)
   * p becomes r + b p
   * </pre>
   *
   * It ends after so many rounds, or before if r · r is 0: nothing is missing then. Here r is what
   * of g is still missing, and p the direction to go in. H itself is never there: a product Hp
   * takes a backward pass. Two passes a round, and two more, are allowed altogether.
   *
   * @param f makes one number of n numbers, and has slopes that depend on them
   * @param x n numbers, where we are, and the only place to ask f; may come with an old gradient
   * @return d, n numbers
   */
  public static double[] of(UnaryOperator<Variable> f, Variable x, int rounds) {
    x.clearGrad();
    f.apply(x).backward(CREATE_GRAPH);
    var gradient = x.grad();
    var d = x.data().zerosLike();
    var r = gradient.data();
    var p = r;
    for (int round = 0; round < rounds && dot(r, r) != 0; round++) {
      var hp = product(gradient, x, p);
      double missing = dot(r, r);
      double a = missing / dot(p, hp);
      d = d.add(p.mul(a));
      r = r.sub(hp.mul(a));
      p = r.add(p.mul(dot(r, r) / missing));
    }
    return d.toDoubles();
  }

  /** H p, the gradient of gradient · p. */
  private static NdArray product(Variable gradient, Variable x, NdArray p) {
    x.clearGrad();
    gradient.mul(Variable.constant(p)).sum().backward();
    return x.grad().data();
  }

  private static double dot(NdArray a, NdArray b) {
    return a.mul(b).sum().item();
  }
}
