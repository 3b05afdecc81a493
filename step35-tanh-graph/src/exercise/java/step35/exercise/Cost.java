package step35.exercise;

import dezero.Variable;

/** What a backward pass will record, counted before it runs. */
public final class Cost {
  private Cost() {}

  /**
   * How many functions {@code y.backward(CREATE_GRAPH)} would make, without calling it. All that
   * are made count, also those that lead to nothing.
   *
   * <p>The graph of y is made of Add, Mul, Neg and Tanh. Its leaves are x and numbers, to which no
   * gradient goes. What was calculated from numbers does get one.
   */
  public static int ofBackward(Variable y, Variable x) {
    // TODO task 2: visit each function once, and count what it will make for each input
    throw new UnsupportedOperationException("step35 task 2: the cost is not counted yet");
  }
}
