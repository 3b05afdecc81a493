package step24;

import static dezero.functions.Functions.abs;
import static dezero.functions.Functions.relu;
import static dezero.functions.Functions.sqrt;

import dezero.Variable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Formulas in which a piece has no slope at 0. */
final class Corners {
  private Corners() {}

  /** x, and nobody sees it: of relu(x) and relu(−x), one is 0 everywhere. */
  static Variable longWayRound(Variable x) {
    return relu(x).sub(relu(x.neg()));
  }

  /** All of them, by what a person calls them. */
  static Map<String, UnaryOperator<Variable>> all() {
    Map<String, UnaryOperator<Variable>> all = new LinkedHashMap<>();
    all.put("abs(x)", x -> abs(x));
    all.put("relu(x)", x -> relu(x));
    all.put("relu(x) - relu(-x)", Corners::longWayRound);
    all.put("sqrt(x^2)", x -> sqrt(x.pow(2)));
    return all;
  }

  /** By going backward. */
  static double slope(UnaryOperator<Variable> f, double at) {
    var x = Variable.of(at);
    f.apply(x).backward();
    return x.grad().item();
  }

  /** By a central difference. */
  static double measured(UnaryOperator<Variable> f, double at, double h) {
    double above = f.apply(Variable.of(at + h)).item();
    double below = f.apply(Variable.of(at - h)).item();
    return (above - below) / (2 * h);
  }
}
