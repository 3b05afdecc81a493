package dezero.viz;

import java.util.regex.Pattern;

/** Text that every picture format can hold. */
final class VisibleText {
  private static final Pattern LINE_END = Pattern.compile("\\R");
  private static final char FIRST_CONTROL_PICTURE = '\u2400';
  private static final char DELETE_PICTURE = '\u2421';
  private static final char REPLACEMENT = '\ufffd';

  private VisibleText() {}

  /**
   * The text with line breaks as {@code \n} and with visible substitutes for characters that
   * neither DOT nor SVG can hold: control characters become their symbols (NUL is ␀), unpaired
   * surrogates become �.
   */
  static String of(String text) {
    StringBuilder visible = new StringBuilder(text.length());
    LINE_END
        .matcher(text)
        .replaceAll("\n")
        .codePoints()
        .map(VisibleText::visible)
        .forEach(visible::appendCodePoint);
    return visible.toString();
  }

  /**
   * The same for a text of a chart that someone gave.
   *
   * @param what names the text in the message
   * @throws IllegalArgumentException if it is null
   */
  static String given(String what, String text) {
    if (text == null) {
      throw new IllegalArgumentException(
          what + " is null; expected a text, which may be empty: \"\"");
    }
    return of(text);
  }

  /** The same, with blanks instead of line breaks. */
  static String onOneLine(String what, String text) {
    return given(what, text).replace('\n', ' ');
  }

  private static int visible(int codePoint) {
    if (codePoint == '\n') {
      return codePoint;
    }
    if (codePoint < ' ') {
      return FIRST_CONTROL_PICTURE + codePoint;
    }
    if (codePoint == '\u007f') {
      return DELETE_PICTURE;
    }
    boolean outsideXml =
        Character.isISOControl(codePoint)
            || Character.getType(codePoint) == Character.SURROGATE
            || (codePoint & 0xfffe) == 0xfffe;
    return outsideXml ? REPLACEMENT : codePoint;
  }
}
