package step24.probe;

import dezero.Variable;
import java.util.Arrays;

/** A landscape by its name and its numbers, such as "valleys 0.5 1 2 0.1 -0.3". */
final class Land {
  private final String name;
  private final double[] numbers;

  Land(String... words) {
    name = words[0];
    numbers = Arrays.stream(words).skip(1).mapToDouble(Double::parseDouble).toArray();
  }

  /** The first two numbers say how far it is moved along x and along y. */
  Variable height(Variable x0, Variable y0) {
    var x = x0.sub(numbers[0]);
    var y = y0.sub(numbers[1]);
    return switch (name) {
      case "himmelblau" -> x.mul(x).add(y).sub(11).pow(2).add(y.mul(y).add(x).sub(7).pow(2));
      case "valleys" ->
          x.mul(x).sub(numbers[2]).pow(2).mul(numbers[3]).add(y.mul(y).mul(numbers[4]));
      case "bowl" -> x.mul(x).mul(numbers[2]).add(y.mul(y).mul(numbers[3]));
      default -> throw new IllegalArgumentException("no landscape is called " + name);
    };
  }
}
