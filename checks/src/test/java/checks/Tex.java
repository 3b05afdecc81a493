package checks;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The part of TeX that the lessons write, read without a browser: whether KaTeX would draw a
 * formula. What is not in here is refused, so a formula that passes is one that renders.
 */
final class Tex {
  /** Commands without arguments. */
  private static final Set<String> SYMBOLS =
      Set.of(
          """
          alpha beta gamma delta epsilon varepsilon zeta eta theta kappa lambda mu nu xi pi rho
          sigma tau phi varphi chi psi omega Gamma Delta Theta Lambda Sigma Phi Psi Omega
          sin cos tan sinh cosh tanh arcsin arccos arctan exp log ln max min det lim
          sum prod int partial nabla infty prime top circ
          approx equiv sim propto le leq ge geq ne neq ll gg lt gt in notin subset mid
          cdot cdots ldots dots vdots ddots times div pm mp odot otimes oplus ast
          leftarrow rightarrow to mapsto Rightarrow Leftrightarrow
          quad qquad thinspace lbrace rbrace langle rangle lvert rvert lVert rVert vert Vert
          forall exists cup cap setminus
          """
              .split("\\s+"));

  /** Commands that take arguments, and how many. */
  private static final Map<String, Integer> WITH_ARGUMENTS = withArguments();

  private static final Set<String> ENVIRONMENTS =
      Set.of("matrix", "pmatrix", "bmatrix", "vmatrix", "cases", "aligned");
  private static final Set<String> DELIMITERS =
      Set.of("lbrace", "rbrace", "langle", "rangle", "lvert", "rvert", "vert", "Vert", "{", "}");

  /** Punctuation that is a command with a backslash in front: spaces, and signs meant as such. */
  private static final String PUNCTUATION = ",;:! {}|%_&#$";

  private static final String END = "";

  private final String text;
  private int at;
  private String token;

  private Tex(String text) {
    this.text = text;
  }

  private static Map<String, Integer> withArguments() {
    Map<String, Integer> counts = new HashMap<>();
    for (String name :
        "sqrt mathbf mathrm mathit mathcal mathbb bar hat vec tilde overline underline underbrace"
            .split(" ")) {
      counts.put(name, 1);
    }
    for (String name : "frac tfrac dfrac binom".split(" ")) {
      counts.put(name, 2);
    }
    return Map.copyOf(counts);
  }

  /** A formula for each command in here, to be held against KaTeX. */
  static Set<String> everyCommand() {
    Set<String> formulas = new TreeSet<>();
    SYMBOLS.forEach(name -> formulas.add("a \\" + name + " b"));
    WITH_ARGUMENTS.forEach((name, count) -> formulas.add("\\" + name + "{x}".repeat(count)));
    ENVIRONMENTS.forEach(
        name -> formulas.add("\\begin{" + name + "} a & b \\\\ c & d \\end{" + name + "}"));
    DELIMITERS.forEach(name -> formulas.add("\\left\\" + name + " x \\right."));
    PUNCTUATION.chars().forEach(sign -> formulas.add("a \\" + (char) sign + " b"));
    formulas.add("\\text{if} x \\operatorname{sign} x");
    return formulas;
  }

  /** What is wrong with the formula, in words; empty if it renders. */
  static Optional<String> complaint(String formula) {
    try {
      new Tex(formula).formula();
      return Optional.empty();
    } catch (Refused e) {
      return Optional.of(e.getMessage());
    }
  }

