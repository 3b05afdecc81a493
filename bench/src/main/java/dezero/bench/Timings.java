package dezero.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** How long the rounds took. */
final class Timings {
  private static final String[] UNITS = {"ns", "µs", "ms", "s"};

  private final List<Double> milliseconds = new ArrayList<>();

  void add(double ms) {
    milliseconds.add(ms);
    Collections.sort(milliseconds);
  }

  /** The one in the middle; of an even number, the mean of the two in the middle. */
  double median() {
    int half = milliseconds.size() / 2;
    return milliseconds.size() % 2 == 1
        ? milliseconds.get(half)
        : (milliseconds.get(half - 1) + milliseconds.get(half)) / 2;
  }

  double mean() {
    return milliseconds.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
  }

  /** Of how many rounds. */
  int count() {
    return milliseconds.size();
  }

  /** Median and spread: {@code 41.3 ms (39.8 ms..44.0 ms)}. */
  @Override
  public String toString() {
    double min = milliseconds.get(0);
    double max = milliseconds.get(milliseconds.size() - 1);
    return text(median()) + " (" + text(min) + ".." + text(max) + ")";
  }

  /** Three digits and a unit. */
  static String text(double ms) {
    double value = ms * 1e6;
    int unit = 0;
    while (unit < UNITS.length - 1 && value >= 999.5) {
      value /= 1000;
      unit++;
    }
    String digits = value >= 99.95 ? "%.0f" : value >= 9.995 ? "%.1f" : "%.2f";
    return String.format(Locale.ROOT, digits + " %s", value, UNITS[unit]);
  }
}
