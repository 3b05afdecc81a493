package step07.probe;

import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import step07.Elementwise;
import step07.Exp;
import step07.Function;
import step07.Square;
import step07.Variable;

/** The functions and the programs that the tasks speak of. */
final class Made {
  private Made() {}

  static Function named(String name) {
    return switch (name) {
      case "Square" -> new Square();
      case "Exp" -> new Exp();
      case "Half" -> new Half();
      default -> new Quadrat();
    };
  }

  /** The functions "Square Exp", the first one first; "-" → none; "grow" → the lesson's loop. */
  static Variable apply(String names, Variable x) {
    if (names.equals("grow")) {
      return grow(x);
    }
    Variable y = x;
    for (String name : names.equals("-") ? new String[0] : names.split(" ")) {
      y = named(name).apply(y);
    }
    return y;
  }

  /** One way below the border, another from there on. */
  static UnaryOperator<Variable> program(String below, String above, double border) {
    return x -> apply(x.data[0] < border ? below : above, x);
  }

  private static Variable grow(Variable x) {
    var y = x;
    while (y.data[0] < 100) {
      y = new Square().apply(y);
    }
    return y;
  }

  static double[] numbers(String numbers) {
    return Stream.of(numbers.split(",")).mapToDouble(Double::parseDouble).toArray();
  }

  /** y = x/2. */
  private static final class Half extends Function {
    @Override
    protected double[] forward(double[] x) {
      return Elementwise.map(x, v -> v / 2);
    }

    @Override
    protected double[] backward(double[] gy) {
      return Elementwise.map(gy, g -> g / 2);
    }
  }

  /** The same as a square, under another name. */
  private static final class Quadrat extends Function {
    @Override
    protected double[] forward(double[] x) {
      return Elementwise.map(x, v -> v * v);
    }

    @Override
    protected double[] backward(double[] gy) {
      return Elementwise.zip(gy, x().data, (g, v) -> g * 2 * v);
    }
  }
}
