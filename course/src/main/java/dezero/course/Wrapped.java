package dezero.course;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Wraps text to lines that fit the terminal. */
public final class Wrapped {
  /** Where the terminal is not known: a pipe, or Windows. */
  private static final int USUAL = 80;

  private static final int NARROWEST = 40;

  /** Longer lines are hard to read. */
  private static final int WIDEST = 100;

  /** Rows and columns, as {@code stty size} prints them; the launcher asks it. */
  private static final Pattern SIZE = Pattern.compile("\\d{1,5} (\\d{1,5})");

  /** Colours take no room. */
  private static final Pattern ESCAPES = Pattern.compile("\u001b\\[[0-9;]*m");

  private Wrapped() {}

  /** The longest line that fits: a column less than the terminal has. */
  public static int width() {
    return Math.max(NARROWEST, Math.min(WIDEST, columns())) - 1;
  }

  private static int columns() {
    var size = SIZE.matcher(System.getProperty("dezero.terminal", ""));
    // A terminal that does not know its size says 0.
    return size.matches() && !size.group(1).matches("0+") ? Integer.parseInt(size.group(1)) : USUAL;
  }

  /** Keeps the text's own line ends, breaks longer lines between words, and indents all. */
  public static List<String> lines(String text, int indent) {
    var lines = new ArrayList<String>();
    for (var line : text.lines().toList()) {
      addBroken(line, " ".repeat(indent), width(), lines);
    }
    return lines;
  }

  /**
   * The text with its longer lines broken between words, where it goes to a terminal; what another
   * program may read keeps its lines.
   */
  public static String forTerminal(String text) {
    return System.getProperty("dezero.terminal", "").isEmpty() ? text : fold(text, width());
  }

  /** Lines that are continued keep the indent of the first. */
  static String fold(String text, int width) {
    var lines = new ArrayList<String>();
    for (var line : text.split("\\R", -1)) {
      if (length(line) <= width) {
        lines.add(line);
      } else {
        var indent = " ".repeat(line.length() - line.stripLeading().length());
        addBroken(line.strip(), indent, width, lines);
      }
    }
    return String.join(System.lineSeparator(), lines);
  }

  private static void addBroken(String line, String indent, int width, List<String> lines) {
    var current = new StringBuilder(indent);
    for (var word : line.split(" ")) {
      boolean isFirst = current.length() == indent.length();
      if (!isFirst && length(current) + 1 + length(word) > width) {
        lines.add(current.toString());
        current = new StringBuilder(indent);
        isFirst = true;
      }
      current.append(isFirst ? "" : " ").append(word);
    }
    lines.add(current.toString());
  }

  private static int length(CharSequence text) {
    return ESCAPES.matcher(text).replaceAll("").length();
  }
}
