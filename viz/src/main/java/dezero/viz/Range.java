package dezero.viz;

import java.util.DoubleSummaryStatistics;
import java.util.stream.DoubleStream;

/** The numbers between {@code from} and {@code to}, as an axis shows them. */
public record Range(double from, double to) {
  private static final double LARGEST = 1e300;

  /** Ticks that are closer, in parts of the numbers beside them, are not told apart by a double. */
  private static final double NARROWEST = 1e-12;

  private static final double SHORTEST = 1e-305;
  private static final double MARGIN = 0.05;

  public Range {
    if (!(from < to) || Double.isInfinite(from) || Double.isInfinite(to)) {
      throw new IllegalArgumentException(
          "range(%s, %s): expected two finite numbers, the smaller one first".formatted(from, to));
    }
    if (larger(from, to) > LARGEST || to - from < narrowest(from, to)) {
      throw new IllegalArgumentException(
          "range(%s, %s): expected numbers between -1e300 and 1e300 that differ in their first 12 digits"
              .formatted(from, to));
    }
  }

  /** For static import: {@code ContourChart.of(f, range(-2, 2), range(-1, 3))}. */
  public static Range range(double from, double to) {
    return new Range(from, to);
  }

  /**
   * The range of an axis that shows these numbers: a little more than all of them; around a single
   * one, from half of it to one and a half. Numbers beyond ±1e300 count as infinite, which no axis
   * shows.
   */
  static Range around(DoubleStream numbers) {
    DoubleSummaryStatistics ends =
        numbers.filter(number -> Math.abs(number) <= LARGEST).summaryStatistics();
    if (ends.getCount() == 0) {
      return new Range(0, 1);
    }
    double least = ends.getMin();
    double most = ends.getMax();
    double margin = MARGIN * (most - least);
    if (isOne(least, most)) {
      double half = larger(least, most) / 2;
      margin = half < SHORTEST ? 1 : half;
    }
    return new Range(Math.max(-LARGEST, least - margin), Math.min(LARGEST, most + margin));
  }

  /** Whether the numbers differ by no more than rounding. */
  static boolean isOne(double least, double most) {
    return most - least < narrowest(least, most);
  }

  private static double narrowest(double from, double to) {
    return Math.max(SHORTEST, NARROWEST * larger(from, to));
  }

  private static double larger(double from, double to) {
    return Math.max(Math.abs(from), Math.abs(to));
  }

  /** The same range, or as much more as it takes to show this number, too. */
  Range with(double number) {
    return new Range(Math.min(from, number), Math.max(to, number));
  }

  double length() {
    return to - from;
  }

  boolean contains(double value) {
    return from <= value && value <= to;
  }

  /** The i-th of n evenly spaced numbers, both ends included. */
  double at(int i, int n) {
    return from + length() * i / (n - 1);
  }
}
