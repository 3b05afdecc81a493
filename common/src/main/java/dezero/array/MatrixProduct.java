package dezero.array;

import dezero.array.kernel.KernelChoice;
import dezero.array.kernel.KernelSet;
import dezero.array.kernel.Product;
import dezero.array.kernel.Product.Operand;
import dezero.array.kernel.Product.Result;
import java.util.Arrays;

/**
 * Products of matrices, one or a batch of them. A transposed matrix is read by columns, without a
 * copy: copying it first can take longer than multiplying.
 */
public final class MatrixProduct {
  private MatrixProduct() {}

  /** Which of the two matrices is transposed. */
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
   * The product, (n, p). With more than two axes, there is a product for each index of the leading
   * axes, which broadcast.
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
    if (a.rank() == 2 && b.rank() == 2) {
      return batch(form, a, b, Shape.SCALAR);
    }
    DType dtype = a.dtype().promote(b.dtype());
    Shape leading = Broadcasting.commonShape("matmul", leading(a.shape()), leading(b.shape()));
    return batch(form, stretched(a.to(dtype), leading), stretched(b.to(dtype), leading), leading);
  }

  /** x w + b, where b broadcasts to the product and is added to it in place. */
  public static NdArray plus(NdArray x, NdArray w, NdArray b) {
    NdArray y = of(Form.AB, x, w);
    return Elementwise.addTo(y, b) ? y : y.add(b);
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
    DType dtype = inFloats(a, b) ? DType.FLOAT32 : DType.FLOAT64;
    NdArray c = m == 0 ? Filled.zeros(shape, dtype) : Filled.unfilled(shape, dtype);
    for (int i = 0; i < leading.size(); i++) {
      Operand ofA = form.a(i * n * m, n, m);
      Operand ofB = form.b(i * m * p, m, p);
      multiply(new Product(n, m, p, ofA, ofB, Result.at(i * n * p, p)), a, b, c);
    }
    return c;
  }

  /** Adds the product of two matrices to c, if it has c's shape and type; else does nothing. */
  static boolean addTo(NdArray c, Form form, NdArray a, NdArray b) {
    if (a.rank() != 2 || b.rank() != 2 || c.rank() != 2 || inFloats(a, b) != (c.floats() != null)) {
      return false;
    }
    int n = a.shape().dim(form.outerAxisOfA());
    int m = a.shape().dim(form.innerAxisOfA());
    int p = b.shape().dim(form.outerAxisOfB());
    if (n != c.shape().dim(0) || p != c.shape().dim(1)) {
      return false;
    }
    multiply(new Product(n, m, p, form.a(0, n, m), form.b(0, m, p), Result.addedAt(0, p)), a, b, c);
    return true;
  }

  private static boolean inFloats(NdArray a, NdArray b) {
    return a.floats() != null && b.floats() != null;
  }

  private static void multiply(Product product, NdArray a, NdArray b, NdArray c) {
    KernelSet kernels = KernelChoice.forWork(product.work());
    if (c.floats() != null) {
      kernels.matmul(product, a.floats(), b.floats(), c.floats());
    } else {
      kernels.matmul(product, a.widened(), b.widened(), c.doubles());
    }
  }
}
