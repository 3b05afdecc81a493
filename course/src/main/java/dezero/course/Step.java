package dezero.course;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/** A step that is written: {@code step28-rosenbrock} has the number 28 and the name rosenbrock. */
public record Step(int number, String name, Path folder) {
  /** From this number on, a step may use common, the framework that the steps before it built. */
  public static final int FIRST_WITH_COMMON = 23;

  private static final Pattern FOLDER = Pattern.compile("step(\\d\\d)-(.+)");
  private static final Pattern HEADING =
      Pattern.compile(
          "^#[ \\t]+(?:step[ \\t]+\\d+[ \\t]*[:.]?[ \\t]*)?(.*?)[ \\t#]*$",
          Pattern.MULTILINE | Pattern.CASE_INSENSITIVE);

  /**
   * The step in that folder; empty if it has no pom, as when another branch left the folder behind.
   */
  public static Optional<Step> in(Path folder) {
    var name = FOLDER.matcher(folder.getFileName().toString());
    return name.matches() && Files.isRegularFile(folder.resolve("pom.xml"))
        ? Optional.of(new Step(Integer.parseInt(name.group(1)), name.group(2), folder))
        : Optional.empty();
  }

  /** The lesson's first heading, without "Step 28:"; the step's name where there is none. */
  public String title() {
    try {
      var text = new String(Files.readAllBytes(lesson()), StandardCharsets.UTF_8);
      var heading = HEADING.matcher(text);
      return heading.find() && !heading.group(1).isEmpty()
          ? heading.group(1).replace("`", "")
          : name;
    } catch (IOException noLesson) {
      return name;
    }
  }

  public Path lesson() {
    return folder.resolve("README.md");
  }

  /** The file that {@code run} runs. */
  public Path demo() {
    var className = mainClass().replace('.', '/');
    return folder.resolve("src/main/java").resolve(className + ".java");
  }

  public String mainClass() {
    return "step" + twoDigits() + ".Step" + twoDigits();
  }

  /** Whether its code may use common; otherwise it stands alone, with an engine of its own. */
  public boolean mayUseCommon() {
    return number >= FIRST_WITH_COMMON && !opensTheEngineAgain();
  }

  /** The steps in which backward learns to be differentiated, in the engine of step 22. */
  private boolean opensTheEngineAgain() {
    return number >= 30 && number <= 32;
  }

  public String twoDigits() {
    return (number < 10 ? "0" : "") + number;
  }
}
