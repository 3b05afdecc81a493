package dezero.course.command;

import dezero.course.Surroundings;
import dezero.course.exercise.Choice;
import dezero.course.exercise.Hints;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./dezero hint 28 2}: the next hint for a task, each more direct than the one before. */
@Command(
    name = "hint",
    description = "Gives the next hint for a task; each says a little more.",
    mixinStandardHelpOptions = true)
public final class HintCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Mixin private StepOrLast step;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "[TASK|FILE]",
      hideParamSyntax = true,
      description = "The task, or its file; the first that is not done, unless given.")
  private String which;

  @Option(names = "--again", description = "Shows the hints once more that you were given.")
  private boolean again;

  HintCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws IOException {
    var tasks = step.tasks(surroundings);
    var all = tasks.graded().tasks();
    var hints = new Hints(tasks);
    var task =
        which == null ? hints.firstToDo(all) : Optional.of(new Choice(tasks).task(which, all));
    surroundings
        .out()
        .println(task.map(again ? hints::given : hints::next).orElse(Hints.NONE_LEFT));
    return 0;
  }
}
