package dezero.course.author;

import dezero.course.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The map in the README: a row for each part, links for the steps that are written. */
record LessonMap(Plan plan) implements Generated {
  private static final String HEAD =
      """

      | | the steps | what you can do afterwards |
      | --- | --- | --- |
      """;

  @Override
  public String path() {
    return "README.md";
  }

  @Override
  public String written(String current, Map<Step, String> titles) {
    var links = new TreeMap<Integer, String>();
    titles.forEach((step, title) -> links.put(step.number(), link(step, title)));
    var table = new StringBuilder(HEAD);
    for (var part : plan.parts()) {
      table.append("| **%s** | ".formatted(part.name()));
      table.append(String.join(" · ", steps(part, links)));
      table.append(" | ").append(part.goal()).append(" |\n");
    }
    return Marks.replace(path(), current, table.append("\n").toString());
  }

  private static String link(Step step, String title) {
    return "[%s %s](%s/README.md)".formatted(step.twoDigits(), title, step.folder().getFileName());
  }

  /** Neighbours that are planned under one title are one item, "11–13 Many inputs". */
  private static List<String> steps(Plan.Part part, Map<Integer, String> links) {
    var steps = new ArrayList<String>();
    for (int number : part.titles().keySet()) {
      var title = part.titles().get(number);
      if (links.containsKey(number)) {
        steps.add(links.get(number));
      } else if (!isPlanned(number - 1, title, part, links)) {
        int last = number;
        while (isPlanned(last + 1, title, part, links)) {
          last++;
        }
        var numbers =
            last == number ? "%02d".formatted(number) : "%02d–%02d".formatted(number, last);
        steps.add(numbers + " " + title);
      }
    }
    return steps;
  }

  private static boolean isPlanned(
      int number, String title, Plan.Part part, Map<Integer, String> links) {
    return !links.containsKey(number) && title.equals(part.titles().get(number));
  }
}
