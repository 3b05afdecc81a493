package step23.exercise;

import dezero.Function;
import dezero.Variable;
import dezero.array.NdArray;

/**
 * y = max(x0, x1), element by element; x0 and x1 have the same shape. gx0 = gy where x0 is larger,
 * gy / 2 where both are equal, 0 elsewhere.
 */
public final class Larger extends Function.Binary {
  /** The larger of the two, element by element. */
  public static Variable larger(Variable x0, Variable x1) {
    return new Larger().apply(x0, x1);
  }

  @Override
  protected NdArray forward(NdArray x0, NdArray x1) {
    return x0.zip("larger", x1, Math::max);
  }

  @Override
  protected Variable backward0(Variable gy) {
    return share(gy, x0(), x1());
  }

  @Override
  protected Variable backward1(Variable gy) {
    return share(gy, x1(), x0());
  }

  private static Variable share(Variable gy, Variable x, Variable other) {
    NdArray mask = x.data().greater(other.data()).add(x.data().equal(other.data()).div(2));
    return gy.mul(Variable.of(mask));
  }
}
