package step24.exercise;

import dezero.Variable;
import java.util.List;
import java.util.Random;
import java.util.function.BinaryOperator;

/** Himmelblau's function, and a search for all lowest points of a landscape. */
public final class Himmelblau {
  /** How far a step goes where the slope is 1. */
  private static final double RATE = 0.005;

  private Himmelblau() {}

  /** (x² + y − 11)² + (x + y² − 7)². */
  public static Variable himmelblau(Variable x, Variable y) {
    // TODO task 2: the formula
    throw new UnsupportedOperationException("step24 task 2: the formula is not written yet");
  }

  /**
   * Walks from (x, y) against the slopes until both are as good as 0, and returns where that is: x
   * and y, right to a millionth. A step goes from x to x − RATE · (slope along x), and from y to y
   * − RATE · (slope along y).
   */
  public static double[] walk(BinaryOperator<Variable> f, double x, double y) {
    // TODO task 2: step by step
    throw new UnsupportedOperationException("step24 task 2: the walk is not written yet");
  }

  /**
   * All lowest points of f with x and y from −5 to 5, each of them once, in any order. Two ends of
   * walks that are less than a thousandth apart are one lowest point.
   *
   * @param f has one to four of them, each of which a good part of all starts leads to
   * @param random says where to start
   */
  public static List<double[]> lowestPoints(BinaryOperator<Variable> f, Random random) {
    // TODO task 2: many random starts, and no end twice
    throw new UnsupportedOperationException("step24 task 2: the search is not written yet");
  }
}
