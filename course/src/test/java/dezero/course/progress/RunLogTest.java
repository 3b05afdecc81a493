package dezero.course.progress;

import static org.assertj.core.api.Assertions.assertThat;

import dezero.course.Course;
import dezero.course.TemporaryCourse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunLogTest {
  private TemporaryCourse folder;
  private Course course;

  @BeforeEach
  void two_steps(@TempDir Path root) throws IOException {
    folder =
        new TemporaryCourse(root)
            .withStep("step01-variable", "A box")
            .withStep("step28-rosenbrock", "The valley");
    course = folder.course();
  }

  @Test
  void nothing_was_run_at_first() {
    assertThat(RunLog.of(course).numbers()).isEmpty();
    assertThat(RunLog.of(course).last()).isEmpty();
  }

  @Test
  void the_step_that_was_run_last_is_last_and_each_stands_there_once() {
    for (var step : new String[] {"28", "1", "28", "28", "1"}) {
      RunLog.of(course).add(course.find(step));
    }
    assertThat(RunLog.of(course).numbers()).containsExactly(28, 1);
    assertThat(RunLog.of(course).last()).contains(course.find("1"));
  }

  @Test
  void what_is_no_number_is_passed_over() throws IOException {
    folder.write(".dezero/runs.txt", "28\nnonsense\n\n-5\n99999999999\n28\n");

    assertThat(RunLog.of(course).numbers()).containsExactly(28);
  }

  @Test
  void a_step_that_is_gone_is_not_the_last_one() throws IOException {
    folder.write(".dezero/runs.txt", "1\n59\n");

    assertThat(RunLog.of(course).last()).contains(course.find("1"));
  }

  @Test
  void bytes_that_are_no_text_count_as_nothing_and_are_written_over() throws IOException {
    Files.write(folder.write(".dezero/runs.txt", ""), new byte[] {'1', '\n', (byte) 0xff, 0});
    assertThat(RunLog.of(course).numbers()).isEmpty();

    RunLog.of(course).add(course.find("28"));

    assertThat(RunLog.of(course).numbers()).containsExactly(28);
  }

  @Test
  void a_place_that_cannot_be_written_is_no_reason_to_fail() throws IOException {
    var inTheWay = folder.write(".dezero", "a file where the folder should be");

    RunLog.of(course).add(course.find("28"));

    assertThat(RunLog.of(course).numbers()).isEmpty();
    assertThat(inTheWay).hasContent("a file where the folder should be");
  }
}
