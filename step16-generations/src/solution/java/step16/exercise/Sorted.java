package step16.exercise;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
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
    Map<String, Integer> toWaitFor = uses(start, madeFrom);
    List<String> order = new ArrayList<>();
    Deque<String> ready = new ArrayDeque<>(List.of(start));
    while (!ready.isEmpty()) {
      String name = ready.pop();
      order.add(name);
      for (String input : madeFrom.get(name)) {
        if (toWaitFor.merge(input, -1, Integer::sum) == 0) {
          ready.push(input);
        }
      }
    }
    return order;
  }

  /** How often each name is used by those that start is made from. */
  private static Map<String, Integer> uses(String start, Map<String, List<String>> madeFrom) {
    Map<String, Integer> uses = new HashMap<>();
    Deque<String> waiting = new ArrayDeque<>(List.of(start));
    while (!waiting.isEmpty()) {
      for (String input : madeFrom.get(waiting.pop())) {
        if (uses.merge(input, 1, Integer::sum) == 1) {
          waiting.push(input);
        }
      }
    }
    return uses;
  }
}
