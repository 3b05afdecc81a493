package step03.probe;

import java.util.stream.Stream;
import step03.Elementwise;
import step03.Exp;
import step03.Function;
import step03.Square;
import step03.Variable;

/** The functions and the boxes that the tasks speak of. */
final class Named {
  private Named() {}

  /** "Square Exp Negate Logarithm" → an object for each; "-" → none. */
  static Function[] functions(String names) {
    return names.equals("-")
        ? new Function[0]
        : Stream.of(names.split(" ")).map(Named::function).toArray(Function[]::new);
  }

  private static Function function(String name) {
    return switch (name) {
      case "Square" -> new Square();
      case "Exp" -> new Exp();
      case "Logarithm" -> new Logarithm();
      default -> new Negate();
    };
  }

  static Variable box(String numbers) {
    return new Variable(Stream.of(numbers.split(",")).mapToDouble(Double::parseDouble).toArray());
  }

  /** The natural one: −infinity at 0, NaN below. */
  static final class Logarithm extends Function {
    @Override
    protected double[] forward(double[] x) {
      return Elementwise.map(x, Math::log);
    }
  }

  /** −x. */
  static final class Negate extends Function {
    @Override
    protected double[] forward(double[] x) {
      return Elementwise.map(x, v -> -v);
    }
  }
}
