package dezero.grading;

import java.util.Objects;

/**
 * One call of a task's probe, and what should come of it.
 *
 * @param label what a person reads, such as "cos(0.73) at threshold 1e-8"
 */
public record Case(String label, Value input, Expectation expected) {
  public Case {
    Objects.requireNonNull(label, "label");
    Objects.requireNonNull(input, "input");
    Objects.requireNonNull(expected, "expected");
  }
}
