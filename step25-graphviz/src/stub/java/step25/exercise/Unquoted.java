package step25.exercise;

/** Reads what {@code DotWriter.quoted} has written. */
public final class Unquoted {
  private Unquoted() {}

  /**
   * The name inside a quoted label, without the quotation marks and as it was before: {@code \\} is
   * one backslash, {@code \"} a quotation mark, {@code \n} a new line, {@code &amp;} an ampersand.
   */
  public static String unquoted(String label) {
    // TODO task 3: undo the four replacements
    throw new UnsupportedOperationException("step25 task 3: the label is not read yet");
  }
}
