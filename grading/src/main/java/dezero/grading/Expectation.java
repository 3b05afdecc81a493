package dezero.grading;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;

/** What should come of a case. Lives in the grader's process only. */
@FunctionalInterface
public interface Expectation {
  /** Empty when right; else what was expected and what came. */
  Optional<String> complaint(Value actual);

  /**
   * |actual − expected| ≤ tolerance · max(1, |expected|), number by number, whatever the shape is
   * as long as the count is right. NaN never passes.
   */
  static Expectation close(double tolerance, double... expected) {
    double[] wanted = expected.clone();
    return actual -> Comparison.of(tolerance, wanted).complaint(actual);
  }

  /** As {@link #close(double, double...)}, and the shape has to be this one. */
  static Expectation close(double tolerance, int[] shape, double[] expected) {
    int[] wanted = shape.clone();
    Expectation numbers = close(tolerance, expected);
    return actual -> {
      if (actual instanceof Value.Numbers came && !Arrays.equals(came.shape(), wanted)) {
        return Optional.of(
            "expected shape "
                + Value.describe(wanted)
                + ", but "
                + Value.describe(came.shape())
                + " came");
      }
      return numbers.complaint(actual);
    };
  }

  /** The very same text. */
  static Expectation equalTo(String text) {
    return actual -> {
      if (!(actual instanceof Value.Text came)) {
        return Optional.of("expected the text \"" + text + "\", but " + actual + " came");
      }
      return came.text().equals(text)
          ? Optional.empty()
          : Optional.of(
              "expected \"" + text + "\", but \"" + Comparison.cut(came.text()) + "\" came");
    };
  }

  /** Whatever the test accepts; an exception of the test is a refusal. */
  static Expectation that(String whatIsWanted, Predicate<Value> test) {
    return actual ->
        Comparison.accepts(test, actual)
            ? Optional.empty()
            : Optional.of(
                "expected " + whatIsWanted + ", but " + Comparison.show(actual) + " came");
  }
}
