package dezero.array;

import dezero.array.kernel.Buffers;
import dezero.array.kernel.KernelChoice;
import dezero.array.kernel.KernelSet;
import java.util.Arrays;

/** From each row, which is what the last axis runs along, one number; and back again. */
final class RowReductions {
  private RowReductions() {}

  /** Is the small shape the large one, but with a last length of 1 and more than that in large? */
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

  /** The sum of each row; of everything, if the target has one element. */
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

  /** The largest of each row; for FLOAT32. */
  static NdArray max(NdArray x, Shape target) {
    KernelSet kernels = KernelChoice.forWork(x.size());
    int width = x.size() / target.size();
    float[] largest = new float[target.size()];
    for (int row = 0; row < largest.length; row++) {
      largest[row] = kernels.max(x.floats(), row * width, width);
    }
    return NdArray.wrap(target, largest);
  }

  /** Each number over and over, until it fills a row. */
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
