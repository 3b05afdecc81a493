package dezero;

import dezero.array.ArraySum;
import dezero.array.MatrixProduct;
import dezero.array.MatrixProduct.Form;
import dezero.array.NdArray;

/**
 * y = x0 x1, the matrix product. x0: (…, n, m), x1: (…, m, p), y: (…, n, p). gx0 = gy x1ᵀ, gx1 =
 * x0ᵀ gy. Axes before the last two are a batch and broadcast; each gradient is summed back to its
 * input's shape.
 *
 * <p>The gradients are products with one matrix transposed, and so are the gradients of those.
 * Copying a matrix to transpose it can take longer than multiplying, so this function has three
 * forms, which are each other's gradients.
 */
public final class MatMul extends Function.Binary implements InPlaceGradient {
  private final Form form;

  /** x0 x1. */
  public MatMul() {
    this(Form.AB);
  }

  private MatMul(Form form) {
    this.form = form;
  }

  @Override
  protected NdArray forward(NdArray x0, NdArray x1) {
    return MatrixProduct.of(form, x0, x1);
  }

  @Override
  protected Variable backward0(Variable gy) {
    Variable gx =
        switch (form) {
          case AB -> product(Form.ABT, gy, x1());
          case ABT -> product(Form.AB, gy, x1());
          case ATB -> product(Form.ABT, x1(), gy);
        };
    return gx.sumTo(x0().shape());
  }

  @Override
  protected Variable backward1(Variable gy) {
    Variable gx =
        switch (form) {
          case AB -> product(Form.ATB, x0(), gy);
          case ABT -> product(Form.ATB, gy, x0());
          case ATB -> product(Form.AB, x0(), gy);
        };
    return gx.sumTo(x1().shape());
  }

  @Override
  public boolean addGradient(int i, ArraySum sum) {
    return form == Form.AB && addGradient(i, x0(), x1(), y(), sum);
  }

  /** Adds the gradient of x0 or of x1, for y = x0 x1. */
  static boolean addGradient(int i, Variable x0, Variable x1, Variable y, ArraySum sum) {
    NdArray gy = y.grad().data();
    return i == 0
        ? sum.addProduct(Form.ABT, gy, x1.data())
        : sum.addProduct(Form.ATB, x0.data(), gy);
  }

  static Variable product(Form form, Variable x0, Variable x1) {
    return new MatMul(form).apply(x0, x1);
  }
}
