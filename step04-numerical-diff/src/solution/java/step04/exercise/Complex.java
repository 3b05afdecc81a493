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
    return new Complex(re * other.re - im * other.im, re * other.im + im * other.re);
  }

  /** e to the power of this: e^(a + bi) is e^a · (cos b + i · sin b). */
  public Complex exp() {
    double size = Math.exp(re);
    return new Complex(size * Math.cos(im), size * Math.sin(im));
  }

  /** The slope of f at x, right to the last digits: f is asked once, and nothing is subtracted. */
  public static double slope(UnaryOperator<Complex> f, double x) {
    double h = 1e-200;
    return f.apply(new Complex(x, h)).im() / h;
  }
}
