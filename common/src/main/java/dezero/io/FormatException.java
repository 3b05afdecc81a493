package dezero.io;

import java.io.IOException;

/**
 * A file's contents are not what they should be. The message names the file (and the entry in it),
 * what was found, what was expected, and what to do.
 *
 * <p>It is only about contents. A file that cannot be opened, or a disk that fails, is a plain
 * {@link IOException}.
 */
public final class FormatException extends IOException {
  private static final long serialVersionUID = 1;
  private static final int LONGEST_QUOTE = 80;

  /** "where: found …; expected …. Advice." */
  public FormatException(String where, String found, String expected, String advice) {
    super(where + ": found " + found + "; expected " + expected + ". " + advice);
  }

  FormatException because(Throwable cause) {
    initCause(cause);
    return this;
  }

  /** Text from a file, made safe to show: in quotes, on one line, not too long. */
  static String quoted(String text) {
    return "\"" + plain(text) + "\"";
  }

  /** Text from a file on one line: control characters as \\uXXXX, truncated if it is long. */
  static String plain(String text) {
    StringBuilder shown = new StringBuilder();
    for (int i = 0; i < text.length() && shown.length() < LONGEST_QUOTE; i++) {
      char c = text.charAt(i);
      boolean printable = Character.isLetterOrDigit(c) || c >= ' ' && c < 127;
      shown.append(printable ? String.valueOf(c) : "\\u" + hex(c));
    }
    return text.length() > LONGEST_QUOTE ? shown + "…" : shown.toString();
  }

  private static String hex(int c) {
    return Integer.toHexString(0x10000 | c).substring(1);
  }
}
