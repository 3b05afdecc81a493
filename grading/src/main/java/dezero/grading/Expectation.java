package dezero.grading;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** What should come of a case. Lives in the grader's process only. */
@FunctionalInterface
public interface Expectation {
  /** Empty when right; else what was expected and what came. */
  Optional<String> complaint(Value actual);

  /** How many of several numbers a failure could only tell by their position. */
  default int unnamed() {
    return 0;
  }

  /**
   * |actual − expected| ≤ tolerance · max(1, |expected|), number by number, whatever the shape is
   * as long as the count is right. NaN never passes. With a tolerance of 0, whole numbers are told
   * as whole numbers. Two numbers or more need names: {@link #close(double, Part...)}.
   */
  static Expectation close(double tolerance, double... expected) {
    return Comparison.of(tolerance, expected);
  }

  /** The same for numbers with names, so that a failure says which of them is wrong. */
  static Expectation close(double tolerance, Part... parts) {
    return new Comparison(tolerance, List.of(parts), 0);
  }

  /** A number that may be off by the tolerance. */
  static Part part(String name, double expected) {
    return new Part(name, expected, Part.Kind.NUMBER);
  }

  /** A whole number that has to be this one, whatever the tolerance of the others is. */
  static Part count(String name, long expected) {
    return new Part(name, expected, Part.Kind.COUNT);
  }

  /** A number that stands for true (1) or false (0), such as "a.equals(b)". */
  static Part fact(String name, boolean expected) {
    return new Part(name, expected ? 1 : 0, Part.Kind.FACT);
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

  /** A text with these lines, each of which has a name, such as "a.past()". */
  static Expectation equalTo(Line... lines) {
    List<Line> wanted = List.of(lines);
    return actual -> Line.complaint(wanted, actual);
  }

  /** A line of a text, with what a person calls it. */
  static Line line(String name, String expected) {
    return new Line(name, expected);
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
