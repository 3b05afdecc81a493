package dezero.course;

import static org.assertj.core.api.Assertions.assertThat;

import dezero.grading.Task;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
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
        .isEqualTo("check needs a step, by number or by name: ./dezero check 28.\n");
    assertThat(folder.dezero("hint")).isEqualTo(2);
  }
}
