package step35;

import java.math.BigInteger;
import java.util.List;
import java.util.Locale;

/** What the recorded graph of a derivative of tanh will take, known before it is built. */
final class Forecast {
  /** So many functions may be recorded: a slip costs a moment, and no more. */
  static final int MOST_FUNCTIONS = 200_000;

  /** The highest order that has no more functions than that. */
  static final int HIGHEST_ORDER = 12;

  /** A function, its result and what belongs to them, measured with Java 17 and 25. */
  static final int BYTES_OF_A_FUNCTION = 104;

  /** Up to here the number of functions is written out. */
  private static final int READABLE = 40;

  private static final List<String> UNITS = List.of("kB", "MB", "GB", "TB", "PB", "EB");

  private static final BigInteger TWO = BigInteger.TWO;
  private static final BigInteger THREE = BigInteger.valueOf(3);

  private Forecast() {}

  /**
   * How many functions the graph of this order has: 3ⁿ⁻¹ + 3 · 2ⁿ⁻¹ + n − 1. The rule was found by
   * counting; a test compares it with every order that may be recorded.
   */
  static BigInteger functions(int order) {
    requireOrder(order);
    if (order < 2) {
      return BigInteger.valueOf(order == 0 ? 1 : 5); // too short for the rule
    }
    int before = order - 1;
    return THREE.pow(before).add(THREE.multiply(TWO.pow(before))).add(BigInteger.valueOf(before));
  }

  /** The functions' results, the numbers in the formulas, and x: 2n more than functions. */
  static BigInteger variables(int order) {
    return functions(order).add(BigInteger.valueOf(order == 0 ? 1 : order == 1 ? 3 : 2L * order));
  }

  /** About how many bytes they take, with their results and all that belongs to them. */
  static double bytes(int order) {
    return functions(order).doubleValue() * BYTES_OF_A_FUNCTION;
  }

  /**
   * Refuses what would take too much, before anything of it is built.
   *
   * @throws IllegalArgumentException if there is no such order, or if it is too high
   */
  static void requireRoom(int order) {
    requireOrder(order);
    if (order > HIGHEST_ORDER) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "order %d is too much to record: its graph would have %s. At most %,d are recorded,"
                  + " about %s; ask for order %d at most, or for the polynomial",
              order,
              inWords(order),
              MOST_FUNCTIONS,
              inWords((double) MOST_FUNCTIONS * BYTES_OF_A_FUNCTION),
              HIGHEST_ORDER));
    }
  }

  /**
   * Refuses an order that does not exist.
   *
   * @throws IllegalArgumentException if it is below 0
   */
  static void requireOrder(int order) {
    if (order < 0) {
      throw new IllegalArgumentException(
          "there is no derivative of order "
              + order
              + "; ask for 0, which is tanh itself, or for more");
    }
  }

  private static String inWords(int order) {
    if (order > READABLE) {
      double digits = 1 + Math.floor((order - 1) * Math.log10(3));
      return String.format(
          Locale.ROOT, "so many functions that the number has %,.0f digits", digits);
    }
    return String.format(
        Locale.ROOT, "%,d functions, about %s", functions(order), inWords(bytes(order)));
  }

  private static String inWords(double bytes) {
    double size = bytes / 1000;
    int unit = 0;
    while (size >= 1000 && unit < UNITS.size() - 1) {
      size /= 1000;
      unit++;
    }
    return String.format(Locale.ROOT, "%.0f %s", size, UNITS.get(unit));
  }
}
