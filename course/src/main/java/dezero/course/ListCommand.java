package dezero.course;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Option;

/** {@code ./dezero list}: the steps that are written, and which of them you ran. */
@Command(name = "list", description = "Shows the steps, and marks those whose demo you ran.")
final class ListCommand implements Callable<Integer> {
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
    for (var step : course.steps()) {
      var mark = ran.contains(step.number()) ? Ansi.AUTO.string("@|green *|@") : " ";
      out.println("  " + mark + " " + step.twoDigits() + "  " + step.title());
    }
    out.println();
    out.println(
        course.steps().size()
            + " of "
            + Course.PLANNED
            + " steps are written. You ran those with *.");
    return 0;
  }
}
