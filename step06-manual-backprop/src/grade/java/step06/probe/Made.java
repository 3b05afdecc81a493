package step06.probe;

import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import step06.Elementwise;
import step06.Exp;
import step06.Function;
import step06.Square;
import step06.Variable;

/** The functions and the boxes that the tasks speak of. */
final class Made extends Function {
  private final DoubleUnaryOperator value;
  private final DoubleBinaryOperator gradient;

  /** What it calculates, and what it sends back, given gy and x. */
  private Made(DoubleUnaryOperator value, DoubleBinaryOperator gradient) {
    this.value = value;
    this.gradient = gradient;
  }

  @Override
  protected double[] forward(double[] x) {
    return Elementwise.map(x, value);
  }

  @Override
  public double[] backward(double[] gy) {
    return Elementwise.zip(gy, x().data, gradient);
  }

  /** All of one class, so that its name does not tell which of them are wrong. */
  static Function numbered(int number) {
    DoubleUnaryOperator square = x -> x * x;
    return switch (number) {
      case 0 -> new Made(x -> x * x * x, (g, x) -> 3 * g * x);
      case 1 -> new Made(square, (g, x) -> g * 2 * x);
      case 2 -> new Made(square, (g, x) -> 2 * x);
      case 3 -> new Made(Math::exp, (g, x) -> g * Math.exp(x));
      case 4 -> new Made(x -> x + 3, (g, x) -> g);
      case 5 -> new Made(square, (g, x) -> g * 2 * Math.abs(x));
      case 6 -> new Made(Math::sin, (g, x) -> g * Math.cos(x));
      case 7 -> new Made(square, (g, x) -> g * g * 2 * x);
      case 8 -> new Made(x -> x * x * x, (g, x) -> g * 3 * x * x);
      case 9 -> new Made(square, (g, x) -> g * 2 * Math.sqrt(x) * Math.sqrt(x));
      case 10 -> new Made(Math::exp, (g, x) -> g * Math.exp(Math.exp(x)));
      case 11 -> new Made(x -> 5 * x, (g, x) -> 5 * g);
      case 12 -> new Made(square, (g, x) -> g * -2 * Math.abs(x));
      case 13 -> new Made(Math::sin, (g, x) -> g * (Math.cos(x) + 0.001));
      default -> throw new IllegalArgumentException("no function has the number " + number);
    };
  }

  /** "Square Exp Turn" → an object for each; "-" → none. */
  static Function[] functions(String names) {
    return names.equals("-")
        ? new Function[0]
        : Stream.of(names.split(" ")).map(Made::named).toArray(Function[]::new);
  }

  private static Function named(String name) {
    return switch (name) {
      case "Square" -> new Square();
      case "Exp" -> new Exp();
      case "Turn" -> new Turn();
      default -> new Sum();
    };
  }

  static Variable box(String numbers) {
    return new Variable(numbers(numbers));
  }

  static double[] numbers(String numbers) {
    return Stream.of(numbers.split(",")).mapToDouble(Double::parseDouble).toArray();
  }

  /** The last number becomes the first. */
  private static final class Turn extends Function {
    @Override
    protected double[] forward(double[] x) {
      double[] y = new double[x.length];
      for (int i = 0; i < x.length; i++) {
        y[i] = x[x.length - 1 - i];
      }
      return y;
    }

    @Override
    public double[] backward(double[] gy) {
      return forward(gy);
    }
  }

  /** All numbers become one. */
  private static final class Sum extends Function {
    @Override
    protected double[] forward(double[] x) {
      double sum = 0;
      for (double v : x) {
        sum += v;
      }
      return new double[] {sum};
    }

    @Override
    public double[] backward(double[] gy) {
      return Elementwise.map(x().data, v -> gy[0]);
    }
  }
}
