package dezero.bench;

import java.util.Arrays;
import java.util.Scanner;

/** Makes sure that all sides came to the same end: times of different work say nothing. */
final class Agreement {
  private final String work;
  private final Tolerance tolerance;
  private String first;
  private double[] expected;

  /** For one piece of work. */
  Agreement(String work, Tolerance tolerance) {
    this.work = work;
    this.tolerance = tolerance;
  }

  /** The numbers in a worker's answer. */
  static double[] numbers(String answer) {
    return new Scanner(answer).tokens().mapToDouble(Double::parseDouble).toArray();
  }

  /**
   * Compares an answer with the first one.
   *
   * @throws IllegalStateException if it differs by more than the tolerance
   */
  void require(String side, String answer) {
    double[] numbers = numbers(answer);
    if (expected == null) {
      first = side;
      expected = numbers;
    }
    if (!tolerance.allows(numbers, expected)) {
      throw new IllegalStateException(
          work
              + ": "
              + side
              + " came to "
              + Arrays.toString(numbers)
              + " but "
              + first
              + " to "
              + Arrays.toString(expected)
              + ", which is not the same within "
              + tolerance
              + "; times of different work must not be compared, so find out which side is wrong");
    }
  }
}
