package dezero.course.author;

import dezero.course.CommandError;
import dezero.course.Course;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * All steps of the course, written or not, as docs/plan.txt has them.
 *
 * @param parts in order; together they have the steps from 1 to {@link Course#PLANNED}
 */
record Plan(List<Part> parts) {
  private static final String FILE = "docs/plan.txt";
  private static final Pattern PART = Pattern.compile("part ([IVX]+): (.+)");
  private static final Pattern STEP = Pattern.compile("([0-9]{2}) (.+)");

  /**
   * Some steps that belong together.
   *
   * @param goal what a learner can do afterwards
   * @param titles by the step's number
   */
  record Part(String name, String goal, TreeMap<Integer, String> titles) {}

  static Plan in(Path root) throws IOException {
    var lines = Index.read(root, FILE).lines().toList();
    var parts = new ArrayList<Part>();
    for (int i = 0; i < lines.size(); i++) {
      var line = lines.get(i).strip();
      var part = PART.matcher(line);
      var step = STEP.matcher(line);
      if (part.matches()) {
        parts.add(new Part(part.group(1), part.group(2), new TreeMap<>()));
      } else if (step.matches() && !parts.isEmpty()) {
        var titles = parts.get(parts.size() - 1).titles();
        titles.put(Integer.parseInt(step.group(1)), step.group(2));
        Heading.requireHarmless(FILE + ", line " + (i + 1), step.group(2));
      } else if (!line.isEmpty() && !line.startsWith("#")) {
        throw new CommandError(
            "%s, line %d: expected a part, \"part I: what it is for\", or below one a step, \"01 Its title\", but found \"%s\"."
                .formatted(FILE, i + 1, line));
      }
    }
    requireAllSteps(parts);
    return new Plan(parts);
  }

  private static void requireAllSteps(List<Part> parts) {
    var numbers = parts.stream().flatMap(part -> part.titles().keySet().stream()).toList();
    var all = IntStream.rangeClosed(1, Course.PLANNED).boxed().toList();
    if (!numbers.equals(all)) {
      throw new CommandError(
          "%s has the steps %s, but has to have each from 1 to %d once, in order."
              .formatted(FILE, numbers, Course.PLANNED));
    }
  }

  String title(int step) {
    return parts.stream()
        .filter(part -> part.titles().containsKey(step))
        .map(part -> part.titles().get(step))
        .findFirst()
        .orElseThrow();
  }
}
