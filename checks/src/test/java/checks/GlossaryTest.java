package checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The glossary is whole, and the lessons use no term before it is explained. */
class GlossaryTest {
  private static Glossary glossary() throws IOException {
    return Glossary.read(Files.readString(Checkout.root().resolve(Glossary.PAGE)));
  }

  private static int step(Lesson lesson) {
    return Integer.parseInt(lesson.file.getParent().getFileName().toString().substring(4, 6));
  }

  @Test
  void every_entry_is_whole() throws IOException {
    var glossary = glossary();
    assertThat(glossary.complaints).isEmpty();
    assertThat(glossary.entries).hasSizeGreaterThan(120);
  }

  @Test
  void lessons_use_no_term_before_it_is_explained() throws IOException {
    Set<Integer> steps = new TreeSet<>();
    for (Lesson lesson : LessonTest.lessons()) {
      steps.add(step(lesson));
    }
    var terms = new Terms(glossary(), steps);
    List<String> complaints = new ArrayList<>();
    for (Lesson lesson : LessonTest.lessons()) {
      complaints.addAll(terms.complaints(step(lesson), Prose.of(lesson)));
    }
    assertThat(complaints).isEmpty();
  }

  @Test
  void links_to_the_pages_of_words_lead_to_an_entry() throws IOException {
    List<String> dead = new ArrayList<>();
    for (Lesson page : LessonTest.pages()) {
      dead.addAll(deadLinks(Prose.of(page), page.file.getParent()));
    }
    assertThat(dead).isEmpty();
  }

  /** Links into the two pages, or within them, to an anchor that is not there. */
  private static List<String> deadLinks(Prose page, Path folder) throws IOException {
    List<String> dead = new ArrayList<>();
    for (Prose.Link link : page.links) {
      var parts = Pattern.compile("([^#]*(?:glossary|java-you-will-meet)\\.md)#(.*)");
      var target = parts.matcher(link.target());
      if (target.matches() && !link.target().contains("://")) {
        Path file = folder.resolve(target.group(1)).normalize();
        if (!Files.exists(file) || !anchors(Files.readString(file)).contains(target.group(2))) {
          dead.add(
              "%s: there is nothing named %s in %s"
                  .formatted(page.where(link.at()), target.group(2), target.group(1)));
        }
      }
    }
    return dead;
  }

  /** What a link may name: an id that is written down, or a heading as GitHub spells it. */
  private static Set<String> anchors(String page) {
    Set<String> anchors = new TreeSet<>();
    Pattern.compile("<a id=\"([^\"]*)\">")
        .matcher(page)
        .results()
        .forEach(id -> anchors.add(id.group(1)));
    Pattern.compile("^#+ (.*)$", Pattern.MULTILINE)
        .matcher(page)
        .results()
        .map(heading -> heading.group(1).toLowerCase(Locale.ROOT))
        .forEach(
            heading -> anchors.add(heading.replaceAll("[^\\p{L}\\p{N} -]", "").replace(' ', '-')));
    return anchors;
  }

  @Test
  void a_link_to_a_word_that_is_not_there_is_found() throws IOException {
    var page =
        new Prose(
            "page.md",
            "A [slope](../docs/glossary.md#slope), a\n[slop](../docs/glossary.md#slop), and a"
                + " [record](../docs/java-you-will-meet.md#records).");
    assertThat(deadLinks(page, Checkout.root().resolve("step01-variable")))
        .containsExactly("page.md:2: there is nothing named slop in ../docs/glossary.md");
  }

  @Nested
  class Page {
    private static final String GRADIENT =
        "| <a id=\"gradient\"></a>**gradient** | All slopes. | 기울기 | 勾配 | 28 |\n";

    private List<String> complaints(String rows) {
      return Glossary.read(
              "## G\n\n| term | what it is | 한국어 | 日本語 | step |\n| --- | --- | --- | --- | --- |\n"
                  + rows)
          .complaints;
    }

    @Test
    void a_whole_row_is_an_entry() {
      assertThat(complaints(GRADIENT)).isEmpty();
    }

    @Test
    void an_entry_without_a_step_is_named() {
      assertThat(complaints(GRADIENT.replace("28", "")))
          .containsExactly(
              "docs/glossary.md:5: gradient names no step: its last column says \"\", and should"
                  + " say 01 to 60, the step that first explains it");
      assertThat(complaints(GRADIENT.replace("28", "61"))).hasSize(1);
      assertThat(complaints(GRADIENT.replace("28", "00"))).hasSize(1);
      assertThat(complaints(GRADIENT.replace("28", "soon"))).hasSize(1);
    }

    @Test
    void an_entry_without_one_of_its_words_is_named() {
      assertThat(complaints(GRADIENT.replace("勾配", "")))
          .containsExactly("docs/glossary.md:5: gradient lacks the Japanese word");
      assertThat(complaints(GRADIENT.replace("All slopes.", "")))
          .containsExactly("docs/glossary.md:5: gradient lacks what it is");
    }

    @Test
    void a_row_of_another_form_is_shown() {
      assertThat(complaints(GRADIENT.replace("<a id=\"gradient\"></a>", "")))
          .singleElement()
          .asString()
          .startsWith("docs/glossary.md:5: a row is | <a id=")
          .endsWith("but this is | **gradient** | All slopes. | 기울기 | 勾配 | 28 |");
      assertThat(complaints(GRADIENT.replace("| 28 ", ""))).hasSize(1);
    }

