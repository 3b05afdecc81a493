package dezero.course.grade;

/** Cleans a learner's text of characters that only terminals or parsers act on. */
final class Plain {
  private Plain() {}

  /** Without control characters, but with line ends and tabs, and without halves of surrogates. */
  static String text(String any) {
    var plain = new StringBuilder(any.length());
    any.replace("\r\n", "\n")
        .codePoints()
        .map(c -> isHarmless(c) || c == '\n' || c == '\t' ? c : '\ufffd')
        .forEach(plain::appendCodePoint);
    return plain.toString();
  }

  /** On one line. */
  static String line(String any) {
    return text(any).replaceAll("[\\n\\t]", "\ufffd");
  }

  private static boolean isHarmless(int c) {
    int type = Character.getType(c);
    return type != Character.CONTROL
        && type != Character.FORMAT
        && type != Character.SURROGATE
        && type != Character.LINE_SEPARATOR
        && type != Character.PARAGRAPH_SEPARATOR
        && (c & 0xfffe) != 0xfffe;
  }

  /** Cuts the text to that many characters. */
  static String cut(String text, int most) {
    return cut(text, most, " …");
  }

  /** Cuts the text to that many characters, the last of which say that some are missing. */
  static String cut(String text, int most, String note) {
    if (text.length() <= most) {
      return text;
    }
    int end = most - note.length();
    boolean between = Character.isHighSurrogate(text.charAt(end - 1));
    return text.substring(0, between ? end - 1 : end) + note;
  }
}