  private static final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Refused(String message) {
      super(message);
    }
  }

  private void formula() {
    next();
    row();
    switch (token) {
      case END -> {}
      case "}" -> throw new Refused("a } closes no {");
      case "\\right" -> throw new Refused("\\right closes no \\left");
      case "\\end" -> throw new Refused("\\end closes no \\begin");
      default -> throw new Refused(token + " only has a meaning between \\begin and \\end");
    }
  }

  /** Terms, up to something that only the caller can take. */
  private void row() {
    while (!Set.of(END, "}", "&", "\\\\", "\\right", "\\end").contains(token)) {
      term();
    }
  }

  /** A thing with what is written above and below it. */
  private void term() {
    if (!Set.of("^", "_", "'").contains(token)) {
      thing();
    }
    boolean above = false;
    boolean below = false;
    while (true) {
      if (token.equals("'")) {
        require(!above, "two things stand above one another: put braces around the first");
        while (token.equals("'")) {
          next();
        }
        above = true;
        if (token.equals("^")) {
          next();
          argument("^");
        }
      } else if (token.equals("^")) {
        require(!above, "two things stand above one another: put braces around the first");
        next();
        argument("^");
        above = true;
      } else if (token.equals("_")) {
        require(!below, "two things stand below one another: put braces around the first");
        next();
        argument("_");
        below = true;
      } else {
        return;
      }
    }
  }

  private void thing() {
    if (token.equals("{")) {
      group();
    } else if (token.startsWith("\\")) {
      command(token.substring(1));
    } else {
      next();
    }
  }

  private void group() {
    next();
    row();
    require(token.equals("}"), "a { is not closed" + (token.equals(END) ? "" : " before " + token));
    next();
  }

  private void command(String name) {
    if (name.equals("left")) {
      enclosed();
    } else if (name.equals("begin")) {
      environment();
    } else if (name.equals("text") || name.equals("operatorname")) {
      words(name);
    } else if (WITH_ARGUMENTS.containsKey(name)) {
      next();
      if (name.equals("sqrt") && token.equals("[")) {
        while (!token.equals("]")) {
          require(!token.equals(END), "\\sqrt[ is not closed by a ]");
          next();
        }
        next();
      }
      for (int i = 0; i < WITH_ARGUMENTS.get(name); i++) {
        argument("\\" + name);
      }
    } else {
      requireKnown(name);
      next();
    }
  }

  private void enclosed() {
    next();
    delimiter("\\left");
    row();
    require(token.equals("\\right"), "\\left is not closed by \\right");
    next();
    delimiter("\\right");
  }

  private void delimiter(String command) {
    boolean plain = token.length() == 1 && "()[]|./".contains(token);
    boolean named = token.startsWith("\\") && DELIMITERS.contains(token.substring(1));
    require(
        plain || named,
        command + " needs a bracket behind it, not " + (token.equals(END) ? "the end" : token));
    next();
  }

  private void environment() {
    String name = name("\\begin");
    require(
        ENVIRONMENTS.contains(name),
        "\\begin{" + name + "} is not one of " + new TreeSet<>(ENVIRONMENTS));
    row();
    while (token.equals("&") || token.equals("\\\\")) {
      next();
      row();
    }
    require(token.equals("\\end"), "\\begin{" + name + "} is not closed by \\end{" + name + "}");
    String end = name("\\end");
    require(end.equals(name), "\\begin{" + name + "} is closed by \\end{" + end + "}");
  }

  /** The name in braces behind \begin or \end. */
  private String name(String command) {
    int close = text.indexOf('}', at);
    require(at < text.length() && text.charAt(at) == '{' && close > 0, command + " needs a {name}");
    String name = text.substring(at + 1, close);
    at = close + 1;
    next();
    return name;
  }

  /** Words in braces, which are not read as a formula. */
  private void words(String command) {
    int close = text.indexOf('}', at);
    require(
        at < text.length() && text.charAt(at) == '{' && close > 0,
        "\\" + command + " needs {words} behind it");
    String words = text.substring(at + 1, close);
    require(
        words.matches("[\\w .,:;()=+/'-]*"),
        "\\" + command + "{" + words + "} holds more than letters, digits and spaces");
    at = close + 1;
    next();
  }

  /** What a command or a ^ applies to: a group, or one sign. */
  private void argument(String owner) {
    if (token.equals("{")) {
      group();
      return;
    }
    require(
        !Set.of(END, "}", "&", "^", "_", "'", "\\\\", "\\right", "\\end", "\\left", "\\begin")
            .contains(token),
        owner + " needs something behind it, in braces");
    if (token.startsWith("\\")) {
      String name = token.substring(1);
      require(
          !WITH_ARGUMENTS.containsKey(name) && !name.equals("text") && !name.equals("operatorname"),
          "behind " + owner + ", put braces around " + token + " and what belongs to it");
      requireKnown(name);
    }
    next();
  }

  private static void requireKnown(String name) {
    boolean punctuation = name.length() == 1 && PUNCTUATION.contains(name);
    require(
        punctuation || SYMBOLS.contains(name),
        "\\"
            + name
            + " is not among the commands that the lessons use; if KaTeX knows it, add it to Tex");
  }

  private void next() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    if (at == text.length()) {
      token = END;
      return;
    }
    int start = at++;
    char sign = text.charAt(start);
    if (sign == '\\') {
      require(at < text.length(), "a backslash at the end");
      at++;
      if (Character.isLetter(text.charAt(start + 1))) {
        while (at < text.length() && Character.isLetter(text.charAt(at))) {
          at++;
        }
      }
    } else {
      require("#%$\"".indexOf(sign) < 0, sign + " has no place in a formula");
      require(
          sign < 128, "the sign " + sign + " is not ASCII: write its name, such as \\pi or \\cdot");
    }
    token = text.substring(start, at);
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new Refused(otherwise);
    }
  }
}
