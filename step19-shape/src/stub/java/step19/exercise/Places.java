package step19.exercise;

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
    // TODO task 1: in a table it is row · columns + column; what is it with three axes?
    throw new UnsupportedOperationException("step19 task 1: position is not written yet");
  }

  /** The index of the number at this place in data: in (2, 3), index(shape, 3) is {1, 0}. */
  public static int[] index(Shape shape, int position) {
    // TODO task 1: the way back
    throw new UnsupportedOperationException("step19 task 1: index is not written yet");
  }
}
