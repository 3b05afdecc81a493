package dezero.course.grade;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dezero.course.grade.TaskResult.Status;
import java.util.Locale;

/** Version 3 of exercism's test-runner interface: {@code results.json}. */
final class ExercismJson {
  private static final int VERSION = 3;
  private static final int MOST_OUTPUT = 500;
  private static final String TRUNCATED = "\nOutput was truncated. Please limit to 500 chars";

  private ExercismJson() {}

  static String of(SubmissionResult result) {
    var json = new JsonObject();
    json.addProperty("version", VERSION);
    json.addProperty("status", word(result.status()));
    if (result.status() == Status.ERROR) {
      json.addProperty("message", result.tasks().findFirst().orElseThrow().message());
    }
    json.addProperty("seed", result.seed());
    json.addProperty("sandbox", result.sandbox());
    json.addProperty("points", result.points());
    json.addProperty("possible", result.possible());
    var tests = new JsonArray();
    boolean alone = result.steps().size() == 1;
    for (StepResult step : result.steps()) {
      step.tasks().forEach(task -> tests.add(test(step, task, alone ? 0 : 100 * step.number())));
    }
    json.add("tests", tests);
    return Json.pretty(json);
  }

  private static JsonObject test(StepResult step, TaskResult task, int before) {
    var json = new JsonObject();
    json.addProperty(
        "name", "Step " + step.number() + ", task " + task.number() + ": " + task.title());
    json.addProperty("status", word(task.status()));
    json.addProperty("task_id", before + task.number());
    if (!task.message().isEmpty()) {
      json.addProperty("message", task.message());
    }
    if (!task.output().isEmpty()) {
      json.addProperty("output", Plain.cut(task.output(), MOST_OUTPUT, TRUNCATED));
    }
    json.addProperty("points", task.points());
    json.addProperty("possible", task.possible());
    json.addProperty("core", task.isCore());
    return json;
  }

  /** "pass", "fail" or "error". */
  static String word(Status status) {
    Status known = status == Status.NOT_DONE ? Status.FAIL : status;
    return known.name().toLowerCase(Locale.ROOT);
  }
}
