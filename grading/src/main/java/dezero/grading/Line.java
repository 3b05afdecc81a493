package dezero.grading;

import java.util.List;
import java.util.Optional;

/**
 * One line of a text with what a person calls it, such as "a.past()". Made by {@link
 * Expectation#line}.
 */
public record Line(String name, String expected) {
  /** Empty when the text has these lines; else the first that differs. */
  static Optional<String> complaint(List<Line> lines, Value actual) {
    if (!(actual instanceof Value.Text text)) {
      return Optional.of("expected a text, but " + Comparison.show(actual) + " came");
    }
    String[] came = text.text().split("\\R", -1);
    for (int i = 0; i < Math.min(came.length, lines.size()); i++) {
      Line line = lines.get(i);
      if (!line.expected.equals(came[i])) {
        return Optional.of(
            "%s: expected %s, but %s came"
                .formatted(line.name, Comparison.cut(line.expected), Comparison.cut(came[i])));
      }
    }
    return came.length == lines.size()
        ? Optional.empty()
        : Optional.of("expected %d lines, but %d came".formatted(lines.size(), came.length));
  }
}
