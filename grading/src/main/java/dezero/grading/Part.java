package dezero.grading;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Objects;

/**
 * One number of an answer with what a person calls it, such as "slope at x". Made by {@link
 * Expectation#part}, {@link Expectation#count} and {@link Expectation#fact}.
 */
public record Part(String name, double expected, Kind kind) {
  enum Kind {
    /** As close as the tolerance says. */
    NUMBER,
    /** A whole number, and exactly this one. */
    COUNT,
    /** 1 for true, 0 for false. */
    FACT
  }

  public Part {
    Objects.requireNonNull(name, "name");
  }

  /** Empty when right; else what was expected and what came. */
  String complaint(double tolerance, double actual) {
    double allowed = kind == Kind.NUMBER ? tolerance * Math.max(1, Math.abs(expected)) : 0;
    // Written so that NaN fails; and of what is infinite, every number is infinitely close.
    boolean isClose = Double.isFinite(expected) && Math.abs(actual - expected) <= allowed;
    if (actual == expected || isClose) {
      return "";
    }
    boolean isExact = kind != Kind.NUMBER || tolerance == 0 || !Double.isFinite(actual + expected);
    return (name.isEmpty() ? "" : name + ": ")
        + ("expected " + shown(expected, tolerance))
        + (", but " + shown(actual, tolerance) + " came")
        + (isExact ? "" : " (tolerance " + shortened(allowed) + ")");
  }

  /** Two digits say enough: 210.0, 1.2E-8. */
  private static double shortened(double allowed) {
    return new BigDecimal(allowed).round(new MathContext(2)).doubleValue();
  }

  /** What is not compared with a tolerance is told as it is counted: 4, not 4.0. */
  private String shown(double number, double tolerance) {
    if (kind == Kind.FACT && (number == 0 || number == 1)) {
      return String.valueOf(number == 1);
    }
    boolean isCounted = kind == Kind.COUNT || tolerance == 0 && expected == Math.rint(expected);
    boolean isWhole = number == Math.rint(number) && Math.abs(number) < 1L << 53;
    return isCounted && isWhole ? String.valueOf((long) number) : String.valueOf(number);
  }
}
