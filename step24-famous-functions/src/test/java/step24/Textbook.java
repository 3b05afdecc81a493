package step24;

import static dezero.functions.Functions.abs;
import static dezero.functions.Functions.cos;
import static dezero.functions.Functions.exp;
import static dezero.functions.Functions.relu;
import static dezero.functions.Functions.sqrt;

import dezero.Variable;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;

/** Functions as textbooks have them, for the comparison with PyTorch. */
final class Textbook {
  static final Map<String, BinaryOperator<Variable>> FAMOUS =
      Map.of(
          "beale",
          Textbook::beale,
          "himmelblau",
          Textbook::himmelblau,
          "ackley",
          Textbook::ackley,
          "goldstein-price",
          FamousFunctions::goldsteinPrice);

  static final Map<String, UnaryOperator<Variable>> WITH_CORNERS =
      Map.of(
          "abs(x)",
          x -> abs(x),
          "relu(x)",
          x -> relu(x),
          "sqrt(x^2)",
          x -> sqrt(x.pow(2)),
          "relu(x)-relu(-x)",
          x -> relu(x).sub(relu(x.neg())));

  private Textbook() {}

  static Variable beale(Variable x, Variable y) {
    var first = Variable.of(1.5).sub(x).add(x.mul(y));
    var second = Variable.of(2.25).sub(x).add(x.mul(y.pow(2)));
    var third = Variable.of(2.625).sub(x).add(x.mul(y.pow(3)));
    return first.pow(2).add(second.pow(2)).add(third.pow(2));
  }

  static Variable himmelblau(Variable x, Variable y) {
    return x.pow(2).add(y).sub(11).pow(2).add(x.add(y.pow(2)).sub(7).pow(2));
  }

  static Variable ackley(Variable x, Variable y) {
    var far = exp(sqrt(x.pow(2).add(y.pow(2)).mul(0.5)).mul(-0.2)).mul(-20);
    var waves = exp(cos(x.mul(2 * Math.PI)).add(cos(y.mul(2 * Math.PI))).mul(0.5)).neg();
    return far.add(waves).add(20).add(Math.E);
  }
}
