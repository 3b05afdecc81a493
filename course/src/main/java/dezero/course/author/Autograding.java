package dezero.course.author;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dezero.course.ExerciseFiles;
import dezero.course.Step;
import dezero.grading.Exercises;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A test for GitHub Classroom for each step that has exercises. */
final class Autograding implements Generated {
  private static final String RUN = "../course/dezero grade --submission . --steps ";
  private static final String SETUP =
      "test -d ../course || git clone --quiet --depth 1"
          + " https://github.com/YOUR-ORGANISATION/dezero-java ../course";
  private static final int MINUTES = 10;

  @Override
  public String path() {
    return ".github/classroom/autograding.json";
  }

  @Override
  public String written(String current, Map<Step, String> titles) {
    var before = JsonFile.member(path(), current, "tests", JsonArray.class);
    var setup = setup(before);
    var tests = new JsonArray();
    titles.forEach(
        (step, title) -> {
          if (new ExerciseFiles(step).hasTasks()) {
            tests.add(test(step, title, setup));
          }
        });
    all(before).filter(test -> !isOurs(test)).forEach(tests::add);
    var file = new JsonObject();
    file.add("tests", tests);
    return JsonFile.text(file);
  }

  /** The address of the course is for each teacher to write: it stays. */
  private static String setup(JsonArray before) {
    return all(before)
        .filter(Autograding::isOurs)
        .map(test -> text(test, "setup"))
        .filter(setup -> !setup.isEmpty())
        .findFirst()
        .orElse(SETUP);
  }

  private static Stream<JsonElement> all(JsonArray tests) {
    return StreamSupport.stream(tests.spliterator(), false);
  }

  private static boolean isOurs(JsonElement test) {
    return text(test, "run").startsWith(RUN);
  }

  private static String text(JsonElement test, String name) {
    return test instanceof JsonObject object
            && object.get(name) != null
            && object.get(name).isJsonPrimitive()
        ? object.get(name).getAsString()
        : "";
  }

  private static JsonObject test(Step step, String title, String setup) {
    var test = new JsonObject();
    test.addProperty("name", "Step %d: %s".formatted(step.number(), title));
    test.addProperty("setup", setup);
    test.addProperty("run", RUN + step.number());
    test.addProperty("input", "");
    test.addProperty("output", "");
    test.addProperty("comparison", "included");
    test.addProperty("timeout", MINUTES);
    test.addProperty("points", Exercises.POINTS);
    return test;
  }
}
