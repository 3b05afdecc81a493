package dezero;

import dezero.array.ArraySum;
import dezero.array.MatrixProduct;
import dezero.array.MatrixProduct.Form;
import dezero.array.NdArray;

/**
 * y = x0 x1 + x2, with x2 added in place to the product. x0: (…, n, m), x1: (…, m, p), x2: any
 * shape that broadcasts to the product, such as a bias (p). gx0 = gy x1ᵀ, gx1 = x0ᵀ gy, gx2 = gy;
 * each gradient is summed back to its input's shape.
 */
public final class Affine extends Function.Ternary implements InPlaceGradient {
  @Override
  protected NdArray forward(NdArray x0, NdArray x1, NdArray x2) {
    return MatrixProduct.plus(x0, x1, x2);
  }

  @Override
  protected Variable backward0(Variable gy) {
    return MatMul.product(Form.ABT, gy, x1()).sumTo(x0().shape());
  }

  @Override
  protected Variable backward1(Variable gy) {
    return MatMul.product(Form.ATB, x0(), gy).sumTo(x1().shape());
  }

  @Override
  protected Variable backward2(Variable gy) {
    return gy.sumTo(x2().shape());
  }

  @Override
  public boolean addGradient(int i, ArraySum sum) {
    return i < 2 && MatMul.addGradient(i, x0(), x1(), y(), sum);
  }
}
