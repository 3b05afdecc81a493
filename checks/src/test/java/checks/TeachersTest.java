package checks;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What teachers copy: it grades every step that has exercises, and trusts nothing it should not.
 */
class TeachersTest {
  /** Each step's tasks have so many together, which another test makes sure of. */
  private static final int POINTS_OF_A_STEP = 10;

  private static final List<String> TEMPLATES =
      List.of(".github/workflows/grade.yml", "docs/templates/gitlab-ci.yml");

  private static String text(String file) throws IOException {
    return Files.readString(Checkout.root().resolve(file));
  }

  private static List<Integer> stepsWithExercises() {
    List<Integer> steps = new ArrayList<>();
    for (Path folder : Checkout.stepFolders()) {
      if (Files.isDirectory(folder.resolve("src/grade/java"))) {
        steps.add(Integer.parseInt(folder.getFileName().toString().substring(4, 6)));
      }
    }
    return steps;
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
      assertThat(test.getAsJsonObject().get("points").getAsInt()).isEqualTo(POINTS_OF_A_STEP);
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
