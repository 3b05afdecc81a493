package dezero.viz;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * The values at which a map changes colour. If the highest is more than a hundred times the lowest,
 * they are 1, 2, 5, 10, 20 … or, over many decades, 1, 3, 10, 30 …, so that a valley's floor is
 * visible although its walls are a thousand times higher. Otherwise they are evenly spaced.
 *
 * @param format the text for a level, which differs from the others
 */
record Levels(List<Double> values, DoubleFunction<String> format) {
  private static final double FLOOR = 0.02; // the part of the area below the first level
  private static final double WIDE = 100;
  private static final int MOST = 14;
  private static final int MOST_EVEN = 11;
  private static final double[][] MANTISSAS = {{1, 2, 5}, {1, 3}, {1}};

  /** These levels, which have to be finite and in ascending order. */
  static Levels given(double... values) {
    for (int i = 0; i < values.length; i++) {
      if (!Double.isFinite(values[i]) || i > 0 && values[i] <= values[i - 1]) {
        throw new IllegalArgumentException(
            "levels(%s): expected finite numbers, each larger than the one before"
                .formatted(
                    DoubleStream.of(values)
                        .mapToObj(String::valueOf)
                        .collect(Collectors.joining(", "))));
      }
    }
    return new Levels(DoubleStream.of(values).boxed().toList(), TickFormat::exact);
  }

  /** Levels for the samples of a function, which are sorted from the smallest to the largest. */
  static Levels of(double[] sorted) {
    if (sorted.length == 0 || Range.isOne(sorted[0], sorted[sorted.length - 1])) {
      return new Levels(List.of(), TickFormat::threeDigits);
    }
    double least = sorted[0];
    double low = sorted[(int) (FLOOR * sorted.length)];
    double most = sorted[sorted.length - 1];
    boolean wide = least >= 0 && most > WIDE * low;
    return wide && low > 0
        ? new Levels(growing(low, most), TickFormat::threeDigits)
        : even(least, most);
  }

  private static List<Double> growing(double from, double to) {
    return Arrays.stream(MANTISSAS)
        .map(mantissas -> growing(from, to, mantissas))
        .filter(levels -> levels.size() <= MOST)
        .findFirst()
        .orElseGet(() -> everyNth(growing(from, to, MANTISSAS[MANTISSAS.length - 1])));
  }

  private static List<Double> growing(double from, double to, double[] mantissas) {
    int first = (int) Math.floor(Math.log10(from));
    int last = (int) Math.ceil(Math.log10(to));
    return IntStream.rangeClosed(first, last)
        .boxed()
        .flatMap(e -> DoubleStream.of(mantissas).mapToObj(m -> m * Math.pow(10, e)))
        .filter(level -> level >= from && level < to)
        .toList();
  }

  private static List<Double> everyNth(List<Double> levels) {
    int n = (levels.size() + MOST - 1) / MOST;
    return IntStream.range(0, levels.size()).filter(i -> i % n == 0).mapToObj(levels::get).toList();
  }

  private static Levels even(double from, double to) {
    double step = TickSteps.atLeast(to / MOST_EVEN - from / MOST_EVEN);
    double before = Math.floor(from / step);
    return new Levels(
        IntStream.rangeClosed(1, MOST_EVEN + 1)
            .mapToObj(i -> (before + i) * step)
            .filter(level -> level < to)
            .toList(),
        level -> TickFormat.multiple(level, step));
  }

  int size() {
    return values.size();
  }

  double at(int i) {
    return values.get(i);
  }

  String text(int i) {
    return format.apply(at(i));
  }
}
