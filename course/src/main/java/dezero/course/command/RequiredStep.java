package dezero.course.command;

import dezero.course.Surroundings;
import dezero.course.exercise.StepTasks;
import java.io.IOException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The STEP of a command that cannot do without one. */
class RequiredStep {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "STEP",
      hideParamSyntax = true,
      description = "The step's number or name.")
  private String step;

  /** The exercises of the step that was asked for. */
  StepTasks tasks(Surroundings surroundings) throws IOException {
    return StepTasks.required(surroundings, command.name(), step);
  }
}
