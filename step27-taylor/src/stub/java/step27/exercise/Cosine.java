package step27.exercise;

import dezero.Variable;

/** The cosine as a sum of powers. */
public final class Cosine {
  private Cosine() {}

  /** What was added up, and how many terms that was. */
  public record Sum(Variable value, int terms) {}

  /**
   * cos(x) = 1 − x²/2! + x⁴/4! − x⁶/6! + …, up to and including the first term below the threshold.
   *
   * <p>A term is below the threshold when its size is, whatever its sign. The value has to know the
   * way back to x.
   */
  public static Sum cos(Variable x, double threshold) {
    // TODO task 1: add up the terms until one is below the threshold
    throw new UnsupportedOperationException("step27 task 1: the cosine is not written yet");
  }
}
