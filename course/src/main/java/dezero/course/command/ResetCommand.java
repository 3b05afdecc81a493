package dezero.course.command;

import dezero.course.ExerciseFiles;
import dezero.course.Failure;
import dezero.course.Surroundings;
import dezero.course.build.Start;
import dezero.course.exercise.Reset;
import dezero.course.exercise.StepTasks;
import dezero.course.progress.HintLog;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code ./dezero reset 28}: the stubs again, as they were handed out. */
@Command(
    name = "reset",
    description = "Makes your files of a step the stubs again. Yours are kept.",
    mixinStandardHelpOptions = true)
final class ResetCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Mixin private StepAndFile asked;

  ResetCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws IOException {
    var tasks = asked.tasks(surroundings);
    var names = asked.files(tasks);
    var reset = new Reset(new ExerciseFiles(tasks.step()), surroundings);
    reset.require(names);
    for (var name : names) {
      try {
        reset(reset, name);
      } catch (IOException failed) {
        surroundings
            .err()
            .println(
                name
                    + " was not reset, and is as it was: "
                    + Failure.of(failed, surroundings)
                    + ".");
        return Start.COULD_NOT_WORK;
      }
    }
    rewindHints(tasks, names);
    return 0;
  }

  /** A learner who starts a task over may want its first hint again. */
  private static void rewindHints(StepTasks tasks, List<String> files) throws IOException {
    var hints = HintLog.of(tasks.course());
    if (hints.isUsed(tasks.step())) {
      tasks.graded().tasks().stream()
          .filter(task -> files.contains(task.file()))
          .forEach(task -> hints.rewind(tasks.step(), task));
    }
  }

  private void reset(Reset reset, String name) throws IOException {
    var out = surroundings.out();
    if (reset.isStub(name)) {
      out.println(name + " is the stub already.");
      return;
    }
    var kept = reset.reset(name).map(this::where);
    out.println(name + " is the stub again. " + kept.orElse("There was none of yours."));
  }

  private String where(Path kept) {
    return "Yours is kept; copy it back if you miss it:"
        + System.lineSeparator()
        + "  "
        + surroundings.show(kept);
  }
}
