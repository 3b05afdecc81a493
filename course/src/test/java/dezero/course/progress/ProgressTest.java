package dezero.course.progress;

import static dezero.course.TemporaryExercises.THRICE;
import static dezero.course.TemporaryExercises.TWICE;
import static dezero.course.TemporaryExercises.stub;
import static dezero.course.TemporaryExercises.write;
import static org.assertj.core.api.Assertions.assertThat;

import dezero.course.TemporaryCourse;
import dezero.course.TemporaryExercises;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is done follows from the files and from what checks have said; and solutions from that. */
class ProgressTest {
  private TemporaryCourse course;

  @BeforeEach
  void a_step_with_two_tasks(@TempDir Path root) throws IOException {
    course = TemporaryExercises.in(root);
  }

  private String listed() {
    assertThat(course.dezero("list")).isZero();
    return course.out().lines().findFirst().orElseThrow().strip();
  }

  private void solve() throws IOException {
    write(course, TWICE, "return x + x;");
    write(course, THRICE, "return x + x + x;");
  }

  private Path log() {
    return course.root.resolve(".dezero/checks.txt");
  }

  @Test
  void a_step_is_done_when_its_core_task_passed_for_the_files_as_they_are() throws IOException {
    assertThat(listed()).isEqualTo("07  Factors");

    write(course, THRICE, "return x + x + x;");
    assertThat(listed()).matches("07  Factors +not checked");
    assertThat(course.dezero("check", "7")).isOne();
    assertThat(listed()).matches("07  Factors +5 of 10 points");

    write(course, TWICE, "return x + x;");
    assertThat(listed()).matches("07  Factors +5 of 10, changed since");
    assertThat(course.dezero("check", "7")).isZero();
    assertThat(listed()).matches("07  Factors +done, 10 of 10 points");
    assertThat(course.out()).endsWith("\n1 of 60 steps are written. 1 is done.\n");

    write(course, TWICE, "return 2 * x; // or not?");
    assertThat(listed()).endsWith("10 of 10, changed since");

    write(course, TWICE, "return x + x;");
    write(course, THRICE, stub(2));
    assertThat(course.dezero("check", "7")).isOne();
    assertThat(listed()).endsWith("done, 5 of 10 points");

    write(course, TWICE, stub(1));
    assertThat(listed()).isEqualTo("07  Factors");
  }

  @Test
  void a_checked_stub_is_not_begun() {
    assertThat(course.dezero("check", "7")).isOne();
    assertThat(listed()).isEqualTo("07  Factors");
  }

  @Test
  void other_tasks_want_another_check() throws IOException {
    solve();
    course.dezero("check", "7");
    assertThat(listed()).endsWith("done, 10 of 10 points");

    Files.writeString(
        course.root.resolve("step07-factors/src/grade/java/step07/grade/Step07Exercises.java"),
        "// and something new\n",
        StandardOpenOption.APPEND);

    assertThat(listed()).endsWith("10 of 10, changed since");
    TemporaryExercises.build(course);
    assertThat(course.dezero("check", "7")).isZero();
    assertThat(listed()).endsWith("done, 10 of 10 points");
  }

  @Test
  void the_last_check_of_the_same_files_counts() throws IOException {
    write(course, TWICE, "return java.lang.Math.random() < 2 ? 2 * x : 0;");
    write(course, THRICE, "return new java.io.File(\"/\").exists() ? 3 * x : 0;");
    course.dezero("check", "7");
    assertThat(listed()).endsWith("done, 10 of 10 points");
    String key = Files.readString(log()).split(" ")[1];

    Files.writeString(log(), "07 " + key + " 2 5/10\n", StandardOpenOption.APPEND);

    assertThat(listed()).endsWith("5 of 10 points");
  }

  @Test
  void a_result_that_is_known_already_is_not_written_again() throws IOException {
    solve();
    course.dezero("check", "7");
    long size = Files.size(log());
    course.dezero("check", "7");
    assertThat(log()).hasSize(size);
  }

  @Nested
  class TheLog {
    @Test
    void may_hold_garbage_and_a_line_that_was_cut_short() throws IOException {
      Files.createDirectories(log().getParent());
      Files.write(log(), new byte[] {(byte) 0xff, 0, '\n'});
      Files.write(
          log(),
          "nonsense\n07 0123456789".getBytes(StandardCharsets.UTF_8),
          StandardOpenOption.APPEND);
      solve();

      assertThat(course.dezero("check", "7")).isZero();

      assertThat(listed()).endsWith("done, 10 of 10 points");
    }

