package dezero.course.command;

import dezero.course.Surroundings;
import dezero.course.exercise.Trial;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code ./dezero try 28}: runs the learner's Try.java. */
@Command(
    name = "try",
    description = "Runs Try.java, your place to try things, of a step.",
    mixinStandardHelpOptions = true)
final class TryCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Mixin private StepOrLast step;

  TryCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws IOException {
    return new Trial(step.tasks(surroundings)).run();
  }
}
