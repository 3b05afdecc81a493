package step04.exercise;

import java.util.function.DoubleUnaryOperator;
import java.util.function.UnaryOperator;
import step04.Variable;

/** A slope that looks to one side only, and what that costs. */
public final class OneSided {
  private OneSided() {}

  /**
   * The slope of f between x and x + h: how much the result rises, divided by h. f takes a box with
   * one number, and is asked twice.
   */
  public static double slope(UnaryOperator<Variable> f, double x, double h) {
    // TODO task 1: the difference of two results, divided by the distance
    throw new UnsupportedOperationException("step04 task 1: the slope is not written yet");
  }

  /**
   * How fast a way to measure gets better. measured gives a slope for each h, exact is the slope
   * that is right. The error is how far the one is from the other, on whichever side. Compare the
   * error for h with the error for half of h, and return n if it becomes 2ⁿ times smaller: 1 for
   * half of the error, 2 for a quarter of it. n need not be a whole number.
   */
  public static double order(DoubleUnaryOperator measured, double exact, double h) {
    // TODO task 1: two errors, and how often 2 goes into their quotient as a factor
    throw new UnsupportedOperationException("step04 task 1: the order is not written yet");
  }
}
