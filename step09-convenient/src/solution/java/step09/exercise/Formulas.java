package step09.exercise;

import static step09.Functions.exp;
import static step09.Functions.square;

import step09.Elementwise;
import step09.Function;
import step09.Variable;

/** Two more functions, to be called by name, and two formulas that are written with them. */
public final class Formulas {
  private Formulas() {}

  /** y = 1/x. gx = −gy / x². */
  static final class Reciprocal extends Function {
    @Override
    protected double[] forward(double[] x) {
      return Elementwise.map(x, v -> 1 / v);
    }

    @Override
    protected double[] backward(double[] gy) {
      return Elementwise.zip(gy, x().data, (g, v) -> -g / (v * v));
    }
  }

  /** y = x + c, for a number c. gx = gy. */
  static final class Plus extends Function {
    private final double c;

    Plus(double c) {
      this.c = c;
    }

    @Override
    protected double[] forward(double[] x) {
      return Elementwise.map(x, v -> v + c);
    }

    @Override
    protected double[] backward(double[] gy) {
      return gy.clone();
    }
  }

  /** 1/x, element by element. It may be called any number of times. */
  public static Variable reciprocal(Variable x) {
    return new Reciprocal().apply(x);
  }

  /** x + c, element by element. It may be called any number of times, with another c each time. */
  public static Variable plus(Variable x, double c) {
    return new Plus(c).apply(x);
  }

  /** The bell curve 1 / e^(x²), element by element. */
  public static Variable bell(Variable x) {
    return reciprocal(exp(square(x)));
  }

  /** The growth curve 1 / (1 + 1/eˣ), element by element. */
  public static Variable growth(Variable x) {
    return reciprocal(plus(reciprocal(exp(x)), 1));
  }
}
