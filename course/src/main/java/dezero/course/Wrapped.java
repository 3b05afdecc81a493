package dezero.course;

import java.util.ArrayList;
import java.util.List;

/** Wraps text to lines that fit a narrow terminal. */
public final class Wrapped {
  public static final int WIDTH = 79;

  private Wrapped() {}

  /** Keeps the text's own line ends, breaks longer lines between words, and indents all. */
  public static List<String> lines(String text, int indent) {
    var lines = new ArrayList<String>();
    for (var line : text.lines().toList()) {
      addBroken(line, " ".repeat(indent), lines);
    }
    return lines;
  }

  private static void addBroken(String line, String indent, List<String> lines) {
    var current = new StringBuilder(indent);
    for (var word : line.split(" ")) {
      boolean isFirst = current.length() == indent.length();
      if (!isFirst && current.length() + 1 + word.length() > WIDTH) {
        lines.add(current.toString());
        current = new StringBuilder(indent);
        isFirst = true;
      }
      current.append(isFirst ? "" : " ").append(word);
    }
    lines.add(current.toString());
  }
}
