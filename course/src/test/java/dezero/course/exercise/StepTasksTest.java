package dezero.course.exercise;

import static org.assertj.core.api.Assertions.assertThat;

import dezero.course.TemporaryCourse;
import dezero.course.TwiceCourse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** With a script in Maven's place that fails as Maven does. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "Maven's stand-in is a shell script")
class StepTasksTest {
  private static final String ERROR = "[ERROR] /course/Step58Exercises.java:[12,7] ';' expected";

  @TempDir Path root;

  private TemporaryCourse courseWhereMavenSays(String lines) throws IOException {
    var course = new TwiceCourse(root).course;
    Files.delete(root.resolve("step58-twice/target/dezero-tasks.txt"));
    Path maven = course.write("mvnw", "#!/bin/sh\ncat <<'END'\n" + lines + "\nEND\nexit 1\n");
    assertThat(maven.toFile().setExecutable(true)).isTrue();
    return course;
  }

  @Test
  void of_an_authors_mistake_only_the_places_are_shown() throws IOException {
    var course =
        courseWhereMavenSays(
            "[ERROR] COMPILATION ERROR :\n"
                + (ERROR + "\n[INFO] 1 error\n[INFO] BUILD FAILURE\n[INFO] Total time: 2 s\n")
                + ("[ERROR] Failed to execute goal\n" + ERROR + "\n[ERROR] -> [Help 1]"));

    assertThat(course.dezero("grade", "--steps", "58")).isEqualTo(3);
    assertThat(course.err()).endsWith("The exercises of step 58 do not compile:\n" + ERROR + "\n");
  }

  @Test
  void what_else_goes_wrong_is_shown_as_maven_says_it() throws IOException {
    var course = courseWhereMavenSays("[ERROR] Could not resolve dependencies");

    assertThat(course.dezero("grade", "--steps", "58")).isEqualTo(3);
    assertThat(course.err())
        .contains(
            "The exercises of step 58 could not be compiled.\n"
                + "[ERROR] Could not resolve dependencies\n\nMaven's lines above say why.\n");
  }
}
