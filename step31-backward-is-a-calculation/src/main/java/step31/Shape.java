package step31;

import java.util.Arrays;
import java.util.List;

/**
 * The lengths of an array along each of its axes: {@code ()} is a number, {@code (2, 3)} a table.
 */
public final class Shape {
  public static final Shape SCALAR = new Shape();

  private final int[] dims;

  private Shape(int... dims) {
    this.dims = dims;
  }

  /** The shape with these lengths. */
  public static Shape of(int... dims) {
    if (Arrays.stream(dims).anyMatch(dim -> dim < 0)) {
      throw new IllegalArgumentException(
          "Shape: a length is negative in " + Arrays.toString(dims) + "; lengths are 0 or more");
    }
    return new Shape(dims.clone());
  }

  /** A function that works element by element needs equal shapes. */
  static void requireSame(String label, List<Shape> shapes) {
    for (Shape shape : shapes) {
      if (!shape.equals(shapes.get(0))) {
        throw new IllegalArgumentException(
            label + ": the shapes " + shapes.get(0) + " and " + shape + " differ; give equal ones");
      }
    }
  }

  /** This shape, if it has this many elements. */
  Shape requireSize(int count) {
    if (count != size()) {
      throw new IllegalArgumentException(
          "Variable: the shape " + this + " needs " + size() + " numbers, but was given " + count);
    }
    return this;
  }

  /** The number of axes: 0 for a number, 2 for a table. */
  public int rank() {
    return dims.length;
  }

  /** The number of elements: the product of the lengths. */
  public int size() {
    return Arrays.stream(dims).reduce(1, Math::multiplyExact);
  }

  /** The length along an axis, counted from 0. */
  public int dim(int axis) {
    return dims[axis];
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Shape shape && Arrays.equals(dims, shape.dims);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(dims);
  }

  /** As in the book: {@code ()}, {@code (3,)}, {@code (2, 3)}. */
  @Override
  public String toString() {
    String list = Arrays.toString(dims);
    return "(" + list.substring(1, list.length() - 1) + (rank() == 1 ? ",)" : ")");
  }
}
