package step07.exercise;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import step07.Function;
import step07.Variable;

/** Finds the place where a program takes another way. */
public final class Fork {
  private static final double NEAR = 1e-10;

  private Fork() {}

  /**
   * The number between low and high at which the program begins to take another way, to nine digits
   * behind the point. A way is the row of functions that made the result: their classes, in order.
   * At low the program takes one way, at high another, and there is a single fork between the two.
   * Each run of the program counts; 1000 are allowed.
   */
  public static double between(UnaryOperator<Variable> program, double low, double high) {
    List<Class<?>> wayAtLow = way(program.apply(new Variable(low)));
    double below = low;
    double above = high;
    while (above - below > NEAR) {
      double middle = (below + above) / 2;
      if (way(program.apply(new Variable(middle))).equals(wayAtLow)) {
        below = middle;
      } else {
        above = middle;
      }
    }
    return (below + above) / 2;
  }

  private static List<Class<?>> way(Variable y) {
    List<Class<?>> way = new ArrayList<>();
    Variable box = y;
    while (box.creator() != null) {
      Function f = box.creator();
      way.add(f.getClass());
      box = f.x();
    }
    return way;
  }
}
