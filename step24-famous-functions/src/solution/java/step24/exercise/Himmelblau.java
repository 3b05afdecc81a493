package step24.exercise;

import dezero.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.BinaryOperator;

/** Himmelblau's function, and a search for all lowest points of a landscape. */
public final class Himmelblau {
  /** How far a step goes where the slope is 1. */
  private static final double RATE = 0.005;

  private static final double LEVEL = 1e-8;
  private static final int STEPS = 10_000;
  private static final int STARTS = 50;
  private static final double APART = 0.001;

  private Himmelblau() {}

  /** (x² + y − 11)² + (x + y² − 7)². */
  public static Variable himmelblau(Variable x, Variable y) {
    return x.pow(2).add(y).sub(11).pow(2).add(x.add(y.pow(2)).sub(7).pow(2));
  }

  /**
   * Walks from (x, y) against the slopes until both are as good as 0, and returns where that is: x
   * and y, right to a millionth. A step goes from x to x − RATE · (slope along x), and from y to y
   * − RATE · (slope along y).
   */
  public static double[] walk(BinaryOperator<Variable> f, double x, double y) {
    double[] at = {x, y};
    for (int i = 0; i < STEPS; i++) {
      var a = Variable.of(at[0]);
      var b = Variable.of(at[1]);
      f.apply(a, b).backward();
      double alongX = a.grad().item();
      double alongY = b.grad().item();
      if (Math.hypot(alongX, alongY) < LEVEL) {
        return at;
      }
      at[0] -= RATE * alongX;
      at[1] -= RATE * alongY;
    }
    return at;
  }

  /**
   * All lowest points of f with x and y from −5 to 5, each of them once, in any order. Two ends of
   * walks that are less than a thousandth apart are one lowest point.
   *
   * @param f has one to four of them, each of which a good part of all starts leads to
   * @param random says where to start
   */
  public static List<double[]> lowestPoints(BinaryOperator<Variable> f, Random random) {
    List<double[]> found = new ArrayList<>();
    for (int i = 0; i < STARTS; i++) {
      double[] end = walk(f, 10 * random.nextDouble() - 5, 10 * random.nextDouble() - 5);
      if (found.stream().noneMatch(one -> Math.hypot(one[0] - end[0], one[1] - end[1]) < APART)) {
        found.add(end);
      }
    }
    return found;
  }
}
