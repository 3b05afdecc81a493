package dezero.course.command;

import dezero.course.Surroundings;
import dezero.course.watch.GradedOnSave;
import dezero.course.watch.Keyboard;
import dezero.course.watch.Saves;
import dezero.course.watch.Watch;
import dezero.course.watch.WatchScreen;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ./dezero watch 28}: a check now, and on every save. */
@Command(
    name = "watch",
    description = {
      "Checks your exercises of a step, and again whenever you save one of them.",
      "",
      "Keys: h the next hint, for the first task that is not done; n the next step;",
      "Enter to check again; q, Ctrl-C or Ctrl-D to quit, with exit code 0 for q and",
      "Ctrl-D. Where there is no terminal, a line's first letter is the key, and the",
      "watch goes on when the input ends.",
      ""
    },
    mixinStandardHelpOptions = true)
final class WatchCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Mixin private StepOrLast step;

  @Option(
      names = "--poll",
      description = "Only looks, three times a second: for a folder on the network.")
  private boolean poll;

  WatchCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws Exception {
    var first = new GradedOnSave(surroundings, step.tasks(surroundings));
    var mode = poll ? Saves.Mode.POLL : Saves.Mode.LISTEN;
    var watch =
        new Watch(
            new WatchScreen(surroundings.out(), kind()),
            Executors.newSingleThreadExecutor(WatchCommand::inBackground),
            (step, told) -> Saves.of(step.folder(), step.files(), mode, told));
    Keyboard.listen(watch);
    watch.run(first);
    return 0;
  }

  private static WatchScreen.Kind kind() {
    boolean canMoveUp = System.console() != null && !"dumb".equals(System.getenv("TERM"));
    return canMoveUp ? WatchScreen.Kind.TERMINAL : WatchScreen.Kind.STREAM;
  }

  private static Thread inBackground(Runnable check) {
    var thread = new Thread(check, "dezero checks");
    thread.setDaemon(true);
    return thread;
  }
}
