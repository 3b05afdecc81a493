package dezero.course.grade;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The results of a folder of submissions. They hold what the grader decided and nothing that
 * depends on the run; the reasons, which learners' code can word anew each time, are in each one's
 * own report.
 */
public final class BatchResults {
  private final List<Path> submissions;
  private final List<SubmissionResult> results;

  private BatchResults(List<Path> submissions, List<SubmissionResult> results) {
    this.submissions = submissions;
    this.results = results;
  }

  /** Each file's text by its name. */
  public static Map<String, String> of(List<Path> submissions, List<SubmissionResult> results) {
    var all = new BatchResults(submissions, results);
    return new TreeMap<>(
        Map.of("results.json", all.json(), "results.csv", all.csv(), "summary.md", all.summary()));
  }

  private String folder(int i) {
    return SafeName.of(submissions.get(i));
  }

  private List<String> sandboxes() {
    return results.stream().flatMap(r -> r.sandboxes().stream()).distinct().sorted().toList();
  }

  private String json() {
    var json = new JsonObject();
    json.addProperty("version", 1);
    var sandboxes = new JsonArray();
    sandboxes().forEach(sandboxes::add);
    json.add("sandboxes", sandboxes);
    var all = new JsonArray();
    for (int i = 0; i < results.size(); i++) {
      all.add(json(results.get(i), folder(i)));
    }
    json.add("submissions", all);
    return Json.pretty(json);
  }

  private static JsonObject json(SubmissionResult result, String folder) {
    var json = new JsonObject();
    json.addProperty("name", result.name());
    json.addProperty("folder", folder);
    json.addProperty("status", ExercismJson.word(result.status()));
    json.addProperty("graded", result.isTrustworthy());
    json.addProperty("points", result.points());
    json.addProperty("possible", result.possible());
    var tasks = new JsonArray();
    for (StepResult step : result.steps()) {
      for (TaskResult task : step.tasks()) {
        var one = new JsonObject();
        one.addProperty("step", step.number());
        one.addProperty("task", task.number());
        one.addProperty("status", ExercismJson.word(task.status()));
        one.addProperty("points", task.points());
        one.addProperty("possible", task.possible());
        tasks.add(one);
      }
    }
    json.add("tasks", tasks);
    return json;
  }

  private String csv() {
    List<String> head = new ArrayList<>(List.of("name", "folder", "status", "points", "possible"));
    for (StepResult step : results.get(0).steps()) {
      step.tasks().forEach(task -> head.add(step.id() + " task " + task.number()));
    }
    var text = new StringBuilder(row(head));
    for (int i = 0; i < results.size(); i++) {
      SubmissionResult result = results.get(i);
      List<String> cells = new ArrayList<>();
      cells.add(cell(result.name()));
      cells.add(folder(i));
      cells.add(result.isTrustworthy() ? ExercismJson.word(result.status()) : "not graded");
      cells.add(String.valueOf(result.points()));
      cells.add(String.valueOf(result.possible()));
      result.tasks().forEach(task -> cells.add(String.valueOf(task.points())));
      text.append(row(cells));
    }
    return text.toString();
  }

  private static String row(List<String> cells) {
    return String.join(",", cells) + "\n";
  }

  /** Quotes a value that a spreadsheet would take for a formula. */
  private static String cell(String any) {
    String plain = Plain.line(any);
    String text = plain.matches("[=+@-].*") ? "'" + plain : plain;
    return '"' + text.replace("\"", "\"\"") + '"';
  }

  private String summary() {
    String sandboxes = Markdown.inline(String.join("; ", sandboxes()));
    boolean isComplete = results.stream().allMatch(SubmissionResult::isTrustworthy);
    var text = new StringBuilder("# Results\n\n");
    text.append(
        "%d submissions. Sandbox: %s.\n\n"
            .formatted(
                results.size(),
                sandboxes.isEmpty() ? isComplete ? "none needed" : "not known" : sandboxes));
    text.append(notRun());
    String steps =
        results.get(0).steps().stream()
            .map(step -> " " + step.id() + " |")
            .collect(Collectors.joining());
    text.append("| submission | points |").append(steps).append("\n| --- | --- |");
    text.append(" --- |".repeat(results.get(0).steps().size())).append('\n');
    for (int i = 0; i < results.size(); i++) {
      text.append(row(results.get(i), folder(i)));
    }
    return text.toString();
  }

  /** At the top, since only the teacher can do something about it. */
  private String notRun() {
    var lines = new StringBuilder();
    for (int i = 0; i < results.size(); i++) {
      SubmissionResult result = results.get(i);
      if (result.isNotRun()) {
        lines.append(
            "- %s: %s\n".formatted(link(result, folder(i)), Markdown.inline(result.whyNotRun())));
      }
    }
    return lines.isEmpty() ? "" : "**Of these no task could be run:**\n\n" + lines + "\n";
  }

  private static String link(SubmissionResult result, String folder) {
    return "[%s](submissions/%s/summary.md)".formatted(Markdown.inline(result.name()), folder);
  }

  private static String points(SubmissionResult result) {
    if (result.isNotRun()) {
      return TaskResult.Status.ERROR.word();
    }
    return result.isTrustworthy() ? result.points() + " of " + result.possible() : "not graded";
  }

  private static String row(SubmissionResult result, String folder) {
    String steps =
        result.steps().stream()
            .map(step -> " " + passed(step) + " |")
            .collect(Collectors.joining());
    return "| %s | %s |%s\n".formatted(link(result, folder), points(result), steps);
  }

  private static String passed(StepResult step) {
    if (step.isNotRun()) {
      return TaskResult.Status.ERROR.word();
    }
    long passed = step.tasks().stream().filter(TaskResult::hasPassed).count();
    return passed + " of " + step.tasks().size() + " tasks";
  }
}
