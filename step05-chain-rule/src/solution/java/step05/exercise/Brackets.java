package step05.exercise;

/** The best order in which to multiply the tables of a chain. */
public final class Brackets {
  private Brackets() {}

  /**
   * How many multiplications the product of all tables takes, if the brackets are put in the best
   * way. There is a table between each two neighbours of the widths. A product of tables between p,
   * q and r values takes p · q · r; one table alone is done already and takes none. There may be
   * sixty tables.
   */
  public static long cheapest(int... widths) {
    return cheapest(widths, 0, widths.length - 1, new long[widths.length][widths.length]);
  }

  /** Of the tables between these two places; known holds what was found before, plus 1. */
  private static long cheapest(int[] widths, int from, int to, long[][] known) {
    if (to - from < 2) {
      return 0;
    }
    if (known[from][to] > 0) {
      return known[from][to] - 1;
    }
    long best = Long.MAX_VALUE;
    for (int middle = from + 1; middle < to; middle++) {
      long last = (long) widths[from] * widths[middle] * widths[to];
      long both = cheapest(widths, from, middle, known) + cheapest(widths, middle, to, known);
      best = Math.min(best, both + last);
    }
    known[from][to] = best + 1;
    return best;
  }
}
