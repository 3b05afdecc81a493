package step14.exercise;

import java.util.function.Supplier;
import step14.Function;

/** Finds out which arrays a function writes into, though they are not its own. */
public final class HandsOff {
  private HandsOff() {}

  /** What a function spoils. */
  public enum Spoilt {
    /** Nothing: all arrays that others hold are as they were. */
    NOTHING,
    /** The numbers in its input: x.data. */
    INPUT,
    /** The numbers in its result: y.data. */
    RESULT,
    /** The gradient that arrives: y.grad. */
    GRADIENT
  }

  /**
   * What this function spoils, forward or backward; it is one thing at most. {@code make.get()}
   * makes a new object of it each time.
   *
   * <p>It works element by element, on numbers between −2 and 2, and its gradients need not be
   * right. Some functions write for certain numbers only: for negative ones, for those above 1, or
   * for the last one in the box.
   */
  public static Spoilt by(Supplier<Function.Unary> make) {
    // TODO task 2: which arrays are not what they were?
    throw new UnsupportedOperationException("step14 task 2: nothing is looked for yet");
  }
}
