package dezero.viz;

/** The numbers between {@code from} and {@code to}, as an axis shows them. */
public record Range(double from, double to) {

  public Range {
    if (!(from < to) || Double.isInfinite(from) || Double.isInfinite(to)) {
      throw new IllegalArgumentException(
          "range(%s, %s): expected two finite numbers, the smaller one first".formatted(from, to));
    }
  }

  /** For static import: {@code ContourChart.of(f, range(-2, 2), range(-1, 3))}. */
  public static Range range(double from, double to) {
    return new Range(from, to);
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
