package step34.probe;

import static dezero.functions.Functions.exp;
import static dezero.functions.Functions.sin;

import dezero.Variable;
import java.util.function.UnaryOperator;

/** What the learner's code differentiates. */
final class Formulas {
  private Formulas() {}

  static UnaryOperator<Variable> named(String name, double c) {
    return switch (name) {
      case "sin" -> x -> sin(x.mul(c));
      case "exp" -> x -> exp(x.mul(c));
      case "bell" -> x -> exp(x.pow(2).neg());
      case "hill" -> x -> x.pow(2).add(1).pow(-1);
      case "square" -> x -> x.pow(2).mul(c);
      case "line" -> x -> x.add(c);
      case "flat" -> x -> exp(x.pow(-2).neg());
      default -> throw new IllegalArgumentException("no function is called " + name);
    };
  }

  static UnaryOperator<Variable> rule(String name, double c) {
    return switch (name) {
      case "growth" -> y -> y.mul(c);
      case "tangent" -> y -> y.pow(2).add(1);
      case "logistic" -> y -> y.mul(y.neg().add(1)).mul(c);
      case "logarithm" -> y -> exp(y.neg());
      case "constant" -> y -> Variable.of(c);
      default -> throw new IllegalArgumentException("no rule is called " + name);
    };
  }
}
