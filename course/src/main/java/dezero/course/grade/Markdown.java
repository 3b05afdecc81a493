package dezero.course.grade;

import java.util.regex.Pattern;

/** Escapes text so that it is shown in Markdown as it is. */
final class Markdown {
  private static final Pattern BACKTICKS = Pattern.compile("`+");

  private Markdown() {}

  /** A block that shows the lines as they are. */
  static String block(String lines) {
    String text = Plain.text(lines);
    int longest =
        BACKTICKS.matcher(text).results().mapToInt(run -> run.group().length()).max().orElse(0);
    String fence = "`".repeat(Math.max(3, longest + 1));
    return fence + "text\n" + text.stripTrailing() + "\n" + fence + "\n";
  }

  /** Text for a line, or for a cell of a table. */
  static String inline(String any) {
    var escaped = new StringBuilder();
    Plain.line(any)
        .codePoints()
        .forEach(
            c -> {
              if (Character.isLetterOrDigit(c) || " ,.-?'".indexOf(c) >= 0) {
                escaped.appendCodePoint(c);
              } else {
                escaped.append("&#").append(c).append(';');
              }
            });
    return escaped.toString();
  }
}
