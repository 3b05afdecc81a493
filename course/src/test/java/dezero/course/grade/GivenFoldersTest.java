package dezero.course.grade;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.condition.OS.WINDOWS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.io.TempDir;

/** A class, of which some or none have step 28 where it should be. */
class GivenFoldersTest {
  private static final Path TYPED = Path.of("class");
  private final GivenFolders given = new GivenFolders(List.of("step28-rosenbrock"));

  @TempDir Path temporary;
  private Path all;

  @BeforeEach
  void two_without_the_step() throws IOException {
    all = temporary.resolve("class");
    Files.createDirectories(all.resolve("anna/src"));
    Files.createDirectories(all.resolve("ben/Documents"));
  }

  private void requireSubmissions() {
    given.requireSubmissions(all, Submissions.in(all).folders(), TYPED);
  }

  @Test
  void a_class_in_which_one_has_the_step_is_one() throws IOException {
    Files.createDirectory(all.resolve("ben/step28-rosenbrock"));

    assertThatCode(this::requireSubmissions).doesNotThrowAnyException();
  }

  @Test
  void a_class_in_which_nobody_has_the_step_is_refused() {
    assertThatThrownBy(this::requireSubmissions)
        .isInstanceOf(WrongInputException.class)
        .hasMessage(
            "None of the 2 folders in class holds step28-rosenbrock."
                + " Each submission needs it at its top.");
  }

  @Test
  void a_submission_in_a_classs_place_is_recognized() throws IOException {
    Files.createDirectory(all.resolve("step28-rosenbrock"));

    assertThatThrownBy(this::requireSubmissions)
        .hasMessage(
            "None of the 3 folders in class holds step28-rosenbrock."
                + " It looks like one submission: did you mean --submission?");
  }

  @Test
  void a_class_of_unpacked_zip_files_is_recognized() throws IOException {
    Files.createDirectories(all.resolve("ben/dezero-java-main/step28-rosenbrock"));

    assertThatThrownBy(this::requireSubmissions).hasMessageContaining("one folder too many");
  }

  @Test
  void with_many_steps_one_of_them_is_enough_and_the_first_are_named() throws IOException {
    var many = new GivenFolders(List.of("step01-a", "step02-b", "step03-c", "step28-rosenbrock"));
    var folders = Submissions.in(all).folders();

    assertThatThrownBy(() -> many.requireSubmissions(all, folders, TYPED))
        .hasMessageContaining("holds any of step01-a, step02-b, step03-c, ….");
    Files.createDirectory(all.resolve("ben/step28-rosenbrock"));
    assertThatCode(() -> many.requireSubmissions(all, folders, TYPED)).doesNotThrowAnyException();
  }

  @Test
  void a_class_in_a_submissions_place_is_recognized_and_an_empty_submission_is_one()
      throws IOException {
    assertThatCode(() -> given.requireSubmission(all, TYPED)).doesNotThrowAnyException();
    Files.createDirectory(all.resolve("ben/step28-rosenbrock"));

    assertThatThrownBy(() -> given.requireSubmission(all, TYPED))
        .hasMessageContaining("class does not hold step28-rosenbrock, but ben in it does")
        .hasMessageContaining("did you mean --submissions, or --submission ");
  }

  @Test
  @DisabledOnOs(value = WINDOWS, disabledReason = "the name of the folder")
  void the_name_of_a_folder_writes_nothing_to_the_terminal() throws IOException {
    Files.createDirectories(all.resolve("\u001b[31m/step28-rosenbrock"));

    assertThatThrownBy(() -> given.requireSubmission(all, TYPED))
        .hasMessageContaining("[31m in it does")
        .message()
        .doesNotContain("\u001b");
  }

  @Test
  @DisabledOnOs(value = WINDOWS, disabledReason = "only administrators make links there")
  void a_report_is_found_among_what_is_graded_through_links_too() throws IOException {
    Path link = Files.createSymbolicLink(temporary.resolve("link"), all.resolve("anna"));

    for (Path inside : List.of(all, all.resolve("new/report"), link, link.resolve("new/report"))) {
      assertThatThrownBy(() -> GivenFolders.requireOutside(inside, all, inside))
          .isInstanceOf(WrongInputException.class)
          .hasMessageContaining("is among what is graded");
    }
    Path beside = temporary.resolve("class-report");
    assertThatCode(() -> GivenFolders.requireOutside(beside, all, beside))
        .doesNotThrowAnyException();
  }
}
