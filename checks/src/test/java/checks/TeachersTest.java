package checks;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import dezero.course.ExerciseFiles;
import dezero.course.Step;
import dezero.grading.Exercises;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What teachers copy: it grades every step that has exercises, and trusts nothing it should not.
 */
class TeachersTest {
  private static final List<String> TEMPLATES =
      List.of(".github/workflows/grade.yml", "docs/templates/gitlab-ci.yml");

  private static String text(String file) throws IOException {
    return Files.readString(Checkout.root().resolve(file));
  }

  private static List<Integer> stepsWithExercises() {
    return Checkout.steps().stream()
        .filter(step -> new ExerciseFiles(step).hasTasks())
        .map(Step::number)
        .toList();
  }

  @Test
  void classroom_grades_every_step_with_the_course_and_gives_all_its_points() throws IOException {
    JsonArray tests =
        JsonParser.parseString(text(".github/classroom/autograding.json"))
            .getAsJsonObject()
            .getAsJsonArray("tests");
    List<String> commands = new ArrayList<>();
    for (JsonElement test : tests) {
      commands.add(test.getAsJsonObject().get("run").getAsString());
      assertThat(test.getAsJsonObject().get("points").getAsInt()).isEqualTo(Exercises.POINTS);
    }
    assertThat(stepsWithExercises()).isNotEmpty();
    assertThat(commands)
        .containsExactlyElementsOf(
            stepsWithExercises().stream()
                .map(step -> "../course/dezero grade --submission . --steps " + step)
                .toList());
  }

  @Test
  void actions_are_pinned_and_leave_no_token_behind() throws IOException {
    List<String> actions =
        text(".github/workflows/grade.yml")
            .lines()
            .map(String::strip)
            .filter(line -> line.replaceFirst("^- ", "").startsWith("uses:"))
            .toList();
    assertThat(actions).hasSize(5).allMatch(line -> line.matches(".*@v\\d+(\\.\\d+\\.\\d+)?"));
    assertThat(text(".github/workflows/grade.yml").split("persist-credentials: false", -1))
        .hasSize(3);
  }

  @Test
  void templates_make_sure_of_the_sandbox_before_they_grade_with_the_course() throws IOException {
    for (String template : TEMPLATES) {
      String text = text(template);
      int sandbox = text.indexOf("bwrap --unshare-all --ro-bind / / true\n");
      assertThat(sandbox).as(template).isPositive();
      assertThat(text.indexOf("course/dezero grade --submission ")).isGreaterThan(sandbox);
    }
  }
}
