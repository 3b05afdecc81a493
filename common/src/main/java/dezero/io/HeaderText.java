package dezero.io;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads the text of an {@code .npy} header, and nothing else: {@code {'descr': '<f4',
 * 'fortran_order': False, 'shape': (2, 3), }}.
 *
 * <p>It is a Python dictionary with these three keys, each once, in any order. A string is in
 * single or double quotes, without escapes; a length is a whole number, behind which Python 2 on
 * Windows wrote an L. No value is ever evaluated.
 */
final class HeaderText {
  private static final int MOST_DIGITS = 18; // a long can hold every number of this many digits

  /** The three values. */
  record Fields(String descr, Layout layout, List<Long> shape) {}

  private final String text;
  private final Source source;
  private int at;

  private String descr;
  private Layout layout;
  private List<Long> shape;

  private HeaderText(String text, Source source) {
    this.text = text;
    this.source = source;
  }

  static Fields parse(String text, Source source) throws FormatException {
    return new HeaderText(text, source).dictionary();
  }

  private Fields dictionary() throws FormatException {
    expect('{');
    boolean more = true;
    while (more && !accept('}')) {
      entry();
      more = accept(',');
      if (!more) {
        expect('}');
      }
    }
    skipSpace();
    if (at < text.length()) {
      throw unexpected("nothing after the closing }");
    }
    require("descr", descr);
    require("fortran_order", layout);
    require("shape", shape);
    return new Fields(descr, layout, shape);
  }

  private void entry() throws FormatException {
    String key = string("a key in quotes");
    expect(':');
    switch (key) {
      case "descr" -> {
        requireFirst(key, descr);
        descr = descr();
      }
      case "fortran_order" -> {
        requireFirst(key, layout);
        layout = layout();
      }
      case "shape" -> {
        requireFirst(key, shape);
        shape = tuple();
      }
      default ->
          throw wrong(
              "the key " + FormatException.quoted(key) + " in the header",
              "only descr, fortran_order and shape");
    }
  }

  private String descr() throws FormatException {
    skipSpace();
    if (at < text.length() && (text.charAt(at) == '[' || text.charAt(at) == '(')) {
      throw source.wrong(
          "a structured type, with several values in each element: " + here(),
          "one number in each element, such as '<f4'",
          "In Python, save each field as an array of its own: np.savez(path, x=a['x'], y=a['y'])");
    }
    return string("the type of the elements in quotes, such as '<f4'");
  }

  private Layout layout() throws FormatException {
    skipSpace();
    for (Layout one : Layout.values()) {
      if (text.startsWith(one.fortranOrder(), at)) {
        at += one.fortranOrder().length();
        return one;
      }
    }
    throw unexpected("True or False for fortran_order");
  }

  private List<Long> tuple() throws FormatException {
    List<Long> lengths = new ArrayList<>();
    expect('(');
    boolean more = true;
    while (more && !accept(')')) {
      lengths.add(length());
      more = accept(',');
      if (!more && lengths.size() == 1) {
        throw unexpected("a comma after the only length of a shape, as in (3,)");
      }
      if (!more) {
        expect(')');
      }
    }
    return lengths;
  }

  private long length() throws FormatException {
    skipSpace();
    int start = at;
    boolean negative = accept('-');
    int digits = at;
    while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      at++;
    }
    if (at == digits || at - digits > 1 && text.charAt(digits) == '0') {
      at = start;
      throw unexpected("a whole number in the shape");
    }
    if (negative || at - digits > MOST_DIGITS) {
      throw wrong(
          "the length " + FormatException.plain(text.substring(start, at)) + " in the shape",
          "lengths from 0 to " + Integer.MAX_VALUE);
    }
    long length = Long.parseLong(text.substring(digits, at));
    at += text.startsWith("L", at) ? 1 : 0;
    return length;
  }

  private String string(String what) throws FormatException {
    skipSpace();
    char quote = at < text.length() ? text.charAt(at) : 0;
    int end = quote == '\'' || quote == '"' ? text.indexOf(quote, at + 1) : -1;
    if (end < 0) {
      throw unexpected(what);
    }
    String content = text.substring(at + 1, end);
    if (content.indexOf('\\') >= 0 || content.indexOf('\n') >= 0) {
      throw unexpected(what + ", without escapes");
    }
    at = end + 1;
    return content;
  }

  private void expect(char c) throws FormatException {
    if (!accept(c)) {
      throw unexpected("the character " + c);
    }
  }

  private boolean accept(char c) {
    skipSpace();
    boolean there = at < text.length() && text.charAt(at) == c;
    at += there ? 1 : 0;
    return there;
  }

  private void skipSpace() {
    while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }

  private void require(String key, Object value) throws FormatException {
    if (value == null) {
      throw wrong("a header without " + key, "descr, fortran_order and shape");
    }
  }

  private void requireFirst(String key, Object value) throws FormatException {
    if (value != null) {
      throw wrong("the key " + key + " twice in the header", "each key once");
    }
  }

  private String here() {
    return at < text.length() ? FormatException.quoted(text.substring(at)) : "its end";
  }

  private FormatException unexpected(String expected) {
    return wrong("in the header, at character " + at + ", " + here(), expected);
  }

  private FormatException wrong(String found, String expected) {
    return source.wrong(
        found,
        expected,
        "This is not an array that NumPy has saved: create the file again with np.save");
  }
}
