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
    return Elementwise.map(gy, g -> slope * g);
  }

  /** A single line that gives what {@code next} gives for the results of this one. */
  public Line then(Line next) {
    return new Line(next.slope * slope, next.slope * offset + next.offset);
  }

  /**
   * The line that a formula is. The formula only adds and multiplies by numbers and adds boxes, in
   * whatever order. It may use its box many times, or once, or not at all, or just return it. The
   * slope and the offset are right to the last few digits, even if one of them is huge.
   */
  public static Line of(UnaryOperator<Variable> formula) {
    var x = new Variable(0);
    // A product with 1 stands at the end, so that there is a creator, whatever the formula gives.
    var y = formula.apply(x).mul(1);
    y.backward();
    return new Line(x.grad == null ? 0 : x.grad[0], y.data[0]);
  }
}
