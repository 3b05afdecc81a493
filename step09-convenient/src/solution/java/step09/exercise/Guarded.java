package step09.exercise;

import java.util.Arrays;
import step09.Function;
import step09.Variable;

/**
 * A function that watches another one. It calculates what the other calculates, and goes back as
 * the other does; but if the other breaks a rule, it says so, by an IllegalStateException whose
 * message begins with the other's label() and a colon. The five rules, and what has to be in the
 * message besides:
 *
 * <ul>
 *   <li>forward leaves its input as it is: the word forward, and the word input;
 *   <li>forward makes no NaN of a number that is not NaN: the word forward, the word NaN, and the
 *       first such number, as Java prints it;
 *   <li>backward does not give null: the word backward, and the word null;
 *   <li>backward gives as many numbers as there are in the input: the word backward, how many it
 *       gave, and how many there should be;
 *   <li>backward leaves gy as it is: the word backward, and the word gy. (What the other is given
 *       is not your gy: the box that it made keeps a copy of its own, in its grad.)
 * </ul>
 *
 * <p>The functions that are watched work element by element, so each result belongs to the input
 * with the same index.
 */
public final class Guarded extends Function {
  private final Function other;
  private Variable in;
  private Variable out;

  public Guarded(Function other) {
    this.other = other;
  }

  @Override
  protected double[] forward(double[] x) {
    in = new Variable(x);
    out = other.apply(in);
    if (!Arrays.equals(in.data, x)) {
      throw broken("forward has changed its input; write into a new array");
    }
    for (int i = 0; i < x.length; i++) {
      if (Double.isNaN(out.data[i]) && !Double.isNaN(x[i])) {
        throw broken("forward gave NaN for " + x[i] + "; give it numbers that it can take");
      }
    }
    return out.data;
  }

  @Override
  protected double[] backward(double[] gy) {
    out.backward(gy);
    if (in.grad == null) {
      throw broken("backward gave null; return a new array");
    }
    if (in.grad.length != in.data.length) {
      throw broken("backward gave " + in.grad.length + " numbers; there must be " + in.data.length);
    }
    if (!Arrays.equals(out.grad, gy)) {
      throw broken("backward has changed gy; write into a new array");
    }
    return in.grad;
  }

  private IllegalStateException broken(String rule) {
    return new IllegalStateException(other.label() + ": " + rule);
  }
}
