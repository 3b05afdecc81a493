package dezero.course.author;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** That the skeleton builds and can be graded is for the module checks to see. */
class NewStepTest {
  private AuthorsCourse authors;

  @BeforeEach
  void two_steps(@TempDir Path root) throws IOException {
    authors = new AuthorsCourse(root);
  }

  private int dezeroNew(String... arguments) {
    var words = new String[arguments.length + 1];
    words[0] = "new";
    System.arraycopy(arguments, 0, words, 1, arguments.length);
    return authors.course.dezero(words);
  }

  @Test
  void it_writes_the_folder_and_then_the_index() throws IOException {
    assertThat(dezeroNew("34", "sine-again")).isZero();

    assertThat(authors.course.out())
        .isEqualTo(
            """
            Begun: step34-sine-again.
            Written: pom.xml, checks/pom.xml, jbang-catalog.json, .github/classroom/autograding.json, README.md.
            Next: replace every TODO in it. ./mvnw verify -pl step34-sine-again -am tests it.
            """);
    assertThat(authors.everything())
        .containsKeys(
            "step34-sine-again/README.md",
            "step34-sine-again/pom.xml",
            "step34-sine-again/src/main/java/step34/Step34.java",
            "step34-sine-again/src/test/java/step34/Step34Test.java",
            "step34-sine-again/src/stub/java/step34/exercise/Core.java",
            "step34-sine-again/src/solution/java/step34/exercise/Core.java",
            "step34-sine-again/src/grade/java/step34/grade/Step34Exercises.java",
            "step34-sine-again/src/grade/java/step34/probe/CoreProbe.java")
        .containsEntry(
            "step34-sine-again/src/exercise/java/step34/exercise/Core.java",
            authors.text("step34-sine-again/src/stub/java/step34/exercise/Core.java"));
    assertThat(authors.text("README.md"))
        .contains("[34 Sine, again and again](step34-sine-again/README.md)");
    assertThat(authors.index()).isZero();
    assertThat(authors.course.out()).startsWith("The index is up to date");
  }

  @Test
  void no_placeholder_is_left_and_the_version_is_the_courses() throws IOException {
    dezeroNew("34", "sine-again");

    authors
        .everything()
        .forEach(
            (path, text) -> {
              if (path.startsWith("step34")) {
                assertThat(path + text).doesNotContain("{{", "}}", "stepNN", ".template");
              }
            });
    assertThat(authors.text("step34-sine-again/pom.xml")).contains("<version>1.2.3</version>");
  }

  @Test
  void from_23_on_it_uses_common_and_before_that_nothing() throws IOException {
    dezeroNew("23", "package");
    dezeroNew("22", "operators");

    assertThat(authors.text("step23-package/pom.xml")).contains("dezero-common");
    assertThat(authors.text("step23-package/src/main/java/step23/Step23.java"))
        .contains("\n//SOURCES ../../../../../common/src/main/java/**.java\n");
    assertThat(authors.text("step22-operators/pom.xml")).doesNotContain("dependency");
    assertThat(authors.text("step22-operators/src/main/java/step22/Step22.java"))
        .doesNotContain("common");
    assertThat(authors.text("step22-operators/src/stub/java/step22/exercise/Try.java"))
        .contains("\n//SOURCES ../../../../main/java/step22/*.java\n")
        .doesNotContain("common");
  }

  @Test
  void a_zero_before_the_number_is_no_other_number() throws IOException {
    assertThat(dezeroNew("02", "function")).isZero();
    assertThat(authors.root.resolve("step02-function")).isDirectory();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0", "00", "61", "99", "-1", "007", "28x", "4294967297", "٣٤", "3.4"})
  void a_number_that_no_step_has_is_refused(String number) throws IOException {
    assertRefused(
        "new needs the step's number, from 1 to 60, and its name, as in 34 sine-again; the number"
            + " given is \""
            + number
            + "\".",
        "--",
        number,
        "sine-again");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Sine",
        "sine again",
        " sine",
        "sine_again",
        "-sine",
        "sine-",
        "sine--again",
        "2sines",
        "sine/again",
        "../sine",
        "größe",
        "a-name-that-is-far-too-long-for-a-folder"
      })
  void a_name_that_is_no_folders_is_refused(String name) throws IOException {
    assertRefused(
        "The name of a step is made of small letters, digits and single hyphens, begins with a"
            + " letter, and has at most 30 characters, as sine-again; \""
            + name
            + "\" is not.",
        "34",
        "--",
        name);
  }

  @ParameterizedTest
  @CsvSource({
    "28, valley, There is a step 28 already: step28-rosenbrock.",
    "29, rosenbrock, 'Step 28 is called rosenbrock already: choose another name, since run"
        + " rosenbrock has to mean one step.'"
  })
  void a_step_that_exists_is_refused(String number, String name, String complaint)
      throws IOException {
    assertRefused(complaint, number, name);
  }

  @Test
  void a_folder_in_the_way_is_kept() throws IOException {
    authors.write("step34-sine-again/notes.txt", "what another branch has left behind");

    assertRefused(
        "step34-sine-again is in the way: what is in it is kept, so move it away first.",
        "34",
        "sine-again");
  }

  @Test
  void an_edit_by_hand_is_not_overwritten() throws IOException {
    authors.replace("README.md", "02 A function", "02 My function");
    authors.replace("jbang-catalog.json", "A box", "My box");

    assertRefused(
        "Nothing was written, because what comes from the steps' folders and headings was edited"
            + " by hand, or is older than they are: jbang-catalog.json, line 5; README.md, line 7."
            + " Undo the edit, or let ./dezero index write over it; then try again.",
        "34",
        "sine-again");
  }

  @Test
  void without_arguments_it_says_what_it_needs() throws IOException {
    assertRefused(
        "new needs the step's number, from 1 to 60, and its name, as in 34 sine-again; the number"
            + " given is \"\".");
  }

  @Test
  void the_commands_for_authors_are_not_among_those_for_learners() {
    authors.course.dezero("--help");
    assertThat(authors.course.out()).contains("grade").doesNotContain("index", " new ");

    assertThat(dezeroNew("--help")).isZero();
    assertThat(authors.course.out()).contains("Begins a step");
  }

  private void assertRefused(String complaint, String... arguments) throws IOException {
    var before = authors.everything();

    assertThat(dezeroNew(arguments)).isEqualTo(2);
    assertThat(authors.course.err()).isEqualTo(complaint + "\n");
    assertThat(authors.everything()).isEqualTo(before);
    assertThat(Files.exists(authors.root.resolve("step34-sine-again/README.md"))).isFalse();
  }
}
