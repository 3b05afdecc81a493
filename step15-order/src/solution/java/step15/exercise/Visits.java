package step15.exercise;

import java.util.HashMap;
import java.util.Map;
import step15.Function;
import step15.Variable;

/** Counts the visits of a backward pass without making them. */
public final class Visits {
  private Visits() {}

  /**
   * How many visits y.backward() makes: it comes to a function once for each way that leads there
   * from y along the arrows. 0 if y is a leaf. There may be 10¹⁸ visits, so do not make them; but
   * there are never more than a few hundred functions.
   */
  public static long of(Variable y) {
    return of(y, new HashMap<>());
  }

  private static long of(Variable y, Map<Function, Long> known) {
    Function creator = y.creator();
    if (creator == null) {
      return 0;
    }
    if (!known.containsKey(creator)) {
      long visits = 1;
      for (Variable input : creator.inputs()) {
        visits += of(input, known);
      }
      known.put(creator, visits);
    }
    return known.get(creator);
  }
}
