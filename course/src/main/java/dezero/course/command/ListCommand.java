package dezero.course.command;

import dezero.course.Course;
import dezero.course.Step;
import dezero.course.Surroundings;
import dezero.course.Wrapped;
import dezero.course.progress.CheckLog;
import dezero.course.progress.Progress;
import dezero.course.progress.RunLog;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Option;

/** {@code ./dezero list}: the steps that are written, which you ran, and which are done. */
@Command(name = "list", description = "Shows the steps, and how far you are with each.")
final class ListCommand implements Callable<Integer> {
  private static final int BEFORE_TITLE = "  * 28  ".length();
  private static final int TITLE = 48;

  private final Surroundings surroundings;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Shows this text.")
  private boolean help;

  ListCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws IOException {
    var course = Course.in(surroundings.root());
    var ran = RunLog.of(course).numbers();
    var out = surroundings.out();
    var checks = CheckLog.of(course);
    int done = 0;
    for (var step : course.steps()) {
      var progress = Progress.of(step, checks);
      done += progress.isDone() ? 1 : 0;
      out.println(line(step, ran.contains(step.number()), progress, Wrapped.width()));
    }
    out.println();
    out.println(
        Wrapped.forTerminal(
            course.steps().size()
                + " of "
                + Course.PLANNED
                + " steps are written."
                + (ran.isEmpty() ? "" : " You ran those with *.")
                + done(done)));
    return 0;
  }

  private static String done(int steps) {
    return switch (steps) {
      case 0 -> "";
      case 1 -> " 1 is done.";
      default -> " " + steps + " are done.";
    };
  }

  private static String line(Step step, boolean ran, Progress progress, int width) {
    var mark = ran ? Ansi.AUTO.string("@|green *|@") : " ";
    var title = "  " + mark + " " + step.twoDigits() + "  " + step.title();
    if (progress.shown().isEmpty()) {
      return Wrapped.forTerminal(title);
    }
    boolean fits = BEFORE_TITLE + TITLE + progress.shown().length() <= width;
    var gap =
        fits
            ? " ".repeat(Math.max(2, TITLE - step.title().length()))
            : System.lineSeparator() + " ".repeat(BEFORE_TITLE);
    return Wrapped.forTerminal(title)
        + gap
        + Ansi.AUTO.string(
            progress.isDone() ? "@|green " + progress.shown() + "|@" : progress.shown());
  }
}
