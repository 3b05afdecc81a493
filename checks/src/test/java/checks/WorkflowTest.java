package checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What CI runs here and at GitHub is the same, and fails when a solution would be handed out. */
class WorkflowTest {
  private static final Path WORKFLOW = Path.of(".github/workflows/build.yml");
  private static final Path SCRIPTS = Path.of(".ci");

  @TempDir Path course;

  private static List<String> lines(Path file) throws IOException {
    return Files.readAllLines(Checkout.root().resolve(file));
  }

  @Test
  void githubs_and_our_own_run_call_the_same_scripts() throws IOException {
    List<String> scripts =
        lines(SCRIPTS.resolve("run")).stream()
            .map(line -> line.strip().replaceFirst(" .*", ""))
            .filter(word -> word.startsWith(".ci/"))
            .toList();

    assertThat(scripts).contains(".ci/handed-out", ".ci/first-run");
    for (var script : scripts) {
      assertThat(lines(WORKFLOW))
          .as("%s runs %s, as .ci/run does", WORKFLOW, script)
          .anyMatch(line -> line.strip().startsWith("run: " + script));
    }
    assertThat(lines(WORKFLOW)).anyMatch(line -> line.strip().equals("run: ./mvnw -B -ntp verify"));
  }

  @BeforeEach
  void a_step_whose_exercise_is_the_stub() throws IOException {
    for (var kind : List.of("stub", "exercise")) {
      var folder = Files.createDirectories(course.resolve("step58-twice/src/" + kind));
      Files.writeString(folder.resolve("Twice.java"), "class Twice { /* to do */ }\n");
    }
    var scripts = Files.createDirectories(course.resolve(SCRIPTS));
    Files.copy(
        Checkout.root().resolve(SCRIPTS).resolve("handed-out"), scripts.resolve("handed-out"));
  }

  private Outcome handedOut() throws IOException, InterruptedException {
    return Outcome.of(List.of("bash", ".ci/handed-out"), course, Map.of());
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "bash, which GitHub has there too")
  void a_solution_is_not_handed_out() throws Exception {
    assertThat(handedOut()).isEqualTo(new Outcome(0, "", ""));

    Files.writeString(
        course.resolve("step58-twice/src/exercise/Twice.java"), "class Twice { /* done */ }\n");

    assertThat(handedOut().exitCode()).isEqualTo(1);
    assertThat(handedOut().out()).contains("> class Twice { /* done */ }");
    assertThat(handedOut().err())
        .contains("step58-twice/src/exercise is not what step58-twice/src/stub is")
        .contains("./dezero reset 28 makes the files of step 28 the stubs again.");
  }
}
