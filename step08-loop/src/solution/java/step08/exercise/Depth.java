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
    int tooLarge = 1;
    while (arrives(dive, tooLarge, stackBytes)) {
      tooLarge *= 2;
    }
    int works = tooLarge / 2;
    while (tooLarge - works > 1) {
      int middle = (works + tooLarge) / 2;
      if (arrives(dive, middle, stackBytes)) {
        works = middle;
      } else {
        tooLarge = middle;
      }
    }
    return works;
  }

  private static boolean arrives(IntConsumer dive, int n, long stackBytes) {
    Throwable[] thrown = {null};
    Runnable carefully =
        () -> {
          try {
            dive.accept(n);
          } catch (RuntimeException | StackOverflowError e) {
            thrown[0] = e;
          }
        };
    var thread = new Thread(null, carefully, "dive", stackBytes);
    thread.start();
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException("interrupted during a dive to " + n, e);
    }
    if (thrown[0] instanceof RuntimeException) {
      throw new IllegalStateException("the dive to " + n + " has a mistake", thrown[0]);
    }
    return thrown[0] == null;
  }
}
