package dezero;

import dezero.array.NdArray;

/**
 * y = x0 / x1, element by element. gx0 = gy / x1, gx1 = gy · (−y / x1). Shapes broadcast; each
 * gradient is summed back to its input's shape.
 */
public final class Div extends Function.Binary {
  @Override
  protected NdArray forward(NdArray x0, NdArray x1) {
    return x0.div(x1);
  }

  @Override
  protected Variable backward0(Variable gy) {
    return gy.div(x1()).sumTo(x0().shape());
  }

  @Override
  protected Variable backward1(Variable gy) {
    // Not −x0 / x1²: the square of a large x1 is infinite.
    return gy.mul(y().neg().div(x1())).sumTo(x1().shape());
  }
}
