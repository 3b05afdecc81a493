package dezero.array;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Arrays joined along an axis. */
final class Joining {
  private Joining() {}

  /**
   * In memory, each array consists of blocks, one for each index of the axes before the joined one.
   * The result has the first block of each array, then the second of each, and so on.
   */
  static NdArray concat(int axis, List<NdArray> parts) {
    if (parts.isEmpty()) {
      throw new IllegalArgumentException("concat: no array was given; give at least one");
    }
    Shape first = parts.get(0).shape();
    int at = first.axis(axis);
    DType dtype = parts.get(0).dtype();
    int joined = 0;
    for (NdArray part : parts) {
      requireSame(first, part.shape(), at);
      dtype = dtype.promote(part.dtype());
      joined += part.shape().dim(at);
    }
    int[] dims = first.dims();
    dims[at] = joined;
    Shape shape = Shape.of(dims);
    int blocks = 1;
    for (int i = 0; i < at; i++) {
      blocks *= dims[i];
    }
    List<Object> sources = new ArrayList<>();
    for (NdArray part : parts) {
      NdArray same = part.to(dtype);
      sources.add(dtype == DType.FLOAT64 ? same.doubles() : same.floats());
    }
    if (dtype == DType.FLOAT64) {
      double[] values = new double[shape.size()];
      interleave(sources, parts, values, blocks);
      return NdArray.wrap(shape, values);
    }
    float[] values = new float[shape.size()];
    interleave(sources, parts, values, blocks);
    return NdArray.wrap(shape, values);
  }

  private static void interleave(List<Object> sources, List<NdArray> parts, Object to, int blocks) {
    int position = 0;
    for (int block = 0; block < blocks; block++) {
      for (int i = 0; i < sources.size(); i++) {
        int length = parts.get(i).size() / blocks;
        System.arraycopy(sources.get(i), block * length, to, position, length);
        position += length;
      }
    }
  }

  private static void requireSame(Shape first, Shape other, int axis) {
    int[] a = first.dims();
    int[] b = other.dims();
    if (a.length == b.length) {
      a[axis] = b[axis];
    }
    if (!Arrays.equals(a, b)) {
      throw new IllegalArgumentException(
          "concat: "
              + first
              + " and "
              + other
              + " cannot be joined along axis "
              + axis
              + "; all other lengths must be equal");
    }
  }
}
