package dezero.course;

import static org.assertj.core.api.Assertions.assertThat;

import dezero.grading.Report;
import dezero.grading.Sandbox;
import dezero.grading.Task;
import dezero.grading.TaskReport;
import dezero.grading.TaskReport.Status;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportPrinterTest {
  private static TaskReport report(int number, Status status, int points, String reason) {
    Task task = Task.task(number, "The title " + number).points(4).file("Cosine.java");
    String line = status == Status.FAILED ? "Cosine.java:12" : "";
    return new TaskReport(task, status, points, reason, line, "");
  }

  private static String printed(Path root, TaskReport... reports) throws IOException {
    Course course =
        new TemporaryCourse(root).withStep("step27-taylor", "Step 27: The sine").course();
    var out = new ByteArrayOutputStream();
    var stream = new PrintStream(out, true, StandardCharsets.UTF_8);
    var surroundings = new Surroundings(root, root, "./dezero", stream, stream);
    var tasks = new StepTasks(surroundings, course, course.find("27"));
    new ReportPrinter(surroundings, tasks)
        .print(
            new Report(
                "step27",
                7,
                Sandbox.values()[0],
                List.of("x.class is not used"),
                List.of(reports)));
    return TemporaryCourse.text(out);
  }

  @Test
  void each_task_says_what_to_do_next(@TempDir Path root) throws IOException {
    String text =
        printed(
            root,
            report(1, Status.PASSED, 4, ""),
            report(2, Status.NOT_DONE, 0, "step27 task 2: bound the error"),
            report(3, Status.FAILED, 0, "cos(0.3): expected 0.95\nbut 0.29 came"));

    assertThat(text)
        .startsWith("Step 27, The sine\n")
        .contains("done      task 1: The title 1, 4 of 4 points\n  not yet   task 2")
        .contains("Open step27-taylor/src/exercise/java/step27/exercise/Cosine.java.")
        .contains(
            "        cos(0.3): expected 0.95\n        but 0.29 came\n        In Cosine.java:12.")
        .contains("A hint: ./dezero hint 27 3")
        .contains("Not used: x.class is not used")
        .endsWith("4 of 12 points. (Inputs: --seed 7)\n");
  }

  @Test
  void what_the_learners_code_said_is_no_markup(@TempDir Path root) throws IOException {
    assertThat(printed(root, report(1, Status.FAILED, 0, "@|red mine|@ 100 % \u001b")))
        .contains("@|red mine|@ 100 %");
  }
}
