package step02.exercise;

import step02.Function;
import step02.Variable;

/** Two functions, one after the other, which together are a function again. */
public final class Composed extends Function {
  private final Function first;
  private final Function second;

  /** The function that calculates first, and then second with what came out. */
  public Composed(Function first, Function second) {
    this.first = first;
    this.second = second;
  }

  @Override
  protected double[] forward(double[] x) {
    return second.apply(first.apply(new Variable(x))).data;
  }

  /** The box that came out of first and went into second; null before apply. */
  public Variable between() {
    return second.x();
  }

  /**
   * f, so many times in a row: once is f itself. Works for a million times too, so it must not be a
   * million functions deep.
   */
  public static Function repeated(Function f, int times) {
    if (times == 1) {
      return f;
    }
    Function half = repeated(f, times / 2);
    Function even = new Composed(half, half);
    return times % 2 == 0 ? even : new Composed(even, f);
  }
}
