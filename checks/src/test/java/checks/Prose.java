package checks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A lesson's text, parted into what is read in different ways: words, formulas, spans of code, and
 * links. In the words everything else is blanked out, so that a place in them is a place in the
 * file.
 */
final class Prose {
  private static final Pattern FENCE =
      Pattern.compile("^ *(```+|~~~+) *(\\w*)[^\\n]*\\n(.*?)^ *\\1 *$", flags());
  private static final Pattern CODE = Pattern.compile("(`+)([^\\n]+?)\\1(?!`)");
  private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);
  private static final Pattern HEADING = Pattern.compile("^#+ .*$", Pattern.MULTILINE);
  private static final Pattern IMAGE = Pattern.compile("!\\[[^\\]]*\\]\\([^)]*\\)");
  private static final Pattern LINK = Pattern.compile("\\[([^\\]]*)\\]\\(([^)]*)\\)");

  /** Two dollars around a formula, on one line or over several, with no empty line among them. */
  private static final Pattern DISPLAYED =
      Pattern.compile("(?<!\\\\)\\$\\$((?:(?!\\$\\$|\\n\\s*\\n).)+)\\$\\$", Pattern.DOTALL);

  private static final Pattern INLINE =
      Pattern.compile("(?<![\\\\$])\\$([^$\\n]*[^$\\n\\\\])\\$(?!\\$)");
  private static final Pattern DOLLAR = Pattern.compile("(?<!\\\\)\\$");

  /** How a formula is written down. */
  enum Form {
    INLINE,
    DISPLAYED,
    BLOCK
  }

  /** A formula, without what it is written between. */
  record Formula(String tex, Form form, int at) {}

  /** A span of code between backticks. */
  record Code(String text, int at) {}

  /** A link: what is read, and where it leads. */
  record Link(String text, String target, int at) {}

  final String name;
  final String text;
  final List<Formula> formulas = new ArrayList<>();
  final List<Code> codes = new ArrayList<>();
  final List<Link> links = new ArrayList<>();
  final List<String> headings = new ArrayList<>();
  final List<Integer> strayDollars = new ArrayList<>();

  private final StringBuilder words;

  /** The text under a name that complaints begin with. */
  Prose(String name, String text) {
    this.name = name;
    this.text = text;
    this.words = new StringBuilder(text);
    blank(FENCE).stream()
        .filter(fence -> fence.group(2).equals("math"))
        .forEach(fence -> formulas.add(new Formula(fence.group(3), Form.BLOCK, fence.start(3))));
    blank(COMMENT);
    blank(CODE).forEach(code -> codes.add(new Code(code.group(2), code.start(2))));
    blank(DISPLAYED).forEach(math -> formulas.add(formula(math, Form.DISPLAYED)));
    blank(INLINE).forEach(math -> formulas.add(formula(math, Form.INLINE)));
    blank(DOLLAR).forEach(dollar -> strayDollars.add(dollar.start()));
    blank(IMAGE);
    blank(LINK)
        .forEach(link -> links.add(new Link(link.group(1), link.group(2).strip(), link.start())));
    blank(HEADING).forEach(heading -> headings.add(heading.group()));
  }

  static Prose of(Lesson lesson) throws IOException {
    return new Prose(lesson.toString(), Files.readString(lesson.file));
  }

  static Prose of(Path file) throws IOException {
    return new Prose(Checkout.root().relativize(file).toString(), Files.readString(file));
  }

  /** What is left to read when code, formulas, pictures, links and headings are blanked out. */
  String words() {
    return words.toString();
  }

  /** The line that a place is in, counted from 1. */
  int line(int at) {
    return 1 + (int) text.substring(0, at).chars().filter(c -> c == '\n').count();
  }

  /** "file:line", as editors and javac write it. */
  String where(int at) {
    return name + ":" + line(at);
  }

  private static Formula formula(MatchResult math, Form form) {
    return new Formula(math.group(1), form, math.start(1));
  }

  private List<MatchResult> blank(Pattern pattern) {
    List<MatchResult> found = pattern.matcher(words.toString()).results().toList();
    for (MatchResult one : found) {
      for (int i = one.start(); i < one.end(); i++) {
        if (words.charAt(i) != '\n') {
          words.setCharAt(i, ' ');
        }
      }
    }
    return found;
  }

  private static int flags() {
    return Pattern.MULTILINE | Pattern.DOTALL;
  }
}
