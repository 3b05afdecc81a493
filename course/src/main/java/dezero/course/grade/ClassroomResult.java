package dezero.course.grade;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * What a grader hands to GitHub Classroom's autograding reporter as its output {@code result}. The
 * reporter writes names and messages to the log, and gets all of it as one environment variable,
 * which Linux limits to 128 kB.
 */
final class ClassroomResult {
  private static final int MOST_CHARACTERS = 500;
  private static final int MOST_IN_ALL = 16_000;

  private ClassroomResult() {}

  /** In base64, on one line. */
  static String of(SubmissionResult result) {
    return Base64.getEncoder().encodeToString(json(result).getBytes(StandardCharsets.UTF_8)) + "\n";
  }

  private static String json(SubmissionResult result) {
    var tests = new JsonArray();
    int most = (int) Math.min(MOST_CHARACTERS, MOST_IN_ALL / result.tasks().count());
    for (StepResult step : result.steps()) {
      step.tasks().forEach(task -> tests.add(test(step, task, most)));
    }
    var json = new JsonObject();
    json.addProperty("version", 1);
    json.addProperty("status", ExercismJson.word(result.status()));
    json.addProperty("max_score", result.possible());
    json.add("tests", tests);
    return Json.LINE.toJson(json);
  }

  private static JsonObject test(StepResult step, TaskResult task, int most) {
    var json = new JsonObject();
    json.addProperty(
        "name", "Step " + step.number() + ", task " + task.number() + ": " + task.title());
    json.addProperty("status", ExercismJson.word(task.status()));
    json.addProperty("score", task.points());
    json.addProperty("message", Plain.cut(WorkflowLog.harmless(task.message()), most));
    json.addProperty("test_code", "./dezero check " + step.number());
    json.addProperty("filename", task.file());
    json.addProperty("line_no", task.line());
    json.addProperty("duration", 0);
    return json;
  }
}
