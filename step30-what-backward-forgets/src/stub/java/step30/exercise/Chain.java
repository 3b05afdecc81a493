package step30.exercise;

import java.util.List;
import java.util.function.UnaryOperator;
import step30.Variable;

/** The chain rule in boxes: a slope that has a past. */
public final class Chain {
  private Chain() {}

  /** A function, and what its slope is at each place. Both make a box from a box. */
  public record Link(UnaryOperator<Variable> function, UnaryOperator<Variable> slope) {}

  /**
   * The slope at x of functions in a row: the first is applied to x, the next to what came of that,
   * and so on. It is made from x in boxes from end to end, so that slope.backward() gives x the
   * curvature. Until somebody calls that, x has no gradient. The slope of an empty row is 1.
   *
   * @param x with a single number in it
   */
  public static Variable slope(List<Link> row, Variable x) {
    // TODO task 1: walk along the row, and keep two boxes: where you are, and the slope so far
    throw new UnsupportedOperationException("step30 task 1: the slope is not written yet");
  }
}
