package step04.exercise;

import java.util.function.UnaryOperator;
import step04.Variable;

/** Two slopes, each of them wrong, make a better one. */
public final class Richardson {
  private Richardson() {}

  /**
   * The slope of f at x, made of two central differences: one with h, and one with half of h. The
   * second has a quarter of the first one's error, up to a much smaller rest; put them together so
   * that this error is gone.
   */
  public static double slope(UnaryOperator<Variable> f, double x, double h) {
    // TODO task 2: how much of each?
    throw new UnsupportedOperationException("step04 task 2: the slope is not written yet");
  }

  /**
   * The slope of f at x, with an h of your own choice. It may be wrong by 5e-12 at most (or, if the
   * slope is larger than 1, by 5e-12 times the slope), and f may be asked four times. x is between
   * 1 and 2, and f is smooth, and neither tiny nor huge there.
   */
  public static double sharp(UnaryOperator<Variable> f, double x) {
    // TODO task 2: the best h for this is not the best one for a central difference
    throw new UnsupportedOperationException("step04 task 2: the sharp slope is not written yet");
  }
}
