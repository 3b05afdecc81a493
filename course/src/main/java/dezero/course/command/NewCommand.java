package dezero.course.command;

import dezero.course.CommandError;
import dezero.course.Surroundings;
import dezero.course.author.Index;
import dezero.course.author.NewStep;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code ./dezero new 34 sine-again}: for authors, who begin a step. */
@Command(
    name = "new",
    description = {
      "Begins a step: writes a folder with a lesson, a demo, its test, and an exercise",
      "with solution, probe and task, all of which build and pass; then writes the",
      "index. docs/lesson.md says what a step is made of.",
      ""
    },
    hidden = true,
    mixinStandardHelpOptions = true)
final class NewCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "NUMBER",
      hideParamSyntax = true,
      description = "The step's number, such as 34.")
  private String number = "";

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "NAME",
      hideParamSyntax = true,
      description = "The rest of its folder's name, such as sine-again.")
  private String name = "";

  NewCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws IOException {
    var step = NewStep.of(surroundings.root(), number, name);
    requireThatNobodysEditsAreOverwritten();
    var folder = step.create();
    var out = surroundings.out();
    out.println("Begun: " + surroundings.show(folder) + ".");
    IndexCommand.write(surroundings);
    out.println(
        "Next: replace every TODO in it. ./mvnw verify -pl %s -am tests it."
            .formatted(folder.getFileName()));
    return 0;
  }

  private void requireThatNobodysEditsAreOverwritten() throws IOException {
    var outdated = new Index(surroundings.root()).outdated();
    if (!outdated.isEmpty()) {
      throw new CommandError(
          "Nothing was written, because what comes from the steps' folders and headings was edited by hand, or is older than they are: %s. Undo the edit, or let %s index write over it; then try again."
              .formatted(String.join("; ", outdated), surroundings.command()));
    }
  }
}
