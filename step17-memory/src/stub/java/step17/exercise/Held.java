package step17.exercise;

import step17.Variable;

/** Counts the numbers that a box keeps in memory. */
public final class Held {
  private Held() {}

  /**
   * How many numbers are kept in memory if y is: those in the data and the grad of y and of every
   * box that can be reached from it. From a box one reaches the function that made it, and from a
   * function all of its inputs and all of its outputs. A box that is reached twice counts once, and
   * so does an array that stands in two places. A grad may be null.
   */
  public static long numbers(Variable y) {
    // TODO task 2: walk to every box, and remember where you have been
    throw new UnsupportedOperationException("step17 task 2: numbers is not written yet");
  }

  /**
   * How many would be left after y.unchainBackward(). The graph is not cut, it is only looked at.
   */
  public static long afterUnchaining(Variable y) {
    // TODO task 2: which boxes can still be reached then?
    throw new UnsupportedOperationException("step17 task 2: afterUnchaining is not written yet");
  }
}
