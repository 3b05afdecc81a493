package dezero.grading;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Compares numbers with the expected ones, and says where they differ first.
 *
 * @param unnamed how many of several numbers have no name
 */
record Comparison(double tolerance, List<Part> parts, int unnamed) implements Expectation {
  private static final int MOST_NAMES = 5;
  private static final int SHOWN_NUMBERS = 6;
  private static final int SHOWN_CHARACTERS = 200;

  static Comparison of(double tolerance, double... expected) {
    Part[] parts = new Part[expected.length];
    for (int i = 0; i < parts.length; i++) {
      String name = parts.length == 1 ? "" : "index " + i;
      parts[i] = new Part(name, expected[i], Part.Kind.NUMBER);
    }
    return new Comparison(tolerance, List.of(parts), parts.length == 1 ? 0 : parts.length);
  }

  @Override
  public Optional<String> complaint(Value actual) {
    if (!(actual instanceof Value.Numbers came)) {
      return Optional.of("expected " + wanted() + ", but " + show(actual) + " came");
    }
    double[] numbers = came.data();
    if (numbers.length != parts.size()) {
      return Optional.of(
          "expected " + wanted() + ", but shape " + Value.describe(came.shape()) + " came");
    }
    for (int i = 0; i < numbers.length; i++) {
      String complaint = parts.get(i).complaint(tolerance, numbers[i]);
      if (!complaint.isEmpty()) {
        return Optional.of(complaint);
      }
    }
    return Optional.empty();
  }

  private String wanted() {
    if (parts.size() == 1) {
      return "a number";
    }
    String names =
        parts.stream().limit(MOST_NAMES).map(Part::name).collect(Collectors.joining(", "));
    return parts.size()
        + " numbers"
        + (unnamed > 0 ? "" : " (" + names + (parts.size() > MOST_NAMES ? ", …)" : ")"));
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
      if (data.length == 1) {
        return String.valueOf(data[0]);
      }
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
