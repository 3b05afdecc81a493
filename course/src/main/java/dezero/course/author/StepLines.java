package dezero.course.author;

import dezero.course.CommandError;
import dezero.course.Step;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A line for each step in a pom: what stands before the folder's name, and what stands after it.
 */
record StepLines(String path, String before, String after) implements Generated {
  /** The steps among the modules. */
  static StepLines modules() {
    return new StepLines("pom.xml", "    <module>", "</module>\n");
  }

  /** The steps among what checks waits for, when modules are built at the same time. */
  static StepLines waitedFor() {
    return new StepLines(
        "checks/pom.xml",
        "    <dependency><groupId>dezero</groupId><artifactId>",
        "</artifactId><version>${project.version}</version><type>pom</type><scope>test</scope>"
            + "<exclusions><exclusion><groupId>*</groupId><artifactId>*</artifactId></exclusion>"
            + "</exclusions></dependency>\n");
  }

  @Override
  public String written(String current, Map<Step, String> titles) {
    for (var line : Marks.between(path, current).lines().toList()) {
      if (!isStep(line)) {
        throw new CommandError(
            "%s: \"%s\" is not a step, but stands between the lines \"%s\" and \"%s\", where it would be lost: move it out."
                .formatted(path, line.strip(), Marks.BEGIN, Marks.END));
      }
    }
    var lines = new StringBuilder();
    for (var step : titles.keySet()) {
      lines.append(before).append(step.folder().getFileName()).append(after);
    }
    return Marks.replace(path, current, lines.toString());
  }

  private boolean isStep(String line) {
    var step = Pattern.quote(before.strip()) + "step[0-9]{2}-[^<]+" + Pattern.quote(after.strip());
    return line.strip().matches(step);
  }
}
