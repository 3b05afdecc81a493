package dezero.course;

import dezero.grading.Report;
import dezero.grading.TaskReport;
import picocli.CommandLine.Help.Ansi;

/** Tells a learner what came of a check: what is done, and for the rest what to look at next. */
record ReportPrinter(Surroundings surroundings, StepTasks tasks) {
  void print(Report report) {
    say("@|bold Step " + tasks.step().number() + ", " + tasks.step().title() + "|@");
    say("");
    report.tasks().forEach(this::print);
    for (String refused : report.refused()) {
      plain("  Not used: " + refused);
    }
    say("");
    say(
        report.points()
            + " of "
            + report.pointsPossible()
            + " points. (Inputs: --seed "
            + report.seed()
            + ")");
  }

  private void print(TaskReport report) {
    var task = report.task();
    var points = report.points() + " of " + task.points() + " points";
    say("  " + mark(report) + "  task " + task.number() + ": " + task.title() + ", " + points);
    if (report.hasPassed()) {
      return;
    }
    var file = surroundings.show(tasks.folder().resolve(task.file()));
    if (report.status() == TaskReport.Status.NOT_DONE) {
      plain("        Open " + file + ".");
    } else {
      plain(report.reason().indent(8).stripTrailing());
      plain("        In " + (report.line().isEmpty() ? file : report.line()) + ".");
    }
    plain(
        "        A hint: "
            + surroundings.command()
            + " hint "
            + tasks.step().number()
            + " "
            + task.number());
  }

  private static String mark(TaskReport report) {
    return switch (report.status()) {
      case PASSED -> "@|green done    |@";
      case NOT_DONE -> "not yet ";
      case FAILED -> "@|yellow not yet |@";
    };
  }

  private void say(String line) {
    surroundings.out().println(Ansi.AUTO.string(line));
  }

  /** What comes from the learner's code may hold anything: it is no markup of ours. */
  private void plain(String lines) {
    surroundings.out().println(lines);
  }
}
