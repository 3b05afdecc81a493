package step31;

/**
 * The functions that a backward pass has still to visit, highest generation first; within a
 * generation, the one found last comes first. Each function is taken once, even if several of its
 * outputs led to it: the functions that used those have higher generations, so they came before.
 *
 * <p>Generations are small whole numbers, so there is one stack for each, linked through {@link
 * Function#next}. Adding and taking therefore cost the same for ten functions and for ten million.
 */
final class BackwardQueue {
  private final Function[] stacks;
  private int highest;

  BackwardQueue(Function start) {
    highest = start.generation();
    stacks = new Function[highest + 1];
    add(start);
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
    while (highest >= 0 && stacks[highest] == null) {
      highest--;
    }
    if (highest < 0) {
      return null;
    }
    Function function = stacks[highest];
    stacks[highest] = function.next;
    function.next = null;
    function.queued = false;
    return function;
  }

  /** Empties the queue after an error, so that its functions can be queued again. */
  void clear() {
    Function function = take();
    while (function != null) {
      function = take();
    }
  }
}
