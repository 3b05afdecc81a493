package checks;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.GsonBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The lessons' formulas are drawn wherever Markdown is. This reads them without a browser; what it
 * judged goes to {@code target/formulas.json}, for {@code .ci/formulas} to hold against KaTeX.
 */
class FormulasTest {
  /** What KaTeX draws. */
  static List<String> drawn() {
    return List.of(
        "x",
        "f'(x) + f''(x)^2 + f'^2 + f_1'",
        "x_0^2 + x^{2^2} + {x^2}^2 + {} ^2",
        "\\frac12 + \\frac{a}{b} + \\tfrac1{239} + \\sqrt2 + \\sqrt[3]{x}",
        "\\mathbf v \\leftarrow 0.9 \\mathbf v - \\text{rate}\\cdot\\nabla f",
        "\\left(1 + \\left|x\\r"
            + "ight|\\r"
            + "ight) + \\left\\{ x \\r"
            + "ight. + \\left\\langle a \\r"
            + "ight\\r"
            + "angle",
        "\\begin{pmatrix} h_{00} & h_{01} \\\\ h_{10} & h_{11} \\end{pmatrix}",
        "\\begin{cases} x & \\text{if } x > 0 \\\\ 0 & \\text{otherwise} \\end{cases}",
        "a \\, b \\; c \\! d",
        "\\sum_{i=1}^n x_i \\quad x \\le 3",
        "\\operatorname{sign} x",
        "[0, 1) | x | / 2");
  }

  /** What KaTeX refuses. */
  static List<String> refused() {
    return List.of(
        "\\fraq12",
        "x^2^3",
        "x_1_2",
        "x^2'",
        "{x",
        "x}",
        "\\frac1",
        "\\frac\\frac12 3",
        "\\sqrt",
        "x^",
        "x_}",
        "\\left(x",
        "x\\right)",
        "\\left x \\right)",
        "\\left{ x \\right}",
        "\\left(x\\right",
        "a & b",
        "\\begin{pmatrix} a",
        "\\begin{pmatrix} a \\end{cases}",
        "\\begin{nothing} a \\end{nothing}",
        "a \\end{cases}",
        "#1",
        "100 %",
        "x \\",
        "\\sqrt[3 x",
        "\\text x^2 {");
  }

  @Test
  void every_formula_of_the_lessons_is_drawn() throws IOException {
    List<String> complaints = new ArrayList<>();
    int formulas = 0;
    for (Lesson lesson : LessonTest.lessons()) {
      var prose = Prose.of(lesson);
      complaints.addAll(Formulas.complaints(prose));
      formulas += prose.formulas.size();
    }
    assertThat(complaints).isEmpty();
    assertThat(formulas).isGreaterThan(100);
  }

