package step01.exercise;

/** A box that knows how its numbers were made, as a text. */
public final class Box {
  // TODO task 2: the fields that a box needs

  /** A box at the beginning. Its past is what is in it: "1.0", or "[1.0, 2.0]". */
  public Box(double... data) {
    // TODO task 2: keep the numbers, and write down their past
    throw new UnsupportedOperationException("step01 task 2: a box cannot be made yet");
  }

  /** The sum, number by number, in a new box. Its past is like "(1.0 + 2.0)". */
  public Box plus(Box other) {
    // TODO task 2: a new box, with the sum and its past
    throw new UnsupportedOperationException("step01 task 2: plus is not written yet");
  }

  /** The product, number by number, in a new box. Its past is like "(1.0 * 2.0)". */
  public Box times(Box other) {
    // TODO task 2: a new box, with the product and its past
    throw new UnsupportedOperationException("step01 task 2: times is not written yet");
  }

  /** A copy of the numbers. */
  public double[] data() {
    // TODO task 2: what is in the box, so that nobody can change it from outside
    throw new UnsupportedOperationException("step01 task 2: data is not written yet");
  }

  /** How the numbers were made. */
  public String past() {
    // TODO task 2: what was written down
    throw new UnsupportedOperationException("step01 task 2: the past is not told yet");
  }
}
