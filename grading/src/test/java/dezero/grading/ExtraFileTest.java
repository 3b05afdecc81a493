package dezero.grading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A learner spreads the work over more files than the exercise declares. */
class ExtraFileTest {
  @TempDir Path folder;

  private String reason(String body) throws IOException {
    Files.writeString(folder.resolve("One.java"), Grading.file("One", body));
    GradedStep step = Grading.step("One");
    Submission submission = Submission.read(folder, step.files(), Limits.DEFAULT);
    return new Grader(Grading.PATIENT).grade(step, submission, 1).tasks().get(0).reason();
  }

  @Test
  void a_file_that_uses_another_hears_that_the_other_is_not_read() throws IOException {
    Files.writeString(folder.resolve("Doubling.java"), "package step99.exercise;");
    Files.writeString(folder.resolve("notes.txt"), "");

    assertThat(reason("return Doubling.of(x);"))
        .startsWith("One.java does not compile\nOne.java:")
        .endsWith("\nDoubling.java is there, but only One.java is read");
    assertThat(reason("return 3 * x;")).doesNotContain("Doubling.java");
  }

  @Test
  void without_another_file_there_is_nothing_to_say_of_it() throws IOException {
    assertThat(reason("return Doubling.of(x);")).doesNotContain("is read");
  }

  @Test
  void only_java_files_are_named() {
    var submission =
        new Submission(
            Map.of(), Map.of(), List.of("a.txt is not a file of this step's exercises: not used"));
    assertThat(submission.javaFilesNotRead()).isEmpty();
  }
}
