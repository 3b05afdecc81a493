package step04.exercise;

import java.util.function.UnaryOperator;

/** A complex number, re + im·i, where i² is −1. */
public record Complex(double re, double im) {
  /** The sum: part by part. */
  public Complex plus(Complex other) {
    return new Complex(re + other.re, im + other.im);
  }

  /** The product. Multiply (a + bi)(c + di) out, and remember that i² is −1. */
  public Complex times(Complex other) {
    // TODO task 3: four products, two for each part
    throw new UnsupportedOperationException("step04 task 3: the product is not written yet");
  }

  /** e to the power of this: e^(a + bi) is e^a · (cos b + i · sin b). */
  public Complex exp() {
    // TODO task 3: both parts
    throw new UnsupportedOperationException("step04 task 3: the exponential is not written yet");
  }

  /** The slope of f at x, right to the last digits: f is asked once, and nothing is subtracted. */
  public static double slope(UnaryOperator<Complex> f, double x) {
    // TODO task 3: move x along i, by next to nothing, and look at the imaginary part
    throw new UnsupportedOperationException("step04 task 3: the slope is not written yet");
  }
}
