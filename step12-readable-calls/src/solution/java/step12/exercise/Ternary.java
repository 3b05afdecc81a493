package step12.exercise;

import java.util.List;
import step12.Elementwise;
import step12.Function;
import step12.Variable;

/** y = f(x0, x1, x2): a form that the engine lacks. */
public abstract class Ternary extends Function.Many {
  /** A new box, with f of what is in x0, x1 and x2. */
  public final Variable apply(Variable x0, Variable x1, Variable x2) {
    return apply(new Variable[] {x0, x1, x2}).get(0);
  }

  protected abstract double[] forward(double[] x0, double[] x1, double[] x2);

  /**
   * What Many asks for, by means of the other forward. A call with two boxes, or with four, still
   * compiles, as Many takes any number. So if there are not exactly three, it throws an
   * IllegalArgumentException, and the message says how many there were.
   */
  @Override
  protected final List<double[]> forward(List<double[]> xs) {
    if (xs.size() != 3) {
      throw new IllegalArgumentException(label() + ": given " + xs.size() + " boxes; give it 3");
    }
    return List.of(forward(xs.get(0), xs.get(1), xs.get(2)));
  }

  /**
   * y = x, but at least low and at most high, element by element. It is applied as apply(x, low,
   * high), and low is never above high.
   */
  public static final class Between extends Ternary {
    @Override
    protected double[] forward(double[] x, double[] low, double[] high) {
      return Elementwise.zip(Elementwise.zip(x, low, Math::max), high, Math::min);
    }
  }
}
