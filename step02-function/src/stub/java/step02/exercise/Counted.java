package step02.exercise;

import step02.Function;

/** Calculates what another function does, and counts. */
public final class Counted extends Function {
  // TODO task 2: the other function, and the two counts

  /** Counts what this function calculates. */
  public Counted(Function f) {
    // TODO task 2: keep the function
    throw new UnsupportedOperationException("step02 task 2: nothing can be counted yet");
  }

  @Override
  protected double[] forward(double[] x) {
    // TODO task 2: count, and let the other function calculate
    throw new UnsupportedOperationException("step02 task 2: forward is not written yet");
  }

  /** How often apply was called on this object. */
  public int calls() {
    // TODO task 2: the first count
    throw new UnsupportedOperationException("step02 task 2: the calls are not counted yet");
  }

  /** How many numbers were in all the boxes that went in. */
  public int numbers() {
    // TODO task 2: the second count
    throw new UnsupportedOperationException("step02 task 2: the numbers are not counted yet");
  }
}
