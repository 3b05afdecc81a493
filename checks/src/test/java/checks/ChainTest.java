package checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dezero.course.Step;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * From step to step, as far as 22 and again from 30 to 32, nothing of the engine changes but what
 * the lesson shows: the lesson's diff makes of one step's engine the next one's. Step 30 goes on
 * where 22 ended.
 */
class ChainTest {
  /** In step 31 gradients become variables. */
  private static final int WHERE_THE_TYPE_CHANGES = 31;

  /** A step of the chain, and the one before it. */
  record Link(Step before, Step step) {
    int longestDiff() {
      return step.number() == WHERE_THE_TYPE_CHANGES
          ? EngineDiff.LONGEST_OF_A_TYPE
          : EngineDiff.LONGEST;
    }

    @Override
    public String toString() {
      return before.twoDigits() + " to " + step.twoDigits();
    }
  }

  static List<Link> links() {
    List<Link> links = new ArrayList<>();
    Step before = null;
    for (Step step : Checkout.steps()) {
      if (step.mayUseCommon()) {
        continue;
      }
      if (before != null) {
        links.add(new Link(before, step));
      }
      before = step;
    }
    return links;
  }

  @Test
  void there_is_a_chain() {
    assertThat(links().toString())
        .contains("01 to 02", "21 to 22", "22 to 30", "30 to 31", "31 to 32");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("links")
  void the_lesson_shows_all_that_changes(Link link) throws IOException {
    Engine before = Engine.of(link.before);
    Engine engine = Engine.of(link.step);

    EngineDiff shown = EngineDiff.shownIn(Lesson.read(link.step.lesson()));
    assertThat(complaints(shown, before, engine, link.longestDiff()))
        .as(
            "step %s: all that changes in the engine is\n%s\n",
            link, EngineDiff.between(before, engine))
        .isEmpty();
  }

  /** What is changed and not shown, or shown and not changed. */
  private static List<String> complaints(
      EngineDiff shown, Engine before, Engine engine, int longest) {
    List<String> complaints = new ArrayList<>();
    if (shown.length() > longest) {
      complaints.add("the diff has " + shown.length() + " lines; " + longest + " fit one look");
    }
    try {
      complaints.addAll(engine.differencesFrom(shown.applyTo(before, engine)));
    } catch (AssertionError unfit) {
      complaints.add(unfit.getMessage());
    }
    return complaints;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("links")
  void any_other_line_that_changes_is_noticed(Link link) throws IOException {
    Engine before = Engine.of(link.before);
    Engine engine = Engine.of(link.step);
    EngineDiff shown = EngineDiff.shownIn(Lesson.read(link.step.lesson()));

    // Of a file that is gone, nothing is left to be noticed here: the link before shows its lines.
    for (String name : engine.files().keySet()) {
      for (int i = 0; i < before.files().getOrDefault(name, List.of()).size(); i++) {
        Map<String, List<String>> files = new TreeMap<>(before.files());
        List<String> lines = new ArrayList<>(files.get(name));
        lines.set(i, lines.get(i) + " // and more");
        files.put(name, lines);

        assertThat(complaints(shown, new Engine(files), engine, link.longestDiff()))
            .as("line %d of %s changed: %s", i + 1, name, lines.get(i))
            .isNotEmpty();
      }
    }
  }

  /** Small engines. */
  @Nested
  class ADiff {
    private final Engine before = engine("Box", "class Box {\n  int a;\n\n  int b;\n}\n");

    private static Engine engine(String... namesAndSources) {
      Map<String, List<String>> files = new TreeMap<>();
      for (int i = 0; i < namesAndSources.length; i += 2) {
        files.put(namesAndSources[i] + ".java", Engine.counting(namesAndSources[i + 1]));
      }
      return new Engine(files);
    }

    private List<String> complaints(Engine engine, String... diff) {
      return ChainTest.complaints(EngineDiff.of(List.of(diff)), before, engine, EngineDiff.LONGEST);
    }

    @Test
    void that_shows_the_change_is_accepted() {
      Engine engine = engine("Box", "class Box {\n  int a;\n  int c;\n}\n");

      assertThat(complaints(engine, "@@ Box.java @@", "   int a;", "-  int b;", "+  int c;"))
          .isEmpty();
    }

    @Test
    void need_not_show_packages_imports_and_empty_lines() {
      assertThat(
              complaints(
                  engine(
                      "Box",
                      "package step02;\n\nimport a.B;\n\nclass Box {\n  int a;\n  int b;\n}")))
          .isEmpty();
    }

    @Test
    void that_misses_a_line_is_refused() {
      Engine engine = engine("Box", "class Box {\n  int a; // why\n  int b;\n  int c;\n}\n");

      assertThat(complaints(engine, "@@ Box.java @@", "   int b;", "+  int c;"))
          .containsExactly("Box.java has \"int a; // why\" where \"int a;\" is expected");
    }

    @Test
    void that_shows_what_did_not_change_is_refused() {
      assertThat(complaints(before, "@@ Box.java @@", "   int b;", "+  int c;"))
          .containsExactly("Box.java has \"}\" where \"int c;\" is expected");
      assertThat(complaints(before, "@@ Box.java @@", "-  int z;"))
          .singleElement()
          .asString()
          .contains("fits in 0:\n@@ Box.java @@\n-  int z;");
    }

    @Test
    void that_fits_in_two_places_is_refused() {
      Engine twice = engine("Box", "class Box {\n  int a;\n  {\n  }\n  {\n  }\n}\n");

      assertThatThrownBy(
              () ->
                  EngineDiff.of(List.of("@@ Box.java @@", "   {", "+    a = 1;"))
                      .applyTo(twice, twice))
          .hasMessageContaining("fits in 2:");
      assertThatThrownBy(
              () -> EngineDiff.of(List.of("@@ Box.java @@", "+  int c;")).applyTo(twice, twice))
          .hasMessageContaining("fits in 0:");
    }

    @Test
    void of_a_line_that_stands_in_many_places_shows_it_once() {
      Engine two = engine("Box", "class Box {\n  int a;\n}", "Lid", "class Lid {\n  int a;\n}");
      Engine engine =
          engine("Box", "class Box {\n  byte a;\n}", "Lid", "class Lid {\n  byte a;\n}");

      assertThat(diffOf("-  int a;", "+  byte a;").applyTo(two, engine)).isEqualTo(engine);
      assertThatThrownBy(() -> diffOf("-  int a;", "+  byte a;").applyTo(before, before))
          .hasMessageContaining("two places or more, but it stands in 1:\n-  int a;");
      assertThatThrownBy(() -> diffOf("-  int a;", "-  int b;").applyTo(two, two))
          .hasMessageContaining("take turns, unlike:\n-  int a;");
    }

    private EngineDiff diffOf(String... pair) {
      return EngineDiff.of(List.of("@@ every file @@", pair[0], pair[1]));
    }

    @Test
    void names_files_that_come_and_go() {
      Engine more = engine("Box", "class Box {\n  int a;\n  int b;\n}", "Lid", "class Lid {}");

      assertThat(complaints(more)).containsExactly("Lid.java is new");
      assertThat(complaints(more, "@@ Lid.java is new @@")).isEmpty();
      assertThat(complaints(before, "@@ Lid.java is new @@"))
          .containsExactly("Lid.java is missing");
      assertThat(complaints(engine())).containsExactly("Box.java is missing");
      assertThat(complaints(engine(), "@@ Box.java is gone @@")).isEmpty();
      assertThat(complaints(more, "@@ Box.java is new @@"))
          .containsExactly("Box.java was there before");
    }

    @Test
    void of_more_than_one_look_is_refused() {
      List<String> lines = new ArrayList<>(List.of("@@ Box.java @@", "   int b;"));
      for (int i = 0; i < EngineDiff.LONGEST; i++) {
        lines.add("+  int c" + i + ";");
      }

      assertThat(complaints(before, lines.toArray(String[]::new)))
          .contains("the diff has 41 lines; 40 fit one look");
    }

    @Test
    void without_a_file_or_a_sign_is_refused() {
      assertThatThrownBy(() -> EngineDiff.of(List.of("+ int c;")))
          .hasMessageContaining("begins with a line like @@ Variable.java @@");
      assertThatThrownBy(() -> EngineDiff.of(List.of("@@ Box.java @@", "int c;")))
          .hasMessageContaining("begins with a space, + or -");
    }

    @Test
    void is_proposed_for_any_two_engines() {
      Engine engine =
          engine("Box", "class Box {\n  int z;\n  int b;\n  int b2;\n  {\n  }\n}\n", "Lid", "x");
      EngineDiff proposed = EngineDiff.between(before, engine);

      assertThat(proposed.applyTo(before, engine)).isEqualTo(engine);
      assertThat(EngineDiff.of(proposed.toString().lines().toList())).hasToString("" + proposed);
    }
  }
}
