package dezero.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StepTest {
  @TempDir Path root;

  @Nested
  class AFolder {
    @Test
    void of_the_right_form_is_a_step() throws IOException {
      var folder = folder("step07-backward-again");

      assertThat(Step.in(folder)).contains(new Step(7, "backward-again", folder));
    }

    @ParameterizedTest
    @CsvSource({"step7-short", "step07", "step007-long", "common", "mystep07-x", "stepxx-name"})
    void of_another_form_is_none(String name) throws IOException {
      assertThat(Step.in(folder(name))).isEmpty();
    }

    @Test
    void that_another_branch_left_behind_is_none() throws IOException {
      var folder = Files.createDirectories(root.resolve("step07-left/target")).getParent();

      assertThat(Step.in(folder)).isEmpty();
    }
  }

  @Nested
  class TheTitle {
    @ParameterizedTest
    @CsvSource({
      "'# Step 28: Down the valley', Down the valley",
      "'# step 28. Down the valley', Down the valley",
      "'# Step 28 Down the valley', Down the valley",
      "'# Down the valley #', Down the valley",
      "'# Step 1: A `Variable` is a box', A Variable is a box",
      "'# Steps are small', Steps are small",
      "'# Größer: über π', Größer: über π"
    })
    void is_the_lessons_first_heading(String heading, String title) throws IOException {
      Files.writeString(
          folder("step28-valley").resolve("README.md"),
          "\n" + heading + "\r\n\n# Step 28: Not I\n");

      assertThat(valley().title()).isEqualTo(title);
    }

    @Test
    void is_the_name_where_there_is_no_lesson() throws IOException {
      folder("step28-valley");

      assertThat(valley().title()).isEqualTo("valley");
    }

    @ParameterizedTest
    @CsvSource({"''", "'no heading'", "'## second level'", "'# Step 28:'", "'#'"})
    void is_the_name_where_there_is_no_heading(String text) throws IOException {
      Files.writeString(folder("step28-valley").resolve("README.md"), text);

      assertThat(valley().title()).isEqualTo("valley");
    }

    @Test
    void survives_a_lesson_that_is_not_text() throws IOException {
      Files.write(
          folder("step28-valley").resolve("README.md"), new byte[] {(byte) 0xff, 0, (byte) 0xc3});

      assertThat(valley().title()).isEqualTo("valley");
    }

    private Step valley() {
      return Step.in(root.resolve("step28-valley")).orElseThrow();
    }
  }

  @Test
  void the_demo_is_named_after_the_number() throws IOException {
    var step = Step.in(folder("step07-x")).orElseThrow();

    assertThat(step.mainClass()).isEqualTo("step07.Step07");
    assertThat(step.demo()).isEqualTo(root.resolve("step07-x/src/main/java/step07/Step07.java"));
  }

  private Path folder(String name) throws IOException {
    var folder = Files.createDirectories(root.resolve(name));
    Files.writeString(folder.resolve("pom.xml"), "<project/>");
    return folder;
  }
}
