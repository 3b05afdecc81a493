package step01.exercise;

/** A box with one number, which knows from which boxes it was made. */
public final class LinkedBox {
  // TODO task 3: the fields that a box needs

  /** A box at the beginning. */
  public LinkedBox(double number) {
    // TODO task 3: it was made from no other box
    throw new UnsupportedOperationException("step01 task 3: a box cannot be made yet");
  }

  /** The sum, in a new box. */
  public LinkedBox plus(LinkedBox other) {
    // TODO task 3: the new box remembers the two boxes, not their texts
    throw new UnsupportedOperationException("step01 task 3: plus is not written yet");
  }

  public double number() {
    // TODO task 3: what is in the box
    throw new UnsupportedOperationException("step01 task 3: number is not written yet");
  }

  /** How many boxes there are behind this one, itself among them, each counted once. */
  public int boxes() {
    // TODO task 3: walk back along the arrows
    throw new UnsupportedOperationException("step01 task 3: the boxes are not counted yet");
  }

  /** How many characters its past would have, written as in task 1. No such text is made. */
  public long length() {
    // TODO task 3: what is the length of "(" + a + " + " + b + ")"?
    throw new UnsupportedOperationException("step01 task 3: the length is not known yet");
  }
}
