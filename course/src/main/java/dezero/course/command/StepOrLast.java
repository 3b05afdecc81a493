package dezero.course.command;

import dezero.course.CommandError;
import dezero.course.Course;
import dezero.course.Surroundings;
import dezero.course.exercise.StepTasks;
import dezero.course.progress.RunLog;
import java.io.IOException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The STEP of a command: the one that was run last, unless given. */
class StepOrLast {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "[STEP]",
      hideParamSyntax = true,
      description = "The step's number or name; the one you last ran, unless given.")
  private String step;

  /** The exercises of the step. */
  StepTasks tasks(Surroundings surroundings) throws IOException {
    return StepTasks.of(surroundings, step == null ? last(surroundings, command.name()) : step);
  }

  /**
   * The number of the step that was run last, and says so.
   *
   * @throws CommandError if none was run
   */
  static String last(Surroundings surroundings, String command) throws IOException {
    var last =
        RunLog.of(Course.in(surroundings.root()))
            .last()
            .orElseThrow(() -> CommandError.needsStep(command, surroundings));
    surroundings
        .err()
        .println("No step was given: this is step " + last.number() + ", which you ran last.");
    return String.valueOf(last.number());
  }
}
