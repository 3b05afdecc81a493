package dezero.course.command;

import dezero.course.Surroundings;
import dezero.course.author.Index;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code ./dezero index}: for authors, who have added, renamed or removed a step. */
@Command(
    name = "index",
    description = {
      "Writes what the checkout says about its steps outside of their folders: the",
      "modules of pom.xml, jbang-catalog.json, .github/classroom/autograding.json and",
      "the map in README.md. All of it comes from the folders' names and the lessons'",
      "headings.",
      ""
    },
    hidden = true,
    mixinStandardHelpOptions = true)
final class IndexCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  IndexCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws IOException {
    write(surroundings);
    return 0;
  }

  static void write(Surroundings surroundings) throws IOException {
    var written = new Index(surroundings.root()).write();
    surroundings
        .out()
        .println(
            written.isEmpty()
                ? "The index is up to date: nothing was written."
                : "Written: " + String.join(", ", written) + ".");
  }
}
