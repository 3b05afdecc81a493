package step24.exercise;

import static dezero.functions.Functions.cos;
import static dezero.functions.Functions.exp;
import static dezero.functions.Functions.sqrt;

import dezero.Variable;

/** Ackley's function, which has a tip where it is lowest. */
public final class Ackley {
  private Ackley() {}

  /**
   * −20 e^(−0.2 √(½ (x² + y²))) − e^(½ (cos 2πx + cos 2πy)) + 20 + e. At its lowest point, (0, 0),
   * it is 0 and has no slope. There both slopes have to come out as 0 and not as NaN; everywhere
   * else as they are, however near to the tip.
   *
   * @param x one number or an array, for which each element is calculated by itself
   * @param y of the same shape
   */
  public static Variable ackley(Variable x, Variable y) {
    var distance = root(x.pow(2).add(y.pow(2)).mul(0.5));
    var waves = cos(x.mul(2 * Math.PI)).add(cos(y.mul(2 * Math.PI))).mul(0.5);
    return exp(distance.mul(-0.2)).mul(-20).sub(exp(waves)).add(20 + Math.E);
  }

  /** The root of 0 is never asked for: it would be that of 1, and 1 is taken away again. */
  private static Variable root(Variable square) {
    var isZero = Variable.of(square.data().map(v -> v == 0 ? 1 : 0));
    return sqrt(square.add(isZero)).sub(isZero);
  }
}
