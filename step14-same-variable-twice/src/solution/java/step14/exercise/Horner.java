package step14.exercise;

import static step14.Functions.add;

import java.util.ArrayDeque;
import java.util.Deque;
import step14.Elementwise;
import step14.Function;
import step14.Variable;

/** A polynomial without powers, in which the same box is used again and again. */
public final class Horner {
  private Horner() {}

  /**
   * c0 + c1·x + c2·x² + …, made of boxes: c0 + x·(c1 + x·(c2 + …)). There are at least two
   * coefficients. x may hold several numbers, and then so does the result. With n + 1 coefficients
   * it takes n products and n sums.
   */
  public static Variable of(Variable x, double... coefficients) {
    int last = coefficients.length - 1;
    Variable y = constant(coefficients[last], x);
    for (int i = last - 1; i >= 0; i--) {
      y = add(constant(coefficients[i], x), new Product().apply(x, y));
    }
    return y;
  }

  /** A box with as many numbers as x, all of them this one. */
  private static Variable constant(double value, Variable x) {
    return new Variable(Elementwise.map(x.data, v -> value));
  }

  /**
   * How many gradients arrive at x in a backward pass from y. Every box between the two is used
   * once, x is used any number of times, and there may be very many boxes.
   */
  public static int arrivals(Variable y, Variable x) {
    int arrivals = 0;
    Deque<Function> waiting = new ArrayDeque<>();
    waiting.push(y.creator());
    while (!waiting.isEmpty()) {
      for (Variable input : waiting.pop().inputs()) {
        if (input == x) {
          arrivals++;
        } else if (input.creator() != null) {
          waiting.push(input.creator());
        }
      }
    }
    return arrivals;
  }

  /** y = x0 · x1, element by element, as in step 13. This is written already. */
  public static final class Product extends Function.Binary {
    @Override
    protected double[] forward(double[] x0, double[] x1) {
      return Elementwise.zip(x0, x1, (a, b) -> a * b);
    }

    @Override
    protected double[] backward0(double[] gy) {
      return Elementwise.zip(gy, x1().data, (g, other) -> g * other);
    }

    @Override
    protected double[] backward1(double[] gy) {
      return Elementwise.zip(gy, x0().data, (g, other) -> g * other);
    }
  }
}
