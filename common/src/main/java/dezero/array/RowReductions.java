package dezero.array;

import dezero.array.kernel.Buffers;
import dezero.array.kernel.KernelChoice;
import dezero.array.kernel.KernelSet;
import java.util.Arrays;

/**
 * Reduces each row, which is a range along the last axis, to one number, and broadcasts such
 * numbers to rows.
 */
final class RowReductions {
  private RowReductions() {}

  /** Whether the small shape is the large one with its last length, which is not 1, set to 1. */
  static boolean isOneForEachRow(Shape small, Shape large) {
    int last = large.rank() - 1;
    if (last < 0 || small.rank() != large.rank() || large.size() == 0 || small.dim(last) != 1) {
      return false;
    }
    for (int axis = 0; axis < last; axis++) {
      if (small.dim(axis) != large.dim(axis)) {
        return false;
      }
    }
    return true;
  }

  /** The sum of each row, or of all elements if the target has one element. */
  static NdArray sum(NdArray x, Shape target) {
    KernelSet kernels = KernelChoice.forWork(x.size());
    int width = x.size() / target.size();
    if (x.doubles() != null) {
      double[] sums = new double[target.size()];
      for (int row = 0; row < sums.length; row++) {
        sums[row] = kernels.sum(x.doubles(), row * width, width);
      }
      return NdArray.wrap(target, sums);
    }
    float[] sums = new float[target.size()];
    for (int row = 0; row < sums.length; row++) {
      sums[row] = (float) kernels.sum(x.floats(), row * width, width);
    }
    return NdArray.wrap(target, sums);
  }

  /** The largest element of each row, for FLOAT32. */
  static NdArray max(NdArray x, Shape target) {
    KernelSet kernels = KernelChoice.forWork(x.size());
    int width = x.size() / target.size();
    float[] largest = new float[target.size()];
    for (int row = 0; row < largest.length; row++) {
      largest[row] = kernels.max(x.floats(), row * width, width);
    }
    return NdArray.wrap(target, largest);
  }

  /** Repeats each number to fill a row. */
  static NdArray stretch(NdArray x, Shape target) {
    int width = target.size() / x.size();
    if (x.doubles() != null) {
      double[] y = Buffers.doubles(target.size());
      for (int row = 0; row < x.size(); row++) {
        Arrays.fill(y, row * width, (row + 1) * width, x.doubles()[row]);
      }
      return NdArray.wrap(target, y);
    }
    float[] y = Buffers.floats(target.size());
    for (int row = 0; row < x.size(); row++) {
      Arrays.fill(y, row * width, (row + 1) * width, x.floats()[row]);
    }
    return NdArray.wrap(target, y);
  }
}