    @Test
    void an_anchor_and_a_word_belong_to_one_entry() {
      assertThat(complaints(GRADIENT + GRADIENT))
          .containsExactly(
              "docs/glossary.md:6: the anchor gradient is taken by an entry above",
              "docs/glossary.md:6: \"gradient\" is an entry already, under gradient");
    }

    @Test
    void entries_are_in_the_order_of_the_alphabet() {
      String gate = GRADIENT.replace("gradient", "gate");
      assertThat(complaints(gate + GRADIENT)).isEmpty();
      assertThat(complaints(GRADIENT + gate))
          .containsExactly("docs/glossary.md:6: gate comes before gradient in the alphabet");
    }
  }

  @Nested
  class InALesson {
    private final Glossary glossary =
        Glossary.read(
            """
            | <a id="nabla"></a>**∇ (nabla)**, `\\nabla` | its sign | 나블라 | ナブラ | 28 |
            | <a id="derivative"></a>**derivative**, differentiate | the slope | 도함수 | 導関数 | 04 |
            | <a id="gradient"></a>**gradient** | all slopes | 기울기 | 勾配 | 28 |
            | <a id="leaf"></a>**leaf** †, leaves | made by none | 잎 | 葉 | 28 |
            | <a id="nan"></a>**NaN** | no number | NaN | NaN | 28 |
            | <a id="numerical-derivative"></a>**numerical derivative** | by measuring | 수치 미분 | 数値微分 | 28 |
            | <a id="retain-grad"></a>**RETAIN_GRAD**, `RETAIN_GRAD` | a wish | 유지 | 保持 | 28 |
            """);

    private List<String> complaints(int step, String text) {
      assertThat(glossary.complaints).isEmpty();
      return new Terms(glossary, Set.of(1, 28, 29)).complaints(step, new Prose("lesson.md", text));
    }

    @Test
    void a_term_before_its_step_is_found() {
      assertThat(complaints(1, "# A gradient\n\nThere are\nGradients here, and a gradient there."))
          .containsExactly(
              "lesson.md:4: \"gradient\" is used before a lesson has explained it (step 28 will)."
                  + " Link its first use, [gradient](../docs/glossary.md#gradient), or, if this"
                  + " lesson explains it, give this step in docs/glossary.md");
    }

    @Test
    void a_link_at_the_first_use_is_enough() {
      assertThat(
              complaints(
                  1, "A [gradient](../docs/glossary.md#gradient) here, and a gradient there."))
          .isEmpty();
    }

    @Test
    void a_link_that_comes_late_is_found() {
      assertThat(
              complaints(1, "A gradient,\nthe [gradient](../docs/glossary.md#gradient) and more."))
          .singleElement()
          .asString()
          .startsWith("lesson.md:1: \"gradient\" is used before a lesson has explained it")
          .endsWith("This is its first use, so move the link here from line 2");
    }

    @Test
    void a_second_link_is_found() {
      String link = "[gradient](../docs/glossary.md#gradient)\n";
      assertThat(complaints(1, link + link))
          .containsExactly(
              "lesson.md:2: gradient is linked a second time; once in a lesson is enough (line 1)");
      String java = "[var](../docs/java-you-will-meet.md#var)\n";
      assertThat(complaints(1, java + java)).hasSize(1);
    }

    @Test
    void a_term_is_free_from_its_step_on() {
      String others = " nabla NaN numerical derivative $\\nabla$ RETAIN_GRAD leaf";
      assertThat(complaints(28, "A gradient." + others)).isEmpty();
      assertThat(complaints(29, "A gradient.")).isEmpty();
    }

    @Test
    void a_term_whose_step_is_not_written_yet_is_not_explained() {
      assertThat(complaints(29, "We differentiate."))
          .singleElement()
          .asString()
          .contains("(step 04 will)");
    }

    @Test
    void the_step_that_explains_a_term_has_to_use_it() {
      assertThat(complaints(28, "NaN numerical derivative $\\nabla$ RETAIN_GRAD leaf"))
          .containsExactly(
              "lesson.md: docs/glossary.md says that step 28 explains \"gradient\", but the word is"
                  + " not in this lesson");
    }

    @Test
    void the_longer_term_counts() {
      assertThat(complaints(29, "A numerical\nderivative.")).isEmpty();
    }

    @Test
    void code_pictures_and_parts_of_words_do_not_count() {
      assertThat(
              complaints(
                  1,
                  "`gradient` ![a gradient](gradient.svg) gradiently nan\n\n"
                      + "```java\ngradient();\n```\n[the gradient](other.md)"))
          .isEmpty();
    }

    @Test
    void a_word_with_an_everyday_meaning_does_not_count() {
      assertThat(complaints(1, "A leaf falls.")).isEmpty();
    }

    @Test
    void signs_in_formulas_and_names_in_code_are_linked_anywhere() {
      assertThat(complaints(1, "The $\\nabla f$ and `backward(RETAIN_GRAD)`.")).hasSize(2);
      assertThat(
              complaints(
                  1,
                  "The $\\nabla f$ and [`RETAIN_GRAD`](../docs/glossary.md#retain-grad),"
                      + " the [sign](../docs/glossary.md#nabla)."))
          .isEmpty();
      assertThat(complaints(1, "$\\nablas$")).isEmpty();
    }
  }
}
