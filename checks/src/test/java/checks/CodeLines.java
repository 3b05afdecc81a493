package checks;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How long a Java source is, if comments, imports and blank lines do not count. */
final class CodeLines {
  /**
   * Whatever begins first, comment or text, hides the beginnings of others: a quote in a comment
   * opens no text, and two slashes in a text no comment.
   */
  private static final Pattern COMMENT_OR_TEXT =
      Pattern.compile(
          "(?<comment>//[^\\n]*|/\\*.*?\\*/)"
              + "|\"\"\"[^\"\\\\]*+(?:(?:\\\\.|\"(?!\"\"))[^\"\\\\]*+)*+\"\"\""
              + "|\"(?:[^\"\\\\\\n]|\\\\.)*+\""
              + "|'(?:[^'\\\\\\n]|\\\\.)*+'",
          Pattern.DOTALL);

  private CodeLines() {}

  /** Lines with code on them. A line inside a text block is one, unless it is blank. */
  static int in(String source) {
    String code = COMMENT_OR_TEXT.matcher(source).replaceAll(CodeLines::withoutComment);
    return (int)
        code.lines().filter(line -> !line.isBlank() && !line.startsWith("import ")).count();
  }

  private static String withoutComment(MatchResult found) {
    return found.group(1) == null
        ? Matcher.quoteReplacement(found.group())
        : "\n".repeat((int) found.group().chars().filter(c -> c == '\n').count());
  }
}
