package dezero.array;

import dezero.array.Product.Operand;
import java.util.Arrays;

/** Products of matrices, one or a batch of them. */
final class MatrixProduct {
  private MatrixProduct() {}

  static NdArray of(NdArray a, NdArray b) {
    if (a.rank() < 2 || b.rank() < 2 || a.shape().dim(-1) != b.shape().dim(-2)) {
      throw new IllegalArgumentException(
          "matmul: cannot multiply "
              + a.shape()
              + " by "
              + b.shape()
              + "; two matrices (n, m) and (m, p) are needed, with the same m");
    }
    DType dtype = a.dtype().promote(b.dtype());
    if (a.rank() == 2 && b.rank() == 2) {
      return batch(a.to(dtype), b.to(dtype), Shape.SCALAR);
    }
    Shape leading = Broadcasting.commonShape("matmul", leading(a.shape()), leading(b.shape()));
    return batch(stretched(a.to(dtype), leading), stretched(b.to(dtype), leading), leading);
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

  private static NdArray batch(NdArray a, NdArray b, Shape leading) {
    int n = a.shape().dim(-2);
    int m = a.shape().dim(-1);
    int p = b.shape().dim(-1);
    Shape shape = withMatrix(leading, n, p);
    double[] doubles = a.dtype() == DType.FLOAT64 ? new double[shape.size()] : null;
    float[] floats = a.dtype() == DType.FLOAT32 ? new float[shape.size()] : null;
    for (int i = 0; i < leading.size(); i++) {
      var product =
          new Product(
              n, m, p, Operand.rowMajor(i * n * m, m), Operand.rowMajor(i * m * p, p), i * n * p);
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
