package dezero.course.command;

import dezero.course.exercise.Choice;
import dezero.course.exercise.StepTasks;
import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Parameters;

/** A STEP, and of its exercises one, by TASK or FILE; all of them, unless given. */
final class StepAndFile extends StepOrLast {
  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "[TASK|FILE]",
      hideParamSyntax = true,
      description = "One file only: that of this task, or of this name.")
  private String which;

  /** The names of the files that were asked for. */
  List<String> files(StepTasks tasks) throws IOException {
    return new Choice(tasks).files(which);
  }

  /** As it was typed, behind the step: " 2", or nothing. */
  String behindStep() {
    return which == null ? "" : " " + which;
  }
}
