package dezero.array;

import dezero.array.Product.Operand;
import java.util.Arrays;

/**
 * Products of matrices, one or a batch of them. A matrix that goes in transposed is read that way
 * where it stands: moving it first can take longer than multiplying.
 */
public final class MatrixProduct {
  private MatrixProduct() {}

  /** Which of the two matrices goes in transposed. */
  public enum Form {
    /** a b: (n, m) times (m, p). */
    AB,
    /** aᵀ b: (m, n) times (m, p). */
    ATB,
    /** a bᵀ: (n, m) times (p, m). */
    ABT;

    private int outerAxisOfA() {
      return this == ATB ? -1 : -2;
    }

    private int innerAxisOfA() {
      return this == ATB ? -2 : -1;
    }

    private int innerAxisOfB() {
      return this == ABT ? -1 : -2;
    }

    private int outerAxisOfB() {
      return this == ABT ? -2 : -1;
    }

    private Operand a(int from, int n, int m) {
      return this == ATB ? Operand.columnMajor(from, n) : Operand.rowMajor(from, m);
    }

    private Operand b(int from, int m, int p) {
      return this == ABT ? Operand.columnMajor(from, m) : Operand.rowMajor(from, p);
    }
  }

  /**
   * The product, (n, p). With more axes, a product for each index of the leading ones, which
   * broadcast.
   *
   * @throws IllegalArgumentException for fewer than two axes, or inner lengths that differ
   */
  public static NdArray of(Form form, NdArray a, NdArray b) {
    if (a.rank() < 2
        || b.rank() < 2
        || a.shape().dim(form.innerAxisOfA()) != b.shape().dim(form.innerAxisOfB())) {
      throw new IllegalArgumentException(
          "matmul: cannot multiply "
              + a.shape()
              + (form == Form.ATB ? " transposed" : "")
              + " by "
              + b.shape()
              + (form == Form.ABT ? " transposed" : "")
              + "; two matrices (n, m) and (m, p) are needed, with the same m");
    }
    DType dtype = a.dtype().promote(b.dtype());
    if (a.rank() == 2 && b.rank() == 2) {
      return batch(form, a.to(dtype), b.to(dtype), Shape.SCALAR);
    }
    Shape leading = Broadcasting.commonShape("matmul", leading(a.shape()), leading(b.shape()));
    return batch(form, stretched(a.to(dtype), leading), stretched(b.to(dtype), leading), leading);
  }

  private static Shape leading(Shape shape) {
    return Shape.of(Arrays.copyOf(shape.dims(), shape.rank() - 2));
  }

  private static NdArray stretched(NdArray x, Shape leading) {
    return x.broadcastTo(withMatrix(leading, x.shape().dim(-2), x.shape().dim(-1)));
  }

  private static Shape withMatrix(Shape leading, int rows, int columns) {
    int[] dims = Arrays.copyOf(leading.dims(), leading.rank() + 2);
    dims[dims.length - 2] = rows;
    dims[dims.length - 1] = columns;
    return Shape.of(dims);
  }

  private static NdArray batch(Form form, NdArray a, NdArray b, Shape leading) {
    int n = a.shape().dim(form.outerAxisOfA());
    int m = a.shape().dim(form.innerAxisOfA());
    int p = b.shape().dim(form.outerAxisOfB());
    Shape shape = withMatrix(leading, n, p);
    double[] doubles = a.dtype() == DType.FLOAT64 ? new double[shape.size()] : null;
    float[] floats = a.dtype() == DType.FLOAT32 ? new float[shape.size()] : null;
    for (int i = 0; i < leading.size(); i++) {
      var product =
          new Product(n, m, p, form.a(i * n * m, n, m), form.b(i * m * p, m, p), i * n * p);
      KernelSet kernels = KernelChoice.forWork(product.work());
      if (doubles != null) {
        kernels.matmul(product, a.doubles(), b.doubles(), doubles);
      } else {
        kernels.matmul(product, a.floats(), b.floats(), floats);
      }
    }
    return doubles != null ? NdArray.wrap(shape, doubles) : NdArray.wrap(shape, floats);
  }
}
