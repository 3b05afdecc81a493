package dezero.array;

import java.util.Arrays;

/**
 * The lengths of an array along each of its axes: {@code ()} is a scalar, {@code (2, 3)} a matrix.
 */
public final class Shape {
  public static final Shape SCALAR = new Shape(new int[0], 1);

  private final int[] dims;
  private final int size;

  private Shape(int[] dims, int size) {
    this.dims = dims;
    this.size = size;
  }

  /**
   * The shape with these lengths.
   *
   * @throws IllegalArgumentException for a negative length, or more elements than an array can hold
   */
  public static Shape of(int... dims) {
    if (dims.length == 0) {
      return SCALAR;
    }
    return new Shape(dims.clone(), sizeOf(dims));
  }

  private static int sizeOf(int[] dims) {
    long size = 1;
    for (int dim : dims) {
      if (dim < 0) {
        throw new IllegalArgumentException(
            "Shape: a length is negative in " + text(dims) + "; lengths are 0 or more");
      }
      size *= dim;
      if (size > Integer.MAX_VALUE) {
        throw new IllegalArgumentException(
            "Shape: "
                + text(dims)
                + " has too many elements; an array holds at most "
                + Integer.MAX_VALUE);
      }
    }
    return (int) size;
  }

  /** The number of axes: 0 for a scalar, 2 for a matrix. */
  public int rank() {
    return dims.length;
  }

  /** The number of elements: the product of the lengths. */
  public int size() {
    return size;
  }

  /**
   * The length along an axis; a negative axis counts from the end.
   *
   * @throws IllegalArgumentException if there is no such axis
   */
  public int dim(int axis) {
    return dims[axis(axis)];
  }

  /** The lengths, as a fresh array. */
  public int[] dims() {
    return dims.clone();
  }

  /**
   * The axis counted from the front: −1 is the last one.
   *
   * @throws IllegalArgumentException if there is no such axis
   */
  public int axis(int axis) {
    int fromFront = axis < 0 ? axis + rank() : axis;
    if (fromFront < 0 || fromFront >= rank()) {
      throw new IllegalArgumentException(
          "axis "
              + axis
              + " does not exist in shape "
              + this
              + (rank() == 0
                  ? ": a scalar has no axes"
                  : "; axes go from " + -rank() + " to " + (rank() - 1)));
    }
    return fromFront;
  }

  /**
   * The shape of a reshape, with −1 replaced by the length that follows from the others.
   *
   * @throws IllegalArgumentException if they do not divide this shape's size
   */
  public Shape inferred(int... dims) {
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
      return of(dims);
    }
    if (known <= 0 || size % known != 0) {
      throw new IllegalArgumentException(
          "reshape: "
              + this
              + " has "
              + size
              + " elements, which "
              + Arrays.toString(dims)
              + " cannot hold; one length may be −1 if the others divide that number");
    }
    int[] filled = dims.clone();
    filled[unknown] = size / known;
    return of(filled);
  }

  /** The shape with an axis of length 1 inserted before {@code axis}; −1 puts it last. */
  public Shape expandDims(int axis) {
    int newRank = rank() + 1;
    int at = axis < 0 ? axis + newRank : axis;
    if (at < 0 || at >= newRank) {
      throw new IllegalArgumentException(
          "expandDims: axis "
              + axis
              + " given for shape "
              + this
              + "; the new axis can be "
              + -newRank
              + " to "
              + (newRank - 1));
    }
    int[] expanded = new int[newRank];
    for (int i = 0; i < newRank; i++) {
      expanded[i] = i == at ? 1 : dims[i < at ? i : i - 1];
    }
    return of(expanded);
  }

  /** The shape without its axes of length 1. */
  public Shape squeeze() {
    return of(Arrays.stream(dims).filter(dim -> dim != 1).toArray());
  }

  /** The distance in elements between two neighbours along each axis, row-major. */
  int[] strides() {
    int[] strides = new int[dims.length];
    int stride = 1;
    for (int axis = dims.length - 1; axis >= 0; axis--) {
      strides[axis] = stride;
      stride *= dims[axis];
    }
    return strides;
  }

  /** The row-major position of the element at an index; negative indices count from the end. */
  int position(int... index) {
    if (index.length != rank()) {
      throw new IndexOutOfBoundsException(
          "get: "
              + index.length
              + " indices given for shape "
              + this
              + "; give one for each of its "
              + rank()
              + " axes");
    }
    int position = 0;
    for (int axis = 0; axis < index.length; axis++) {
      int length = dims[axis];
      int i = index[axis] < 0 ? index[axis] + length : index[axis];
      if (i < 0 || i >= length) {
        throw new IndexOutOfBoundsException(
            "get: index " + index[axis] + " is outside axis " + axis + " of shape " + this);
      }
      position = position * length + i;
    }
    return position;
  }

  /**
   * Checks that a reshape to {@code target} keeps the number of elements.
   *
   * @throws IllegalArgumentException if it does not
   */
  void requireSizeOf(Shape target) {
    if (target.size != size) {
      throw new IllegalArgumentException(
          "reshape: "
              + this
              + " has "
              + size
              + " elements and "
              + target
              + " has "
              + target.size
              + "; a reshape keeps the number of elements");
    }
  }

  @Override
  public boolean equals(Object other) {
    return this == other || other instanceof Shape that && Arrays.equals(dims, that.dims);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(dims);
  }

  /** The lengths as Python writes a tuple: {@code ()}, {@code (3,)}, {@code (2, 3)}. */
  @Override
  public String toString() {
    return text(dims);
  }

  private static String text(int[] dims) {
    if (dims.length == 1) {
      return "(" + dims[0] + ",)";
    }
    String list = Arrays.toString(dims);
    return "(" + list.substring(1, list.length() - 1) + ")";
  }
}
