package step30.exercise;

import java.util.function.UnaryOperator;
import step30.Variable;

/** The curvature of any function, measured. */
public final class Curvature {
  private Curvature() {}

  /**
   * f″(x), right to nine digits: off by a billionth of it at most, or by a billionth where it is
   * less than 1. For small x, and for x in the millions. You may calculate f twice.
   *
   * @param f of a box with one number; it depends on what is in there
   */
  public static double of(UnaryOperator<Variable> f, double x) {
    // TODO task 2: two slopes, at places that are not too far from each other, nor too near
    throw new UnsupportedOperationException("step30 task 2: the curvature is not written yet");
  }
}
