package dezero;

import dezero.array.NdArray;

/**
 * y = x0 + x1, element by element. gx0 = gy, gx1 = gy. Shapes broadcast; each gradient is summed
 * back to its input's shape. Where all shapes are equal, gx0, gx1 and gy are one object, as in
 * Python DeZero: naming one names all.
 */
public final class Add extends Function.Binary {
  @Override
  protected NdArray forward(NdArray x0, NdArray x1) {
    return x0.add(x1);
  }

  @Override
  protected Variable backward0(Variable gy) {
    return gy.sumTo(x0().shape());
  }

  @Override
  protected Variable backward1(Variable gy) {
    return gy.sumTo(x1().shape());
  }
}