    @Test
    void that_cannot_be_written_is_no_reason_to_fail_but_is_told() throws IOException {
      course.write(".dezero", "a file where the folder should be");
      solve();

      assertThat(course.dezero("check", "7")).isZero();

      assertThat(course.err()).startsWith("This result is not remembered: .dezero");
      assertThat(listed()).endsWith("not checked");
    }
  }

  @Nested
  class TheOverview {
    private String overview() {
      assertThat(course.dezero()).isZero();
      assertThat(course.out().lines()).hasSizeLessThanOrEqualTo(8);
      return course.out();
    }

    @Test
    void sends_you_from_the_demo_to_the_exercises_and_then_to_the_next_step() throws IOException {
      course.withStep("step08-loop", "Step 8: A loop");
      course.write(".dezero/runs.txt", "7\n");
      assertThat(overview())
          .startsWith("You last ran step 7, Factors.\nNext are the exercises of step 7, Factors:")
          .contains("\n  ./dezero check 7\n");

      write(course, THRICE, "return x + x + x;");
      course.dezero("check", "7");
      assertThat(overview()).contains("Begun: step 7, 5 of 10 points.\n", "  ./dezero check 7\n");

      write(course, TWICE, "return x + x;");
      write(course, THRICE, stub(2));
      course.dezero("check", "7");
      assertThat(overview())
          .contains("Done: 1 of the 2 steps that are written.\n")
          .contains("Next is step 8, A loop:\n\n  ./dezero run 8\n");
    }

    @Test
    void knows_what_was_begun_before_any_demo_was_run() throws IOException {
      write(course, TWICE, "return x + x;");
      assertThat(overview())
          .startsWith("Begun: step 7, not checked.\nNext are the exercises of step 7, Factors:");
    }

    @Test
    void says_when_nothing_is_left() throws IOException {
      solve();
      course.dezero("check", "7");
      assertThat(overview())
          .isEqualTo(
              "Done: 1 of the 1 steps that are written.\n"
                  + "That is the last step so far. ./dezero list shows all.\n");
    }
  }

  @Nested
  class TheSolution {
    @Test
    void is_not_for_those_who_have_not_begun() {
      assertThat(course.dezero("solution", "7")).isOne();
      assertThat(course.out()).isEmpty();
      assertThat(course.err())
          .isEqualTo(
              """
              Our solution is shown once yours has passed.
              You have not begun: your files are as they were handed out.

                ./dezero check 7  tells how far you are
                ./dezero hint 7 1  helps with task 1
                ./dezero solution 7 --give-up  shows it anyway
              """);
    }

    @Test
    void says_how_far_those_are_who_have_begun() throws IOException {
      write(course, TWICE, "return x + x;");
      assertThat(course.dezero("solution", "7")).isOne();
      assertThat(course.err()).contains("Your files, as they are now, were not checked yet.\n");

      course.dezero("check", "7");
      assertThat(course.dezero("solution", "7")).isOne();
      assertThat(course.err())
          .contains("So far 1 of 2 tasks passed. Still to do:\n  task 2: Thrice\n")
          .contains("./dezero hint 7 2 ");
    }

    @Test
    void of_a_task_is_shown_once_that_has_passed() throws IOException {
      write(course, TWICE, "return x + x;");
      course.dezero("check", "7");

      assertThat(course.dezero("solution", "7", "1")).isZero();
      assertThat(course.out())
          .startsWith("// step07-factors")
          .contains("return 2 * x;")
          .doesNotContain("return 3 * x;");
      assertThat(course.dezero("solution", "7", "thrice")).isOne();
      assertThat(course.err()).contains("./dezero solution 7 thrice --give-up ");
    }

    @Test
    void is_shown_to_those_who_have_passed_and_leaves_their_files() throws IOException {
      solve();
      course.dezero("check", "7");
      String theirs = Files.readString(TemporaryExercises.learners(course, TWICE));

      assertThat(course.dezero("solution", "7")).isZero();

      assertThat(course.out())
          .containsSubsequence("Twice.java", "return 2 * x;", "Thrice.java", "return 3 * x;");
      assertThat(TemporaryExercises.learners(course, TWICE)).hasContent(theirs);
    }

    @Test
    void is_shown_to_those_who_give_up() {
      assertThat(course.dezero("solution", "7", "--give-up")).isZero();
      assertThat(course.out()).contains("return 2 * x;", "return 3 * x;");
      assertThat(listed()).isEqualTo("07  Factors");
    }
  }
}
