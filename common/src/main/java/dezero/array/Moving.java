package dezero.array;

import dezero.array.kernel.Kernels;
import java.util.Arrays;

/** Operations that move elements, and add up those that get the same position. */
final class Moving {
  private Moving() {}

  /** The axes in reverse order. */
  static NdArray transpose(NdArray x) {
    return transpose(x, reversed(x.rank()));
  }

  static NdArray transpose(NdArray x, int... axes) {
    Shape shape = x.shape();
    if (!isOfMatrix(shape, axes)) {
      return take(x, transposed(shape, axes));
    }
    int rows = shape.dim(0);
    int columns = shape.dim(1);
    Shape target = Shape.of(columns, rows);
    return x.dtype() == DType.FLOAT64
        ? NdArray.wrap(target, Kernels.transpose(x.doubles(), rows, columns))
        : NdArray.wrap(target, Kernels.transpose(x.floats(), rows, columns));
  }

  private static int[] reversed(int rank) {
    int[] axes = new int[rank];
    for (int i = 0; i < rank; i++) {
      axes[i] = rank - 1 - i;
    }
    return axes;
  }

  private static boolean isOfMatrix(Shape from, int... axes) {
    return from.rank() == 2
        && axes.length == 2
        && from.axis(axes[0]) == 1
        && from.axis(axes[1]) == 0;
  }

  private static Index transposed(Shape from, int... axes) {
    int[] order = permutation(from, axes);
    int[] strides = from.strides();
    int[] dims = new int[order.length];
    int[] steps = new int[order.length];
    for (int i = 0; i < order.length; i++) {
      dims[i] = from.dim(order[i]);
      steps[i] = strides[order[i]];
    }
    Shape to = Shape.of(dims);
    return new Index(from, to, Positions.walk(to, steps));
  }

  private static int[] permutation(Shape shape, int... axes) {
    int[] order = new int[axes.length];
    boolean[] seen = new boolean[shape.rank()];
    boolean valid = axes.length == shape.rank();
    for (int i = 0; valid && i < axes.length; i++) {
      order[i] = shape.axis(axes[i]);
      valid = !seen[order[i]];
      seen[order[i]] = true;
    }
    if (!valid) {
      throw new IllegalArgumentException(
          "transpose: axes "
              + Arrays.toString(axes)
              + " given for shape "
              + shape
              + "; name each of its "
              + shape.rank()
              + " axes once");
    }
    return order;
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
      return NdArray.wrap(index.from(), Kernels.scatter(x.floats(), index.positions, size));
    }
    return x.dtype() == DType.FLOAT64
        ? NdArray.wrap(index.from(), Kernels.scatterAdd(x.doubles(), index.positions, size))
        : NdArray.wrap(index.from(), Kernels.scatterAdd(x.floats(), index.positions, size));
  }

  private static void requireShape(String operation, Shape expected, NdArray x) {
    if (!x.shape().equals(expected)) {
      throw new IllegalArgumentException(
          operation + ": the index is for shape " + expected + " but the array has " + x.shape());
    }
  }
}
