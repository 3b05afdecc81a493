package dezero.array;

import java.util.Arrays;

/**
 * The axes that a reduction sums over, and whether they stay as axes of length 1.
 *
 * <pre>{@code x.sum(axis(0)); x.sum(axis(0, 2).keepDims()); x.sum(allAxes().keepDims());}</pre>
 */
public final class Axes {
  private final int[] axes;
  private final boolean keepDims;

  private Axes(int[] axes, boolean keepDims) {
    this.axes = axes;
    this.keepDims = keepDims;
  }

  /** These axes; negative ones count from the end. */
  public static Axes axis(int... axes) {
    return new Axes(axes.clone(), false);
  }

  /** Every axis: the result is a scalar. */
  public static Axes allAxes() {
    return new Axes(null, false);
  }

  /** The same axes, left in the result with length 1, so that it still broadcasts. */
  public Axes keepDims() {
    return new Axes(axes, true);
  }

  /**
   * Whether each axis of the shape is reduced.
   *
   * @throws IllegalArgumentException for an axis that does not exist, or one named twice
   */
  boolean[] reduced(Shape shape) {
    boolean[] reduced = new boolean[shape.rank()];
    if (axes == null) {
      Arrays.fill(reduced, true);
      return reduced;
    }
    for (int axis : axes) {
      int fromFront = shape.axis(axis);
      if (reduced[fromFront]) {
        throw new IllegalArgumentException(
            "axis " + axis + " is named twice for shape " + shape + "; name each axis once");
      }
      reduced[fromFront] = true;
    }
    return reduced;
  }

  /** The shape with the reduced axes at length 1. */
  public Shape keptShape(Shape shape) {
    boolean[] reduced = reduced(shape);
    int[] dims = shape.dims();
    for (int axis = 0; axis < dims.length; axis++) {
      dims[axis] = reduced[axis] ? 1 : dims[axis];
    }
    return Shape.of(dims);
  }

  /**
   * The shape of the result: without the reduced axes, or with length 1 after {@link #keepDims()}.
   */
  public Shape resultShape(Shape shape) {
    if (keepDims) {
      return keptShape(shape);
    }
    boolean[] reduced = reduced(shape);
    int[] dims = new int[shape.rank()];
    int rank = 0;
    for (int axis = 0; axis < reduced.length; axis++) {
      if (!reduced[axis]) {
        dims[rank++] = shape.dim(axis);
      }
    }
    return Shape.of(Arrays.copyOf(dims, rank));
  }
}
