package dezero;

import java.util.Arrays;

/**
 * The functions that a backward pass has still to visit, highest generation first; within a
 * generation, the one found last comes first. Each function is in the queue once, even if several
 * of its outputs led to it.
 *
 * <p>Generations are small whole numbers, so there is one stack for each, linked through {@link
 * Function#next}. Adding and taking therefore cost the same for ten functions and for ten million.
 */
final class BackwardQueue {
  private final Function[] stacks;
  private int latest;

  BackwardQueue(Function last) {
    latest = last.generation();
    stacks = new Function[latest + 1];
    add(last);
  }

  void add(Function function) {
    if (!function.queued) {
      function.queued = true;
      function.next = stacks[function.generation()];
      stacks[function.generation()] = function;
    }
  }

  /** The next function, or null when all are done. */
  Function take() {
    while (latest >= 0 && stacks[latest] == null) {
      latest--;
    }
    if (latest < 0) {
      return null;
    }
    Function function = stacks[latest];
    stacks[latest] = function.next;
    function.next = null;
    function.queued = false;
    return function;
  }

  /** Empties the queue after an error, so that its functions can be queued again. */
  void clear() {
    while (take() != null) {
      // take() has removed it
    }
    Arrays.fill(stacks, null);
  }
}
