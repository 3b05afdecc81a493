package dezero.course.author;

import dezero.course.CommandError;

/** Two lines of a file between which {@code ./dezero index} writes: all else is the authors'. */
final class Marks {
  static final String BEGIN = "<!-- Written by ./dezero index, from here on: -->";
  static final String END = "<!-- Up to here. -->";

  private Marks() {}

  /** What stands between the two lines. */
  static String between(String path, String text) {
    return text.substring(begin(path, text), end(path, text));
  }

  /** The text with this between the two lines. */
  static String replace(String path, String text, String between) {
    return text.substring(0, begin(path, text)) + between + text.substring(end(path, text));
  }

  private static int begin(String path, String text) {
    return text.indexOf('\n', only(path, text, BEGIN)) + 1;
  }

  /** The start of the line. */
  private static int end(String path, String text) {
    int end = text.lastIndexOf('\n', only(path, text, END)) + 1;
    if (end < begin(path, text)) {
      throw new CommandError(path + ": \"" + END + "\" stands before \"" + BEGIN + "\".");
    }
    return end;
  }

  private static int only(String path, String text, String mark) {
    int at = text.indexOf(mark);
    if (at < 0 || text.indexOf(mark, at + 1) >= 0) {
      throw new CommandError(
          "%s has to have the line \"%s\" once, but has it %s: git diff %1$s shows what has changed."
              .formatted(path, mark, at < 0 ? "nowhere" : "twice"));
    }
    return at;
  }
}
