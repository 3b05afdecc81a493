package dezero.course.grade;

import static org.assertj.core.api.Assertions.assertThat;

import dezero.course.grade.TaskResult.Status;
import dezero.grading.Case;
import dezero.grading.Expectation;
import dezero.grading.GradedStep;
import dezero.grading.Limits;
import dezero.grading.Task;
import dezero.grading.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A step that can be graded, and one whose tasks are broken. */
class SubmissionGraderTest {
  private static final String PROBE =
      """
      package %1$s.probe;
      public final class OneProbe implements dezero.grading.Probe {
        public dezero.grading.Value run(dezero.grading.Value input) {
          return dezero.grading.Value.of(%1$s.exercise.One.one());
        }
      }
      """;
  private static final String ONE =
      "package %s.exercise; public class One { public static double one() { return 1; } }";

  private static final Limits PATIENT =
      Limits.DEFAULT
          .compiling(Duration.ofMinutes(10))
          .task(Duration.ofMinutes(10))
          .step(Duration.ofHours(2));

  @TempDir Path temporary;
  private SubmissionGrader grader;

  @BeforeEach
  void two_steps() throws IOException {
    var good = assignment(58, r -> List.of(new Case("one", Value.of(0), Expectation.close(0, 1))));
    grader = new SubmissionGrader(List.of(good, brokenStep()), PATIENT);
  }

  private Assignment brokenStep() throws IOException {
    return assignment(
        59,
        r -> {
          throw new IllegalStateException("no table of random numbers");
        });
  }

  private Assignment assignment(int number, Function<Random, List<Case>> cases) throws IOException {
    String name = "step" + number;
    Path folder = temporary.resolve(name + "-title");
    Files.createDirectories(folder.resolve("target/grade-classes"));
    Task task = Task.task(1, "One").file("One.java").probe(name + ".probe.OneProbe").cases(cases);
    var probes = Map.of(name + ".probe.OneProbe", PROBE.formatted(name));
    return new Assignment(
        number, "Title", folder, new GradedStep(name, List.of(task), probes, List.of()));
  }

  private Path submission(String name) throws IOException {
    Path folder = temporary.resolve("class").resolve(name);
    for (String step : List.of("step58", "step59")) {
      Path files = folder.resolve(step + "-title/src/exercise/java/" + step + "/exercise");
      Files.writeString(Files.createDirectories(files).resolve("One.java"), ONE.formatted(step));
    }
    return folder;
  }

  @Test
  void a_grader_that_stumbles_is_no_verdict_and_spoils_no_other_step() throws IOException {
    SubmissionResult result = grader.grade("anna", submission("anna"), 1);

    assertThat(result.isTrustworthy()).isFalse();
    assertThat(result.trouble()).contains("step59").contains("no table of random numbers");
    assertThat(result.tasks().map(TaskResult::status)).containsExactly(Status.PASS, Status.ERROR);
    assertThat(result.points()).isEqualTo(1);
    assertThat(Summary.of(result)).contains("this is no verdict");
  }

  @Test
  void of_a_grader_that_stumbles_nobody_says_that_no_sandbox_was_needed() throws IOException {
    var only = new SubmissionGrader(List.of(brokenStep()), PATIENT);
    SubmissionResult result = only.grade("anna", submission("anna"), 1);

    assertThat(result.sandbox()).isEqualTo("not known, for the grader could not work");
  }

  @Test
  void what_was_not_graded_is_not_remembered_and_stops_no_other() throws IOException {
    List<Path> folders = List.of(submission("anna"), submission("ben"));
    var report = ReportFolder.at(temporary.resolve("report"));
    List<Boolean> isNew = new ArrayList<>();
    for (int run = 0; run < 2; run++) {
      try (Journal journal = Journal.in(report)) {
        var results =
            new Batch(grader, report, journal, journal.secret(1))
                .grade(folders, 1, (result, fresh) -> isNew.add(fresh));
        assertThat(results).hasSize(2).noneMatch(SubmissionResult::isTrustworthy);
        assertThat(BatchResults.of(folders, results).get("results.csv"))
            .contains("\"anna\",anna,not graded,1,2,1,0\n\"ben\",ben,not graded,1,2,1,0\n");
      }
    }
    assertThat(isNew).containsExactly(true, true, true, true);
  }
}
