package dezero.course.command;

import dezero.course.Surroundings;
import dezero.course.grade.StepResult;
import dezero.course.grade.SubmissionResult;
import dezero.course.grade.TaskResult;
import dezero.course.grade.WorkflowLog;
import java.nio.file.Path;
import java.util.List;

/** Prints the result of a grading for a teacher or the log of a CI system. */
record GradePrinter(Surroundings surroundings) {
  private static final int MOST_NAMED = 10;

  void print(SubmissionResult result) {
    var text = new StringBuilder();
    for (StepResult step : result.steps()) {
      text.append(step.name()).append("\n\n");
      step.tasks().forEach(task -> append(text, task));
      step.refused().forEach(refused -> text.append("  Not used: ").append(refused).append('\n'));
      text.append('\n');
    }
    new WorkflowLog(surroundings.out(), System.getenv()).print(text.toString().stripTrailing());
    say("");
    say(result.points() + " of " + result.possible() + " points.");
    say("Seed: " + result.seed() + ". Sandbox: " + result.sandbox() + ".");
  }

  void seedWasGiven() {
    say("These inputs were drawn before: to look at, not for points.");
  }

  private static void append(StringBuilder text, TaskResult task) {
    text.append(
        "  %-8s task %d: %s, %d of %d points%n"
            .formatted(
                task.status().word(), task.number(), task.title(), task.points(), task.possible()));
    if (!task.message().isEmpty()) {
      text.append(task.message().indent(11));
    }
    if (task.line() > 0) {
      text.append("           In ")
          .append(task.file())
          .append(", line ")
          .append(task.line())
          .append('\n');
    }
  }

  void reportIsIn(Path folder) {
    say("The report is in " + folder + ".");
  }

  void earlierReport(Path folder) {
    say("The earlier report is in " + surroundings.show(folder) + ".");
  }

  void passedOver(List<String> names) {
    if (!names.isEmpty()) {
      String more = names.size() > MOST_NAMED ? ", …" : "";
      surroundings
          .err()
          .println(
              "No submissions, since these are files or hidden: "
                  + String.join(", ", names.subList(0, Math.min(MOST_NAMED, names.size())))
                  + more);
    }
  }

  void notRun(long some, int all) {
    if (some > 0) {
      say("Not run at all: " + some + " of " + all + ". summary.md says why.");
    }
  }

  void notGraded(SubmissionResult result) {
    surroundings
        .err()
        .println(
            "Not graded: "
                + WorkflowLog.line(result.name())
                + " ("
                + WorkflowLog.line(result.trouble())
                + "). The same command tries again.");
  }

  private void say(String line) {
    surroundings.out().println(line);
  }
}
