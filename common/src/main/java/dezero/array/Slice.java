package dezero.array;

/**
 * The indices to take along one axis, as in NumPy: {@code at(1)} is {@code 1}, {@code range(1, 3)}
 * is {@code 1:3}, {@code all().step(-1)} is {@code ::-1}. Negative indices count from the end.
 */
public final class Slice {
  private static final int OPEN = Integer.MIN_VALUE;

  private final int start;
  private final int stop;
  private final int step;
  private final boolean single;

  private Slice(int start, int stop, int step, boolean single) {
    this.start = start;
    this.stop = stop;
    this.step = step;
    this.single = single;
  }

  /** One index; the result does not have the axis. */
  public static Slice at(int index) {
    return new Slice(index, OPEN, 1, true);
  }

  /** Every index. */
  public static Slice all() {
    return new Slice(OPEN, OPEN, 1, false);
  }

  /** From start up to, but without, stop. */
  public static Slice range(int start, int stop) {
    return new Slice(start, stop, 1, false);
  }

  /** From start to the end. */
  public static Slice from(int start) {
    return new Slice(start, OPEN, 1, false);
  }

  /** From the beginning up to, but without, stop. */
  public static Slice to(int stop) {
    return new Slice(OPEN, stop, 1, false);
  }

  /**
   * The same slice with another step; a negative step goes backward.
   *
   * @throws IllegalArgumentException for step 0
   */
  public Slice step(int step) {
    if (step == 0) {
      throw new IllegalArgumentException(
          "Slice: step 0 would never reach the end; use 1, 2, … or −1, −2, …");
    }
    return new Slice(start, stop, step, single);
  }

  /** Whether this is a single index, which removes the axis. */
  boolean isSingle() {
    return single;
  }

  /**
   * The first index along an axis of this length.
   *
   * @throws IndexOutOfBoundsException if a single index is outside the axis; ranges are limited to
   *     the axis, as in NumPy
   */
  int first(int axis, Shape shape) {
    int length = shape.dim(axis);
    if (single) {
      int index = start < 0 ? start + length : start;
      if (index < 0 || index >= length) {
        throw new IndexOutOfBoundsException(
            "getItem: index "
                + start
                + " is outside axis "
                + axis
                + " of shape "
                + shape
                + "; indices go from "
                + -length
                + " to "
                + (length - 1));
      }
      return index;
    }
    return step > 0 ? cut(start, 0, length, 0) : cut(start, -1, length - 1, length - 1);
  }

  int step() {
    return step;
  }

  /** The number of indices along this axis. */
  int count(int axis, Shape shape) {
    if (single) {
      return 1;
    }
    int length = shape.dim(axis);
    int first = first(axis, shape);
    int end = step > 0 ? cut(stop, 0, length, length) : cut(stop, -1, length - 1, -1);
    int span = step > 0 ? end - first : first - end;
    int stride = Math.abs(step);
    return span <= 0 ? 0 : (span - 1) / stride + 1;
  }

  /** An index counted from the front and limited to a range; a default if it was left open. */
  private static int cut(int index, int low, int high, int whenOpen) {
    if (index == OPEN) {
      return whenOpen;
    }
    int length = low < 0 ? high + 1 : high;
    int fromFront = index < 0 ? index + length : index;
    return Math.max(low, Math.min(high, fromFront));
  }
}
