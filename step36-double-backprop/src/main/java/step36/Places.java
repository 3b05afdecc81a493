package step36;

import java.util.stream.IntStream;

/** Places at equal distances. */
final class Places {
  private Places() {}

  /** So many of them, both ends included. */
  static double[] between(double from, double to, int count) {
    return IntStream.range(0, count)
        .mapToDouble(i -> from + (to - from) * i / (count - 1))
        .toArray();
  }
}
