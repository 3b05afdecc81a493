package step02.exercise;

import step02.Function;
import step02.Variable;

/** Calculates what another function does, and counts. */
public final class Counted extends Function {
  private final Function f;
  private int calls;
  private int numbers;

  /** Counts what this function calculates. */
  public Counted(Function f) {
    this.f = f;
  }

  @Override
  protected double[] forward(double[] x) {
    calls++;
    numbers += x.length;
    return f.apply(new Variable(x)).data;
  }

  /** How often apply was called on this object. */
  public int calls() {
    return calls;
  }

  /** How many numbers were in all the boxes that went in. */
  public int numbers() {
    return numbers;
  }
}
