package dezero.course.author;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IndexTest {
  private static final String LESSON = "step28-rosenbrock/README.md";
  private static final String CATALOG = "jbang-catalog.json";
  private static final String AUTOGRADING = ".github/classroom/autograding.json";

  private AuthorsCourse authors;

  @BeforeEach
  void two_steps(@TempDir Path root) throws IOException {
    authors = new AuthorsCourse(root);
  }

  @Nested
  class Writes {
    @Test
    void the_modules_and_leaves_the_others_where_they_are() throws IOException {
      assertThat(authors.text("pom.xml").lines().map(String::strip))
          .containsSubsequence(
              "<module>common</module>",
              "<module>step01-variable</module>",
              "<module>step28-rosenbrock</module>",
              "<module>checks</module>");
    }

    @Test
    void what_the_checks_wait_for() throws IOException {
      assertThat(authors.text("checks/pom.xml"))
          .containsSubsequence(
              "<artifactId>step01-variable</artifactId>",
              "<artifactId>step28-rosenbrock</artifactId>",
              Marks.END);
    }

    @Test
    void an_alias_for_jbang() throws IOException {
      assertThat(authors.text(CATALOG))
          .isEqualTo(
              """
              {
                "aliases": {
                  "step01": {
                    "script-ref": "step01-variable/src/main/java/step01/Step01.java",
                    "description": "A box"
                  },
                  "step28": {
                    "script-ref": "step28-rosenbrock/src/main/java/step28/Step28.java",
                    "description": "Down into Rosenbrock's valley"
                  }
                }
              }
              """);
    }

    @Test
    void a_test_for_classroom_where_there_are_exercises() throws IOException {
      assertThat(authors.text(AUTOGRADING))
          .contains(
              "\"name\": \"Step 28: Down into Rosenbrock's valley\"",
              "\"run\": \"../course/dezero grade --submission . --steps 28\"",
              "\"points\": 10")
          .doesNotContain("--steps 1\"");
    }

    @Test
    void the_map_with_the_titles_of_steps_to_come() throws IOException {
      assertThat(authors.text("README.md"))
          .startsWith("# The course\n")
          .contains("| **I** | [01 A box](step01-variable/README.md) · 02 A function · ")
          .contains(
              " · 27 Taylor's sine · [28 Down into Rosenbrock's"
                  + " valley](step28-rosenbrock/README.md) · 29 Newton's method · ")
          .contains(" · 54 Dropout · 55–57 Convolution · 58 VGG16 · ")
          .endsWith("\nThe end.\n");
    }

    @Test
    void a_step_in_the_middle_of_steps_with_one_title() throws IOException {
      authors.course.withStep("step56-bend", "Step 56: The bend");
      authors.index();

      assertThat(authors.text("README.md"))
          .contains(" · 55 Convolution · [56 The bend](step56-bend/README.md) · 57 Convolution · ");
    }

    @Test
    void nothing_the_second_time() throws IOException {
      var before = authors.everything();

      assertThat(authors.index()).isZero();
      assertThat(authors.course.out()).isEqualTo("The index is up to date: nothing was written.\n");
      assertThat(authors.everything()).isEqualTo(before);
    }

    @Test
    void what_follows_from_a_new_heading_and_says_where() throws IOException {
      authors.replace(LESSON, "# Step 28: Down", "# Step 28: Up");
      assertThat(authors.index()).isZero();

      assertThat(authors.course.out())
          .isEqualTo("Written: jbang-catalog.json, " + AUTOGRADING + ", README.md.\n");
      assertThat(authors.text("README.md")).contains("[28 Up into");
    }
  }

  @Nested
  class Keeps {
    @Test
    void what_a_teacher_wrote_into_the_file_for_classroom() throws IOException {
      authors.replace(AUTOGRADING, "YOUR-ORGANISATION", "a-school");
      authors.replace(AUTOGRADING, "\"tests\": [", "\"tests\": [{\"name\": \"my own\"},");
      authors.replace(LESSON, "# Step 28: Down", "# Step 28: Up");
      authors.index();

      assertThat(authors.text(AUTOGRADING))
          .contains("a-school", "Step 28: Up", "my own")
          .doesNotContain("YOUR-ORGANISATION");
    }

    @Test
    void an_alias_that_is_not_a_steps() throws IOException {
      authors.replace(CATALOG, "\"aliases\": {", "\"aliases\": {\"mine\": {},");
      authors.index();

      assertThat(authors.text(CATALOG)).contains("\"mine\": {}");
    }
  }

  /** Each in a sentence, with every file as it was. */
  @Nested
  class Refuses {
    @ParameterizedTest
    @CsvSource({
      "'', 'has no heading: its first line has to be \"# Step 28: ITS TITLE\".'",
      "'no heading', 'has no heading: its first line has to be \"# Step 28: ITS TITLE\".'",
      "'## Step 28: x', 'has no heading: its first line has to be \"# Step 28: ITS TITLE\".'",
      "'```\n"
          + "# Step 28: x\n"
          + "```', 'has no heading: its first line has to be \"# Step 28: ITS TITLE\".'",
      "'# Step 28: x\n\n"
          + "# y', 'has 2 headings of the first level, in lines 1 and 3: which one is the title?"
          + " Give the others a second #.'",
    })
    void a_lesson_without_one_heading(String lesson, String complaint) throws IOException {
      assertRefused(LESSON, lesson, LESSON + " " + complaint);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {"# Step 27: x", "# Step 28", "# Step 28: ", "# The valley", "#", "# Step 28. x"})
    void a_heading_without_the_steps_number_and_a_title(String heading) throws IOException {
      assertRefused(
          LESSON,
          "\n" + heading + "\n",
          LESSON
              + ", line 2: expected \"# Step 28: ITS TITLE\", but found \""
              + heading.strip()
              + "\".");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"", "\\", "|", "[", "]", "<", ">"})
    void a_title_that_would_break_what_it_stands_in(String harmful) throws IOException {
      assertRefused(
          LESSON,
          "# Step 28: Of a " + harmful + " mark\n",
          LESSON
              + ", line 1: the title has "
              + harmful
              + " in it. It also stands in JSON, in a table and in a link: do without \" \\ | [ ] <"
              + " and >.");
    }

    @Test
    void a_step_without_a_lesson() throws IOException {
      Files.delete(authors.root.resolve(LESSON));

      assertRefused(LESSON + " is not there: a lesson begins with \"# Step 28: ITS TITLE\".");
    }

    @Test
    void two_steps_of_one_number() throws IOException {
      authors.course.withStep("step28-valley", "Step 28: Another");

      assertRefused(
          "A step has a number from 1 to 60 that no other has, but here is step28-rosenbrock and"
              + " step28-valley: rename it.");
    }

    @Test
    void a_number_that_is_not_planned() throws IOException {
      authors.course.withStep("step61-more", "Step 61: More");

      assertRefused(
          "A step has a number from 1 to 60 that no other has, but here is step61-more: rename"
              + " it.");
    }

    @Test
    void to_lose_a_module_that_is_not_a_step() throws IOException {
      authors.replace("pom.xml", Marks.END, "<module>mine</module>\n    " + Marks.END);

      assertRefused(
          "pom.xml: \"<module>mine</module>\" is not a step, but stands between the lines \""
              + Marks.BEGIN
              + "\" and \""
              + Marks.END
              + "\", where it would be lost: move it out.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"pom.xml", "checks/pom.xml", "README.md"})
    void a_file_without_the_lines_between_which_it_writes(String file) throws IOException {
      var text = authors.text(file);
      authors.write(file, text.replace(Marks.BEGIN, ""));
      assertRefused(
          file
              + " has to have the line \""
              + Marks.BEGIN
              + "\" once, but has it nowhere: git diff "
              + file
              + " shows what has changed.");

      authors.write(file, text + Marks.END);
      assertRefused(
          file
              + " has to have the line \""
              + Marks.END
              + "\" once, but has it twice: git diff "
              + file
              + " shows what has changed.");

      authors.write(file, Marks.END + "\n" + Marks.BEGIN + "\n");
      assertRefused(file + ": \"" + Marks.END + "\" stands before \"" + Marks.BEGIN + "\".");
    }

    @ParameterizedTest
    @CsvSource({
      "jbang-catalog.json, '[]', aliases",
      "jbang-catalog.json, '{\"aliases\": 7}', aliases",
      ".github/classroom/autograding.json, '{\"tests\": {}}', tests"
    })
    void json_of_another_form(String file, String text, String member) throws IOException {
      assertRefused(
          file,
          text,
          "%s has no \"%s\": git checkout %1$s gets the last one back.".formatted(file, member));
    }

    @Test
    void what_is_not_json_and_what_is_not_there() throws IOException {
      authors.write(CATALOG, "<<<<<<< main");
      assertThat(authors.index()).isEqualTo(2);
      assertThat(authors.course.err()).startsWith("jbang-catalog.json is not JSON (");

      Files.delete(authors.root.resolve(CATALOG));
      assertRefused(
          "jbang-catalog.json is not there: git checkout jbang-catalog.json gets the last one"
              + " back.");
    }

    @ParameterizedTest
    @CsvSource({
      "'02 A function\n', '', 'docs/plan.txt has the steps [1, 3, 4, 5,'",
      "'02 A function', '2 A function', 'docs/plan.txt, line 7: expected a part, \"part I: what it"
          + " is for\", or below one a step,'",
      "'02 A function', '02 A | B', 'docs/plan.txt, line 7: the title has | in it.'",
      "'02 A function', '03 A function', 'docs/plan.txt has the steps [1, 3, 4, 5,'"
    })
    void a_plan_with_a_hole(String old, String by, String complaint) throws IOException {
      authors.replace("docs/plan.txt", old, by);
      var before = authors.everything();

      assertThat(authors.index()).isEqualTo(2);
      assertThat(authors.course.err()).startsWith(complaint).hasLineCount(1);
      assertThat(authors.everything()).isEqualTo(before);
    }

    private void assertRefused(String file, String text, String complaint) throws IOException {
      authors.write(file, text);
      assertRefused(complaint);
    }

    private void assertRefused(String complaint) throws IOException {
      // Something to write in every file, so that one that is written is seen.
      authors.course.withStep("step29-newton", "Step 29: Newton");
      var before = authors.everything();

      assertThat(authors.index()).isEqualTo(2);
      assertThat(authors.course.err()).isEqualTo(complaint + "\n");
      assertThat(authors.everything()).isEqualTo(before);
    }
  }
}
