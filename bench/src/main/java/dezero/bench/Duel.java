package dezero.bench;

import java.util.Locale;

/** Times two sides in turn, ours, theirs, ours, theirs, so that both meet the same weather. */
final class Duel {
  private final Timings ours = new Timings();
  private final Timings theirs = new Timings();

  /** Runs both this many times. */
  static Duel of(int rounds, Runnable ours, Runnable theirs) {
    Duel duel = new Duel();
    for (int round = 0; round < rounds; round++) {
      duel.ours.add(milliseconds(ours));
      duel.theirs.add(milliseconds(theirs));
    }
    return duel;
  }

  private static double milliseconds(Runnable work) {
    long start = System.nanoTime();
    work.run();
    return (System.nanoTime() - start) / 1e6;
  }

  /** How many times our median goes into theirs. */
  double ratio() {
    return theirs.median() / ours.median();
  }

  /** A row of the table. */
  String row(String label) {
    return row(label, ours.toString(), theirs.toString(), ratio());
  }

  /** A row of the table, for two numbers of milliseconds. */
  static String row(String label, double ours, double theirs) {
    return row(label, milliseconds(ours), milliseconds(theirs), theirs / ours);
  }

  private static String milliseconds(double ms) {
    return String.format(Locale.ROOT, "%.1f ms", ms);
  }

  private static String row(String label, String ours, String theirs, double ratio) {
    return row(label, ours, theirs, String.format(Locale.ROOT, "%.1f", ratio));
  }

  static String row(String label, String ours, String theirs, String ratio) {
    return String.format(Locale.ROOT, "%-28s %-26s %-28s %6s", label, ours, theirs, ratio);
  }
}
