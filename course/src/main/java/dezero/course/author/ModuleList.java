package dezero.course.author;

import dezero.course.CommandError;
import dezero.course.Step;
import java.util.Map;
import java.util.regex.Pattern;

/** The steps among the modules of the pom. */
final class ModuleList implements Generated {
  private static final Pattern A_STEP = Pattern.compile("<module>step[0-9]{2}-[^<]+</module>");

  @Override
  public String path() {
    return "pom.xml";
  }

  @Override
  public String written(String current, Map<Step, String> titles) {
    for (var line : Marks.between(path(), current).lines().toList()) {
      if (!A_STEP.matcher(line.strip()).matches()) {
        throw new CommandError(
            "pom.xml: \"%s\" is not a step, but stands between the lines \"%s\" and \"%s\", where it would be lost: move it out."
                .formatted(line.strip(), Marks.BEGIN, Marks.END));
      }
    }
    var modules = new StringBuilder();
    for (var step : titles.keySet()) {
      modules.append("    <module>").append(step.folder().getFileName()).append("</module>\n");
    }
    return Marks.replace(path(), current, modules.toString());
  }
}
