package dezero.course.command;

import static org.assertj.core.api.Assertions.assertThat;

import dezero.course.Course;
import dezero.course.Step;
import dezero.course.TemporaryCourse;
import dezero.course.TemporaryExercises;
import dezero.course.Wrapped;
import dezero.course.progress.HintLog;
import dezero.grading.Task;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HintCommandTest {
  private TemporaryCourse folder;

  @BeforeEach
  void a_step_without_exercises(@TempDir Path root) throws IOException {
    folder = new TemporaryCourse(root).withStep("step27-taylor", "Step 27: The sine");
  }

  @Test
  void a_long_hint_is_broken_into_lines_that_fit() {
    String text = String.join("\n", Wrapped.lines("word ".repeat(60).strip(), 2));
    assertThat(text.lines()).hasSizeGreaterThan(3).allMatch(line -> line.length() <= 79);
    assertThat(text.replaceAll("\\s+", " ").strip()).isEqualTo("word ".repeat(60).strip());
  }

  @Test
  void hints_are_counted_for_each_task() throws IOException {
    Course course = folder.course();
    Step step = course.find("27");
    Task first = Task.task(1, "one");
    Task second = Task.task(2, "two");
    HintLog.of(course).giveOne(step, first);
    HintLog.of(course).giveOne(step, first);
    HintLog.of(course).giveOne(step, second);
    assertThat(HintLog.of(course).given(step, first)).isEqualTo(2);
    assertThat(HintLog.of(course).given(step, second)).isOne();
  }

  @Test
  void a_hint_that_cannot_be_remembered_is_given_all_the_same() throws IOException {
    folder.write(".dezero", "a file where the folder should be");
    Course course = folder.course();
    HintLog.of(course).giveOne(course.find("27"), Task.task(1, "one"));
    assertThat(HintLog.of(course).given(course.find("27"), Task.task(1, "one"))).isZero();
  }

  @Test
  void a_step_without_exercises_says_which_have_some() {
    assertThat(folder.dezero("hint", "27")).isEqualTo(2);
    assertThat(folder.err())
        .isEqualTo("Step 27 has no graded exercises yet. Those that have: none.\n");
    assertThat(folder.dezero("check", "27")).isEqualTo(2);
    assertThat(folder.err()).contains("no graded exercises yet");
  }

  @Test
  void a_check_without_a_step_needs_one_that_was_run() {
    assertThat(folder.dezero("check")).isEqualTo(2);
    assertThat(folder.err())
        .isEqualTo(
            "check needs a step, by number or by name: ./dezero check 28."
                + " ./dezero list shows them.\n");
  }

  @Nested
  class OfAStepWithTwoTasks {
    private TemporaryCourse course;

    @BeforeEach
    void with_two_hints_each(@TempDir Path root) throws IOException {
      course = TemporaryExercises.in(root);
    }

    private String hint(String... more) {
      assertThat(
              course.dezero(
                  Stream.concat(Stream.of("hint", "7"), Stream.of(more)).toArray(String[]::new)))
          .isZero();
      return course.out();
    }

    private void solve(String name, String body) throws IOException {
      TemporaryExercises.write(course, name, body);
      course.dezero("check", "7");
    }

    @Test
    void the_task_is_the_first_that_the_last_check_found_open() throws IOException {
      assertThat(hint()).isEqualTo("Step 7, task 1, hint 1 of 2:\n\n  Multiply.\n");

      solve(TemporaryExercises.TWICE, "return x + x;");
      assertThat(hint()).startsWith("Step 7, task 2, hint 1 of 2:");

      TemporaryExercises.write(course, TemporaryExercises.THRICE, "return x; // not checked");
      assertThat(hint()).startsWith("Step 7, task 2, hint 2 of 2:");

      solve(TemporaryExercises.THRICE, "return x + x + x;");
      assertThat(hint()).isEqualTo("All tasks are done: there is nothing left to hint at.\n");
    }

    @Test
    void a_check_that_finds_what_was_known_before_is_the_last_all_the_same() throws IOException {
      solve(TemporaryExercises.TWICE, "return x + x;");
      solve(TemporaryExercises.TWICE, "return x;");
      solve(TemporaryExercises.TWICE, "return x + x;");
      TemporaryExercises.write(course, TemporaryExercises.THRICE, "return x; // not checked");
      assertThat(hint()).startsWith("Step 7, task 2, ");
    }

    @Test
    void the_last_hint_says_so_and_names_the_solution() {
      assertThat(hint("1")).doesNotContain("last hint");
      var last =
          """
          Step 7, task 1, hint 2 of 2:

            By 2.0.

          That is the last hint. If you would rather see how we did it:
            ./dezero solution 7 1 --give-up
          """;
      assertThat(hint("1")).isEqualTo(last);
      assertThat(hint("1")).isEqualTo(last);
      assertThat(hint("1", "--again")).startsWith("Step 7, task 1, hint 1 of 2:").endsWith(last);
    }

    @Test
    void a_task_may_be_named_by_its_file_in_any_case() {
      assertThat(hint("thrice")).isEqualTo("Step 7, task 2, hint 1 of 2:\n\n  Multiply.\n");
      assertThat(hint("Thrice.java")).startsWith("Step 7, task 2, hint 2 of 2:");
    }

    @Test
    void a_word_that_names_no_task_says_what_to_type() {
      assertThat(course.dezero("hint", "7", "trice")).isEqualTo(2);
      assertThat(course.err().replaceAll("\\s+", " "))
          .isEqualTo(
              "Step 7 has no exercise \"trice\": give a task's number, or one of Thrice.java,"
                  + " Twice.java. Did you mean Thrice? ");
      assertThat(course.dezero("hint", "7", "3")).isEqualTo(2);
      assertThat(course.err()).contains("Step 7 has no task 3: its tasks are 1 to 2.");
    }

    @Test
    void again_shows_what_was_given_and_gives_nothing_new() {
      assertThat(hint("2", "--again"))
          .isEqualTo("No hint was given for task 2 yet: ./dezero hint 7 2 gives the first.\n");
      hint("2");
      assertThat(hint("2", "--again")).isEqualTo("Step 7, task 2, hint 1 of 2:\n\n  Multiply.\n");
      assertThat(hint("2")).startsWith("Step 7, task 2, hint 2 of 2:");
    }
  }
}