  @ParameterizedTest
  @MethodSource("drawn")
  void good_tex_passes(String tex) {
    assertThat(Tex.complaint(tex)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("refused")
  void bad_tex_is_refused(String tex) {
    assertThat(Tex.complaint(tex)).isPresent();
  }

  /** KaTeX would draw these, but MathJax, which GitHub uses, or a reader may not. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "x^\\frac12",
        "2·3",
        "\\text{größer}",
        "\\begin{smallmatrix} a \\end{smallmatrix}"
      })
  void tex_that_is_better_written_otherwise_is_refused(String tex) {
    assertThat(Tex.complaint(tex)).isPresent();
  }

  @Test
  void every_command_on_the_list_passes() {
    assertThat(Tex.everyCommand()).allSatisfy(tex -> assertThat(Tex.complaint(tex)).isEmpty());
  }

  @Test
  void a_complaint_says_what_to_do() {
    assertThat(Tex.complaint("\\fraq12"))
        .hasValue(
            "\\fraq is not among the commands that the lessons use; if KaTeX knows it, add it to"
                + " Tex");
    assertThat(Tex.complaint("2·3"))
        .hasValue("the sign · is not ASCII: write its name, such as \\pi or \\cdot");
    assertThat(Tex.complaint("\\left( x")).hasValue("\\left is not closed by \\right");
  }

  /** For KaTeX, in another program: each formula, and whether it should be drawn. */
  @Test
  void the_judgements_are_written_down_for_katex() throws IOException {
    record Judged(String where, String tex, boolean displayed, boolean drawn) {}
    List<Judged> judged = new ArrayList<>();
    for (Lesson lesson : LessonTest.lessons()) {
      var prose = Prose.of(lesson);
      for (Prose.Formula formula : prose.formulas) {
        boolean inline = formula.form() == Prose.Form.INLINE;
        judged.add(new Judged(prose.where(formula.at()), formula.tex(), !inline, true));
      }
    }
    drawn().forEach(tex -> judged.add(new Judged("FormulasTest.drawn", tex, false, true)));
    refused().forEach(tex -> judged.add(new Judged("FormulasTest.refused", tex, false, false)));
    Tex.everyCommand().forEach(tex -> judged.add(new Judged("Tex", tex, false, true)));
    Path file = Checkout.root().resolve("checks").resolve("target").resolve("formulas.json");
    Files.createDirectories(file.getParent());
    Files.writeString(file, new GsonBuilder().disableHtmlEscaping().create().toJson(judged));
    assertThat(file).isNotEmptyFile();
  }

  @Nested
  class ThroughMarkdown {
    private List<String> complaints(String text) {
      return Formulas.complaints(new Prose("lesson.md", text));
    }

    @Test
    void a_backslash_that_markdown_eats_is_found() {
      assertThat(complaints("First\n\nthen $f(x)\\,(t - x)$."))
          .containsExactly(
              "lesson.md:3: Markdown eats the backslash of \\, before the formula is drawn. Leave"
                  + " it out, or write \\thinspace or \\quad");
      assertThat(complaints("$$a\n\\; b$$"))
          .containsExactly(
              "lesson.md:2: Markdown eats the backslash of \\; before the formula is drawn. Leave"
                  + " it out, or write \\thinspace or \\quad");
      assertThat(complaints("$\\{x\\}$"))
          .hasSize(2)
          .allMatch(line -> line.endsWith("Write \\lbrace and \\rbrace"));
      assertThat(complaints("$a \\! b$")).hasSize(1);
    }

    @Test
    void in_a_block_of_math_nothing_is_eaten() {
      assertThat(complaints("```math\n\\begin{pmatrix} 1 & 2 \\\\ 3 & 4 \\end{pmatrix} \\, x\n```"))
          .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a$x$ b", "$x$b", "$ x$ b", "$x $ b"})
    void a_formula_that_github_does_not_see_is_found(String text) {
      assertThat(complaints(text)).singleElement().asString().contains("GitHub takes $");
    }

    @Test
    void a_dollar_alone_is_found() {
      assertThat(complaints("It costs\n5$ and more."))
          .containsExactly(
              "lesson.md:2: a $ without its partner on the line; a dollar is written \\$");
      assertThat(complaints("It costs 5\\$, `$1`, $x$.")).isEmpty();
    }

    @Test
    void signs_that_mean_something_to_markdown_are_found() {
      assertThat(complaints("| a | b |\n| --- | --- |\n| $|x|$ | 1 |"))
          .singleElement()
          .asString()
          .startsWith("lesson.md:3: in a table a | ends the cell; write \\vert");
      assertThat(complaints("$a<b$")).singleElement().asString().contains("write \\lt");
    }

    @Test
    void code_is_no_formula() {
      assertThat(complaints("```sh\n$ ls \\, $x\n```\n`$\\,$` <!-- $\\,$ -->")).isEmpty();
    }

    @Test
    void bad_tex_is_shown_with_its_place() {
      assertThat(complaints("text\n$\\frac1$"))
          .containsExactly("lesson.md:2: \\frac needs something behind it, in braces, in \\frac1");
    }
  }
}
