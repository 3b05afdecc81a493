package step08.exercise;

import java.util.function.IntConsumer;

/** Finds out how deep a recursion can go. */
public final class Depth {
  private Depth() {}

  /**
   * The largest n for which dive.accept(n) comes to its end in a thread with a stack of so many
   * bytes. With a larger n it throws a StackOverflowError. With 0 it comes to its end, and where it
   * stops working nobody knows: perhaps at 1, perhaps at a thousand million. 100 dives are allowed.
   * If a dive throws anything else, the dive has a mistake: then limit throws an
   * IllegalStateException.
   */
  public static int limit(IntConsumer dive, long stackBytes) {
    // TODO task 2: first find an n that is too large, then come closer from both sides
    throw new UnsupportedOperationException("step08 task 2: the limit is not looked for yet");
  }
}
