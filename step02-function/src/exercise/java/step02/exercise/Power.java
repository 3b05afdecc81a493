package step02.exercise;

import step02.Function;

/** y = x to the power of an exponent, element by element. Each object has its own exponent. */
public final class Power extends Function {
  // TODO task 1: a place for the exponent

  /** The function that raises to the power of this exponent. */
  public Power(double exponent) {
    // TODO task 1: keep the exponent
    throw new UnsupportedOperationException("step02 task 1: a power cannot be made yet");
  }

  @Override
  protected double[] forward(double[] x) {
    // TODO task 1: a new array, with the power of each number
    throw new UnsupportedOperationException("step02 task 1: forward is not written yet");
  }

  /**
   * The power that leads back: of new Power(2), which squares, the one that takes the root. It is
   * another object, and this one stays as it is.
   */
  public Power inverse() {
    // TODO task 1: which exponent undoes this one?
    throw new UnsupportedOperationException("step02 task 1: inverse is not written yet");
  }
}
