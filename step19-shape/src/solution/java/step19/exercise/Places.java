package step19.exercise;

import java.util.Arrays;
import step19.Shape;

/** From the index of a number to its place in data, and back. The last axis runs fastest. */
public final class Places {
  private Places() {}

  /**
   * Where in data the number with this index is: in the shape (2, 3), position(shape, 1, 0) is 3.
   * There is an index for each axis, however many axes there are, and each counts from 0.
   *
   * <p>An index that is negative, or not below the length of its axis, is refused: an
   * IllegalArgumentException whose message has the shape in it.
   */
  public static int position(Shape shape, int... index) {
    int position = 0;
    for (int axis = 0; axis < shape.rank(); axis++) {
      if (index[axis] < 0 || index[axis] >= shape.dim(axis)) {
        throw new IllegalArgumentException(
            "position: there is no " + Arrays.toString(index) + " in the shape " + shape);
      }
      position = position * shape.dim(axis) + index[axis];
    }
    return position;
  }

  /** The index of the number at this place in data: in (2, 3), index(shape, 3) is {1, 0}. */
  public static int[] index(Shape shape, int position) {
    int[] index = new int[shape.rank()];
    int rest = position;
    for (int axis = shape.rank() - 1; axis >= 0; axis--) {
      index[axis] = rest % shape.dim(axis);
      rest /= shape.dim(axis);
    }
    return index;
  }
}
