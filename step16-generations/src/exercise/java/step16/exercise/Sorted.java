package step16.exercise;

import java.util.List;
import java.util.Map;

/** A right order for a backward pass, of things that have no numbers. */
public final class Sorted {
  private Sorted() {}

  /**
   * All names that start is made from, directly or by way of others, each of them once, and start
   * itself in front. Each name stands behind all that are made from it. For each name, madeFrom
   * holds those that it is made from, which may be none. It may also hold names that start is not
   * made from; they are left out. A chain may be a hundred thousand names long.
   */
  public static List<String> from(String start, Map<String, List<String>> madeFrom) {
    // TODO task 2: a name may go when all that are made from it have gone
    throw new UnsupportedOperationException("step16 task 2: the names are not sorted yet");
  }
}
