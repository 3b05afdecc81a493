package step12.exercise;

import java.util.List;
import step12.Function;
import step12.Variable;

/** y = f(x0, x1, x2): a form that the engine lacks. */
public abstract class Ternary extends Function.Many {
  /** A new box, with f of what is in x0, x1 and x2. */
  public final Variable apply(Variable x0, Variable x1, Variable x2) {
    // TODO task 2: hand three boxes to the apply of Many, and take the one result
    throw new UnsupportedOperationException("step12 task 2: apply is not written yet");
  }

  protected abstract double[] forward(double[] x0, double[] x1, double[] x2);

  /**
   * What Many asks for, by means of the other forward. A call with two boxes, or with four, still
   * compiles, as Many takes any number. So if there are not exactly three, it throws an
   * IllegalArgumentException, and the message says how many there were.
   */
  @Override
  protected final List<double[]> forward(List<double[]> xs) {
    // TODO task 2: count, then take the list apart
    throw new UnsupportedOperationException("step12 task 2: the list is not taken apart yet");
  }

  /**
   * y = x, but at least low and at most high, element by element. It is applied as apply(x, low,
   * high), and low is never above high.
   */
  public static final class Between extends Ternary {
    @Override
    protected double[] forward(double[] x, double[] low, double[] high) {
      // TODO task 2: not below low, not above high
      throw new UnsupportedOperationException("step12 task 2: Between is not written yet");
    }
  }
}
