package dezero.course.command;

import dezero.course.CommandError;
import dezero.course.Surroundings;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./dezero run} without a step right after it: its help, and its errors. */
@Command(
    name = "run",
    description = "Runs the demo of a step. Compiles it first, if something has changed.")
final class RunCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "[STEP]",
      hideParamSyntax = true,
      description =
          "The step's number or name: 28, or rosenbrock; the one you last ran, unless given.")
  private String step;

  @Parameters(
      index = "1..*",
      paramLabel = "ARGUMENT...",
      hideParamSyntax = true,
      description = "What follows goes to the demo as it is.")
  private List<String> arguments = new ArrayList<>();

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Shows this text.")
  private boolean help;

  RunCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws IOException {
    return new DemoRun(surroundings).run(requireStep(), arguments.toArray(String[]::new));
  }

  private String requireStep() throws IOException {
    if (step == null) {
      return StepOrLast.last(surroundings, "run");
    }
    if (step.matches("-.*[^0-9].*|-")) {
      throw new CommandError(
          "run has no option %s. What is meant for the demo comes after the step: %s run 28 %1$s"
              .formatted(step, surroundings.command()));
    }
    return step;
  }
}
