package dezero.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** How long the rounds took. */
final class Timings {
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

  double min() {
    return milliseconds.get(0);
  }

  double max() {
    return milliseconds.get(milliseconds.size() - 1);
  }

  /** Median and spread: {@code 41.3 ms (39.8..44.0)}. */
  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%.1f ms (%.1f..%.1f)", median(), min(), max());
  }
}
