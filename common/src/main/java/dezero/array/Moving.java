package dezero.array;

import dezero.array.kernel.Kernels;
import dezero.array.kernel.Memory;
import java.util.Arrays;

/** Operations that move elements, and add up those that meet, without changing them otherwise. */
final class Moving {
  private Moving() {}

  static NdArray transpose(NdArray x, int... axes) {
    Shape shape = x.shape();
    if (!Shaping.isMatrixTranspose(shape, axes)) {
      return take(x, Shaping.transposed(shape, axes));
    }
    int rows = shape.dim(0);
    int columns = shape.dim(1);
    Shape target = Shape.of(columns, rows);
    return x.dtype() == DType.FLOAT64
        ? NdArray.wrap(target, Kernels.transpose(x.doubles(), rows, columns))
        : NdArray.wrap(target, Kernels.transpose(x.floats(), rows, columns));
  }

  static NdArray broadcastTo(NdArray x, Shape target) {
    if (x.shape().equals(target)) {
      return x;
    }
    if (RowReductions.isOneForEachRow(x.shape(), target)) {
      return RowReductions.stretch(x, target);
    }
    if (Channels.isOneForEach(x.shape(), target)) {
      return Channels.stretch(x, target);
    }
    if (!Broadcasting.repeatsWhole(x.shape(), target)) {
      return take(x, Broadcasting.index("broadcastTo", x.shape(), target));
    }
    return x.dtype() == DType.FLOAT64
        ? NdArray.wrap(target, Kernels.repeat(x.doubles(), target.size()))
        : NdArray.wrap(target, Kernels.repeat(x.floats(), target.size()));
  }

  static NdArray sumTo(NdArray x, Shape target) {
    if (x.shape().equals(target)) {
      return x;
    }
    boolean all = target.size() == 1 && target.rank() <= x.rank();
    if (all || RowReductions.isOneForEachRow(target, x.shape())) {
      return RowReductions.sum(x, target);
    }
    if (Channels.isOneForEach(target, x.shape())) {
      return Channels.sum(x, target);
    }
    if (!Broadcasting.repeatsWhole(target, x.shape())) {
      return putAdd(x, Broadcasting.index("sumTo", target, x.shape()));
    }
    return x.dtype() == DType.FLOAT64
        ? NdArray.wrap(target, Kernels.sumRows(x.doubles(), target.size()))
        : NdArray.wrap(target, Kernels.sumRows(x.floats(), target.size()));
  }

  static NdArray take(NdArray x, Index index) {
    requireShape("take", index.from(), x);
    return x.dtype() == DType.FLOAT64
        ? NdArray.wrap(index.to(), Kernels.gather(x.doubles(), index.positions))
        : NdArray.wrap(index.to(), Kernels.gather(x.floats(), index.positions));
  }

  static NdArray putAdd(NdArray x, Index index) {
    requireShape("putAdd", index.to(), x);
    int size = index.from().size();
    if (index.isOneToOne() && x.dtype() == DType.FLOAT32) {
      return NdArray.wrap(index.from(), scatter(x.floats(), index.positions, size));
    }
    return x.dtype() == DType.FLOAT64
        ? NdArray.wrap(index.from(), Kernels.scatterAdd(x.doubles(), index.positions, size))
        : NdArray.wrap(index.from(), Kernels.scatterAdd(x.floats(), index.positions, size));
  }

  /** What never meets needs no sums, and so none in double. */
  private static float[] scatter(float[] x, int[] positions, int size) {
    float[] y = Memory.floats(size);
    Arrays.fill(y, 0);
    for (int i = 0; i < x.length; i++) {
      if (positions[i] >= 0) {
        y[positions[i]] += x[i];
      }
    }
    return y;
  }

  private static void requireShape(String operation, Shape expected, NdArray x) {
    if (!x.shape().equals(expected)) {
      throw new IllegalArgumentException(
          operation + ": the index is for shape " + expected + " but the array has " + x.shape());
    }
  }
}
