package dezero.array;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The shapes and indices behind reshape, transpose and concat. */
final class Shaping {
  private Shaping() {}

  /** The shape with −1 replaced by what is left over. */
  static Shape inferred(Shape from, int... dims) {
    int unknown = -1;
    int known = 1;
    for (int axis = 0; axis < dims.length; axis++) {
      if (dims[axis] == -1 && unknown < 0) {
        unknown = axis;
      } else {
        known *= dims[axis];
      }
    }
    if (unknown < 0) {
      return Shape.of(dims);
    }
    if (known <= 0 || from.size() % known != 0) {
      throw new IllegalArgumentException(
          "reshape: "
              + from
              + " has "
              + from.size()
              + " elements, which "
              + Arrays.toString(dims)
              + " cannot hold; one length may be −1 if the others divide that number");
    }
    int[] filled = dims.clone();
    filled[unknown] = from.size() / known;
    return Shape.of(filled);
  }

  static int[] reversed(int rank) {
    int[] axes = new int[rank];
    for (int i = 0; i < rank; i++) {
      axes[i] = rank - 1 - i;
    }
    return axes;
  }

  static Index transposed(Shape from, int... axes) {
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

  static boolean isMatrixTranspose(Shape from, int... axes) {
    return from.rank() == 2
        && axes.length == 2
        && from.axis(axes[0]) == 1
        && from.axis(axes[1]) == 0;
  }

  static void requireSameSize(Shape from, Shape to) {
    if (to.size() != from.size()) {
      throw new IllegalArgumentException(
          "reshape: "
              + from
              + " has "
              + from.size()
              + " elements and "
              + to
              + " has "
              + to.size()
              + "; a reshape keeps the number of elements");
    }
  }

  static void requireOne(Shape shape) {
    if (shape.size() != 1) {
      throw new IllegalStateException(
          "item: the array has shape "
              + shape
              + " and "
              + shape.size()
              + " elements; item() needs exactly one. Use get(index…) or toDoubles()");
    }
  }

  static void requireCount(Shape shape, int count) {
    if (shape.size() != count) {
      throw new IllegalArgumentException(
          "NdArray.of: shape "
              + shape
              + " needs "
              + shape.size()
              + " elements but "
              + count
              + " were given");
    }
  }

  /** The rows of a matrix, one after the other. */
  static double[] joined(double[][] rows, int columns) {
    double[] values = new double[rows.length * columns];
    for (int i = 0; i < rows.length; i++) {
      if (rows[i] == null) {
        throw new IllegalArgumentException(
            "row " + i + ": no data was given (null); pass an array of numbers");
      }
      if (rows[i].length != columns) {
        throw new IllegalArgumentException(
            "NdArray.of: row 0 has "
                + columns
                + " elements but row "
                + i
                + " has "
                + rows[i].length
                + "; all rows of a matrix must be equally long");
      }
      System.arraycopy(rows[i], 0, values, i * columns, columns);
    }
    return values;
  }

  /** Where the element at an index stands, row-major; negative indices count from the end. */
  static int position(Shape shape, int... index) {
    if (index.length != shape.rank()) {
      throw new IndexOutOfBoundsException(
          "get: "
              + index.length
              + " indices given for shape "
              + shape
              + "; give one for each of its "
              + shape.rank()
              + " axes");
    }
    int position = 0;
    for (int axis = 0; axis < index.length; axis++) {
      int length = shape.dim(axis);
      int i = index[axis] < 0 ? index[axis] + length : index[axis];
      if (i < 0 || i >= length) {
        throw new IndexOutOfBoundsException(
            "get: index " + index[axis] + " is outside axis " + axis + " of shape " + shape);
      }
      position = position * length + i;
    }
    return position;
  }

  static Shape expanded(Shape from, int axis) {
    int rank = from.rank() + 1;
    int at = axis < 0 ? axis + rank : axis;
    if (at < 0 || at >= rank) {
      throw new IllegalArgumentException(
          "expandDims: axis "
              + axis
              + " given for shape "
              + from
              + "; the new axis can be "
              + -rank
              + " to "
              + (rank - 1));
    }
    int[] dims = new int[rank];
    for (int i = 0; i < rank; i++) {
      dims[i] = i == at ? 1 : from.dim(i < at ? i : i - 1);
    }
    return Shape.of(dims);
  }

  static Shape squeezed(Shape from) {
    return Shape.of(Arrays.stream(from.dims()).filter(dim -> dim != 1).toArray());
  }

  /**
   * Each part is laid out as blocks, one for each index of the axes before the joined one; the
   * result has the first block of each part, then the second of each, and so on.
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

  static <T> T given(String what, T values) {
    if (values == null) {
      throw new IllegalArgumentException(
          what + ": no data was given (null); pass a number or an array of numbers");
    }
    return values;
  }
}
