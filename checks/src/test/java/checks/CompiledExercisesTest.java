package checks;

import static org.assertj.core.api.Assertions.assertThat;

import dezero.course.Step;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the compiler has to say about any step's exercises is told, with its place. */
class CompiledExercisesTest {
  @TempDir Path folder;
  private CompiledExercises compiled;
  private List<StepExercises> steps;

  @BeforeEach
  void two_steps_in_which_all_is_well() throws IOException {
    compiled = new CompiledExercises(folder.resolve("classes"));
    steps = List.of(step("step98"), step("step99"));
  }

  private StepExercises step(String name) throws IOException {
    for (String kind : List.of("stub", "solution")) {
      write(name, kind, "exercise", "Twice", "public static double of(double x) { return 2 * x; }");
    }
    write(name, "grade", "probe", "TwiceProbe", "double x = " + name + ".exercise.Twice.of(1);");
    write(name, "grade", "grade", "Tasks", "dezero.grading.Task task;");
    Files.createFile(folder.resolve(name + "-x/pom.xml"));
    return new StepExercises(Step.in(folder.resolve(name + "-x")).orElseThrow(), List.of());
  }

  private void write(String step, String kind, String inPackage, String name, String body)
      throws IOException {
    Path file =
        folder
            .resolve(step + "-x/src/" + kind + "/java/" + step + "/" + inPackage)
            .resolve(name + ".java");
    Files.createDirectories(file.getParent());
    Files.writeString(
        file,
        "package %s.%s;\n\npublic final class %s {\n  %s\n}\n"
            .formatted(step, inPackage, name, body));
  }

  private void assertComplaint(String place, String message) throws IOException {
    assertThat(compiled.compile(steps))
        .singleElement()
        .asString()
        .matches("(?s).*" + place.replace("/", "[/\\\\\\\\]") + ":4: .*" + message + ".*");
  }

  @Test
  void it_is_silent_when_all_is_well_and_keeps_each_kind_apart() throws IOException {
    assertThat(compiled.compile(steps)).isEmpty();
    for (String step : List.of("step98", "step99")) {
      assertThat(compiled.of("stub").resolve(step + "/exercise/Twice.class")).exists();
      assertThat(compiled.of("solution").resolve(step + "/exercise/Twice.class")).exists();
      assertThat(compiled.tasks().resolve(step)).isDirectoryContaining("glob:**/grade");
      assertThat(compiled.tasks().resolve(step + "/exercise")).doesNotExist();
    }
  }

  @Test
  void it_sees_a_stub_that_does_not_compile() throws IOException {
    write("step99", "stub", "exercise", "Twice", "public static double of(double x) { return y; }");
    assertComplaint("step99/exercise/Twice.java", "cannot find symbol");
  }

  @Test
  void it_sees_a_warning_in_a_solution() throws IOException {
    write(
        "step98",
        "solution",
        "exercise",
        "Twice",
        "static java.util.List all; public static double of(double x) { return 2 * x; }");
    assertComplaint("step98/exercise/Twice.java", "raw type");
  }

  @Test
  void it_sees_a_probe_that_does_not_fit_the_solution() throws IOException {
    write("step99", "solution", "exercise", "Twice", "public static int of() { return 2; }");
    assertComplaint("step99/probe/TwiceProbe.java", "cannot be applied");
  }

  @Test
  void it_sees_tasks_that_use_more_than_the_grader_has() throws IOException {
    write("step98", "grade", "grade", "Tasks", "step98.exercise.Twice solved;");
    assertComplaint("step98/grade/Tasks.java", "package step98.exercise does not exist");
  }

  @Test
  void it_sees_a_solution_that_uses_what_its_step_does_not() throws IOException {
    write("step99", "solution", "exercise", "Twice", "dezero.Variable x;");
    write("step99", "grade", "probe", "TwiceProbe", "");
    assertComplaint("step99/exercise/Twice.java", "package dezero does not exist");
  }
}
