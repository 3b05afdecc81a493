package step25.exercise;

/** Reads what {@code DotWriter.quoted} has written. */
public final class Unquoted {
  private Unquoted() {}

  /**
   * The name inside a quoted label, without the quotation marks and as it was before: {@code \\} is
   * one backslash, {@code \"} a quotation mark, {@code \n} a new line, {@code &amp;} an ampersand.
   */
  public static String unquoted(String label) {
    var name = new StringBuilder();
    int end = label.length() - 1;
    for (int i = 1; i < end; i++) {
      char c = label.charAt(i);
      if (c == '\\') {
        i++;
        name.append(label.charAt(i) == 'n' ? '\n' : label.charAt(i));
      } else {
        name.append(c);
      }
    }
    return name.toString().replace("&amp;", "&");
  }
}
