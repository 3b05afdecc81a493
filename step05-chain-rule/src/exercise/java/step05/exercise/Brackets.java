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
    // TODO task 3: one product is the last. Where is it?
    throw new UnsupportedOperationException("step05 task 3: the brackets are not written yet");
  }
}
