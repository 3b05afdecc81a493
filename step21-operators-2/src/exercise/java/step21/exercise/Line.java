package step21.exercise;

import java.util.function.UnaryOperator;
import step21.Elementwise;
import step21.Function;
import step21.Variable;

/** y = slope · x + offset, element by element, in one function: its two numbers are not boxes. */
public final class Line extends Function.Unary {
  private final double slope;
  private final double offset;

  public Line(double slope, double offset) {
    this.slope = slope;
    this.offset = offset;
  }

  public double slope() {
    return slope;
  }

  public double offset() {
    return offset;
  }

  @Override
  protected double[] forward(double[] x) {
    return Elementwise.map(x, v -> slope * v + offset);
  }

  /** The gradient for x, in a new array. */
  @Override
  protected double[] backward(double[] gy) {
    // TODO task 2: what arrives, and how steep is the line?
    throw new UnsupportedOperationException("step21 task 2: backward is not written yet");
  }

  /** A single line that gives what {@code next} gives for the results of this one. */
  public Line then(Line next) {
    // TODO task 2: put the one formula into the other
    throw new UnsupportedOperationException("step21 task 2: then is not written yet");
  }

  /**
   * The line that a formula is. The formula only adds and multiplies by numbers and adds boxes, in
   * whatever order. It may use its box many times, or once, or not at all, or just return it. The
   * slope and the offset are right to the last few digits, even if one of them is huge.
   */
  public static Line of(UnaryOperator<Variable> formula) {
    // TODO task 2: whom can you ask for the slope of a formula?
    throw new UnsupportedOperationException("step21 task 2: of is not written yet");
  }
}
