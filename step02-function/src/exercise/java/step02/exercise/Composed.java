package step02.exercise;

import step02.Function;
import step02.Variable;

/** Two functions, one after the other, which together are a function again. */
public final class Composed extends Function {
  // TODO task 3: the two functions

  /** The function that calculates first, and then second with what came out. */
  public Composed(Function first, Function second) {
    // TODO task 3: keep both
    throw new UnsupportedOperationException("step02 task 3: two functions are not one yet");
  }

  @Override
  protected double[] forward(double[] x) {
    // TODO task 3: a box for first, and the box that comes out for second
    throw new UnsupportedOperationException("step02 task 3: forward is not written yet");
  }

  /** The box that came out of first and went into second; null before apply. */
  public Variable between() {
    // TODO task 3: who remembers it?
    throw new UnsupportedOperationException("step02 task 3: between is not written yet");
  }

  /**
   * f, so many times in a row: once is f itself. Works for a million times too, so it must not be a
   * million functions deep.
   */
  public static Function repeated(Function f, int times) {
    // TODO task 3: a million times is half a million times, twice
    throw new UnsupportedOperationException("step02 task 3: repeated is not written yet");
  }
}
