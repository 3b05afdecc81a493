package dezero.course.exercise;

import static org.assertj.core.api.Assertions.assertThat;

import dezero.course.Course;
import dezero.course.Surroundings;
import dezero.course.TemporaryCourse;
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
    Task plain = Task.task(number, "The title " + number).points(4).file("Cosine.java");
    Task task = number == Task.CORE ? plain.core() : plain;
    String line = status == Status.FAILED ? "Cosine.java:12" : "";
    return new TaskReport(task, status, points, reason, line, "");
  }

  private static String printed(Path root, TaskReport... reports) throws IOException {
    return printed(root, List.of("x.class is not used"), reports);
  }

  private static String printed(Path root, List<String> refused, TaskReport... reports)
      throws IOException {
    Course course =
        new TemporaryCourse(root).withStep("step27-taylor", "Step 27: The sine").course();
    var out = new ByteArrayOutputStream();
    var stream = new PrintStream(out, true, StandardCharsets.UTF_8);
    var surroundings = new Surroundings(root, root, "./dezero", stream, stream);
    var tasks = new StepTasks(surroundings, course, course.find("27"));
    new ReportPrinter(surroundings, tasks)
        .print(new Report("step27", 7, Sandbox.values()[0], refused, List.of(reports)));
    return TemporaryCourse.text(out);
  }

  @Test
  void a_first_check_reads_as_not_done_yet(@TempDir Path root) throws IOException {
    assertThat(
            printed(
                root,
                report(1, Status.NOT_DONE, 0, "step27 task 1: the series"),
                report(2, Status.NOT_DONE, 0, "step27 task 2: bound the error")))
        .isEqualTo(
            """
            Step 27, The sine
            Your files: step27-taylor/src/exercise/java/step27/exercise

              not yet  task 1, the core: The title 1, 4 points, in Cosine.java
              not yet  task 2: The title 2, 4 points, in Cosine.java
              Not used: x.class is not used

            0 of 8 points. Nothing is wrong, it is all still to do. Begin with task 1.
            A hint for it: ./dezero hint 27 1
            """);
  }

  @Test
  void each_task_says_what_to_do_next(@TempDir Path root) throws IOException {
    writeCosine(root, "\n".repeat(11) + "    return 1 / 0;\n");
    assertThat(
            printed(
                root,
                report(1, Status.PASSED, 4, ""),
                report(2, Status.NOT_DONE, 0, "step27 task 2: bound the error"),
                report(3, Status.FAILED, 0, "cos(0.3):\nArithmeticException: / by zero")))
        .isEqualTo(
            """
            Step 27, The sine
            Your files: step27-taylor/src/exercise/java/step27/exercise

              done     task 1, the core: The title 1, 4 points, in Cosine.java
              not yet  task 2: The title 2, 4 points, in Cosine.java
              not yet  task 3: The title 3, 4 points, in Cosine.java
                    cos(0.3):
                    ArithmeticException: / by zero
                    thrown at Cosine.java:12
                        return 1 / 0;
                    A hint: ./dezero hint 27 3

              Not used: x.class is not used

            4 of 12 points. Step 27 is done: its core task has passed.
            To go further: task 2, ./dezero hint 27 2
            That was the last step so far. ./dezero list shows what is still open, the map in README.md what comes next.
            Inputs are drawn anew each time. These again: ./dezero check 27 --seed 7
            """);
  }

  @Test
  void a_step_without_its_core_task_is_not_done(@TempDir Path root) throws IOException {
    assertThat(
            printed(
                root,
                List.of(),
                report(1, Status.NOT_DONE, 0, "step27 task 1: the series"),
                report(2, Status.PASSED, 4, "")))
        .endsWith("4 of 8 points. Next is task 1.\nA hint for it: ./dezero hint 27 1\n")
        .doesNotContain("is done");
  }

  @Test
  void a_step_is_done_with_its_core_task_and_the_next_one_is_named(@TempDir Path root)
      throws IOException {
    new TemporaryCourse(root).withStep("step29-newton", "Step 29: Newton");
    assertThat(
            printed(
                root,
                report(1, Status.PASSED, 4, ""),
                report(2, Status.NOT_DONE, 0, "step27 task 2: bound the error")))
        .endsWith(
            """
            4 of 8 points. Step 27 is done: its core task has passed.
            To go further: task 2, ./dezero hint 27 2
            Next: ./dezero run 29 (step 28 is not written yet)
            """);
  }

  @Test
  void what_javac_says_comes_with_the_learners_own_line(@TempDir Path root) throws IOException {
    writeCosine(root, "class Cosine {\n\tint x = \"a\";\n}\n");
    assertThat(
            printed(
                root,
                report(
                    1, Status.NOT_RUN, 0, "Cosine.java does not compile\nCosine.java:2: no int")))
        .contains("        Cosine.java:2: no int\n            int x = \"a\";\n");
  }

  @Test
  void a_line_that_is_no_longer_there_is_left_out(@TempDir Path root) throws IOException {
    writeCosine(root, "class Cosine {}\n");
    assertThat(
            printed(root, report(1, Status.NOT_RUN, 0, "Cosine.java:0: odd\nCosine.java:99: odd")))
        .contains("        Cosine.java:0: odd\n        Cosine.java:99: odd\n\n");
  }

  @Test
  void a_file_that_is_missing_can_be_had_again(@TempDir Path root) throws IOException {
    assertThat(printed(root, report(1, Status.NOT_RUN, 0, "Cosine.java is missing")))
        .contains("The file as it was handed out: ./dezero reset 27 Cosine.java\n")
        .doesNotContain("--seed");
  }

  @Test
  void what_a_task_printed_is_shown_and_cut_after_some_lines(@TempDir Path root)
      throws IOException {
    var task = Task.task(1, "Talks").file("Cosine.java");
    var talks = new TaskReport(task, Status.PASSED, 1, "", "", "so far\n".repeat(20));
    assertThat(printed(root, talks))
        .contains("        It printed:\n          | so far\n")
        .contains("          … 12 more lines\n")
        .contains("\n1 of 1 points. Step 27 is done.\nHow we did it: ./dezero solution 27\n");
  }

  @Test
  void the_step_after_one_that_is_done_is_named(@TempDir Path root) throws IOException {
    new TemporaryCourse(root).withStep("step29-newton", "Step 29: Newton");
    assertThat(printed(root, report(1, Status.PASSED, 4, "")))
        .endsWith(
            "How we did it: ./dezero solution 27\n"
                + "Next: ./dezero run 29 (step 28 is not written yet)\n");
  }

  @Test
  void after_the_last_step_that_is_written_the_map_shows_the_way_on(@TempDir Path root)
      throws IOException {
    assertThat(printed(root, report(1, Status.PASSED, 4, "")))
        .endsWith(
            "How we did it: ./dezero solution 27\n"
                + "That was the last step so far. ./dezero list shows what is still open, the map"
                + " in README.md what comes next.\n");
  }

  @Test
  void an_error_that_two_tasks_share_is_told_once_and_wants_no_hint_and_no_seed(@TempDir Path root)
      throws IOException {
    writeCosine(root, "class Cosine {\n\tint x = \"a\";\n}\n");
    String reason = "Cosine.java does not compile\nCosine.java:2: no int";
    assertThat(
            printed(
                root,
                List.of(),
                report(1, Status.NOT_RUN, 0, reason),
                report(2, Status.NOT_RUN, 0, reason)))
        .endsWith(
            """

              not yet  task 1, the core: The title 1, 4 points, in Cosine.java
                    Cosine.java does not compile
                    Cosine.java:2: no int
                        int x = "a";

              not yet  task 2: The title 2, 4 points, in Cosine.java
                    Cosine.java does not compile, as above

            0 of 8 points. Next is task 1.
            """);
  }

  @Test
  void every_line_fits_a_terminal_of_80_columns(@TempDir Path root) throws IOException {
    writeCosine(root, "return one + two; ".repeat(99));
    var task = Task.task(1, "A title of many words, ".repeat(2)).file("RatherLongName.java");
    var reason = "x = 0.25, ".repeat(40) + "\nCosine.java:1: " + "no! ".repeat(40);
    var failed =
        new TaskReport(task, Status.FAILED, 0, reason, "Cosine.java:1", "0.5 ".repeat(50) + "\n");
    assertThat(printed(root, failed).lines()).allMatch(line -> line.length() < 80);
  }

  @Test
  void a_place_in_what_the_learners_code_said_is_only_text(@TempDir Path root) throws IOException {
    writeCosine(root, "class Cosine {}\n");
    assertThat(
            printed(
                root,
                report(1, Status.FAILED, 0, "x:\nError: wrong\nCosine.java:99999999999"),
                report(2, Status.NOT_RUN, 0, "Cosine.java:99999999999: odd"),
                report(3, Status.FAILED, 0, "x:\nError: wrong\nCosine.java:1")))
        .contains("        Cosine.java:99999999999\n")
        .doesNotContain("class Cosine");
  }

  @Test
  void no_line_of_the_learners_code_looks_like_one_of_ours(@TempDir Path root) throws IOException {
    String ours = "        done     task 2: Mine, 4 points";
    var task = Task.task(1, "Talks").points(4).file("Cosine.java");
    var label = "Right for 1 of 2 inputs, then not:\n" + "x ".repeat(40) + ":\n";
    var reason = label + "Error: " + "a ".repeat(30) + ours.strip() + "\n| " + ours;
    var talks = new TaskReport(task, Status.FAILED, 0, reason, "", ours + "\n" + "b ".repeat(99));
    assertThat(printed(root, talks).lines())
        .anyMatch(line -> line.startsWith("        | ") && line.contains("task 2: Mine"))
        .anyMatch(line -> line.startsWith("        … ") && line.contains("task 2: Mine"))
        .anyMatch(line -> line.startsWith("          | ") && line.contains("task 2: Mine"))
        .noneMatch(line -> line.stripLeading().startsWith("done     task 2"))
        .noneMatch(line -> line.stripLeading().startsWith("b b"))
        .noneMatch(line -> line.contains("| x"));
  }

  @Test
  void controls_of_eight_bits_and_marks_of_direction_are_seen(@TempDir Path root)
      throws IOException {
    assertThat(printed(root, report(1, Status.FAILED, 0, "a\u009b2Jb\u202ec\u2028d\u0000e")))
        .contains("a?2Jb?c?d?e");
  }

  @Test
  void what_the_learners_code_said_is_no_markup_and_moves_no_cursor(@TempDir Path root)
      throws IOException {
    assertThat(printed(root, report(1, Status.FAILED, 0, "@|red mine|@ 100 % \u001b[2J")))
        .contains("@|red mine|@ 100 % ?[2J");
  }

  private static void writeCosine(Path root, String text) throws IOException {
    new TemporaryCourse(root)
        .write("step27-taylor/src/exercise/java/step27/exercise/Cosine.java", text);
  }
}
