package step01.exercise;

/** A box with a number, which knows how the number was made. */
public final class Box {
  // TODO task 1: the number, and beside it the note

  /** A box at the beginning. Its past is the number itself, such as "1.0". */
  public Box(double number) {
    // TODO task 1: keep the number, and write the note
    throw new UnsupportedOperationException("step01 task 1: a box cannot be made yet");
  }

  /** The sum, in a new box. Its past is like "(1.0 + 2.0)". */
  public Box plus(Box other) {
    // TODO task 1: a new box, with the sum and its past
    throw new UnsupportedOperationException("step01 task 1: plus is not written yet");
  }

  /** The product, in a new box. Its past is like "(1.0 * 2.0)". */
  public Box times(Box other) {
    // TODO task 1: a new box, with the product and its past
    throw new UnsupportedOperationException("step01 task 1: times is not written yet");
  }

  /** The number. */
  public double number() {
    // TODO task 1: what is in the box
    throw new UnsupportedOperationException("step01 task 1: number is not written yet");
  }

  /** How the number was made. */
  public String past() {
    // TODO task 1: what the note says
    throw new UnsupportedOperationException("step01 task 1: past is not written yet");
  }
}
