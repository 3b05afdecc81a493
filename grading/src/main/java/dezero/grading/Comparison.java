package dezero.grading;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;

/** Compares numbers with the expected ones, and says where they differ first. */
record Comparison(double tolerance, double[] expected) {
  private static final int SHOWN_NUMBERS = 6;
  private static final int SHOWN_CHARACTERS = 200;

  static Comparison of(double tolerance, double[] expected) {
    return new Comparison(tolerance, expected);
  }

  Optional<String> complaint(Value actual) {
    if (!(actual instanceof Value.Numbers came)) {
      return Optional.of("expected numbers, but " + show(actual) + " came");
    }
    double[] numbers = came.data();
    if (numbers.length != expected.length) {
      return Optional.of(
          "expected "
              + expected.length
              + " numbers, but shape "
              + Value.describe(came.shape())
              + " came");
    }
    for (int i = 0; i < expected.length; i++) {
      if (!isClose(numbers[i], expected[i])) {
        return Optional.of(difference(i, numbers[i]));
      }
    }
    return Optional.empty();
  }

  /** Written so that NaN fails; and of what is infinite, every number is infinitely close. */
  private boolean isClose(double actual, double wanted) {
    double allowed = tolerance * Math.max(1, Math.abs(wanted));
    return actual == wanted || Double.isFinite(wanted) && Math.abs(actual - wanted) <= allowed;
  }

  private String difference(int index, double actual) {
    String where = expected.length == 1 ? "" : " at index " + index;
    return "expected "
        + expected[index]
        + where
        + ", but "
        + actual
        + " came (tolerance "
        + tolerance
        + ")";
  }

  static boolean accepts(Predicate<Value> test, Value actual) {
    try {
      return test.test(actual);
    } catch (RuntimeException unusable) {
      return false;
    }
  }

  static String show(Value value) {
    if (value instanceof Value.Numbers numbers) {
      double[] data = numbers.data();
      if (data.length <= SHOWN_NUMBERS) {
        return Arrays.toString(data);
      }
      String first = Arrays.toString(Arrays.copyOf(data, SHOWN_NUMBERS));
      return first.replace("]", ", …]") + " of shape " + Value.describe(numbers.shape());
    }
    return "\"" + cut(value.text()) + "\"";
  }

  static String cut(String text) {
    return text.length() <= SHOWN_CHARACTERS ? text : text.substring(0, SHOWN_CHARACTERS) + "…";
  }
}
