package dezero.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CourseTest {
  private Course course;

  @BeforeEach
  void four_steps(@TempDir Path root) throws IOException {
    course =
        new TemporaryCourse(root)
            .withStep("step33-newton", "Step 33: Newton again")
            .withStep("step01-variable", "Step 1: A box")
            .withStep("step28-rosenbrock", "Step 28: The valley")
            .withStep("step29-newton", "Step 29: Newton")
            .course();
  }

  @Test
  void the_steps_are_found_in_their_order() {
    assertThat(course.steps()).extracting(Step::number).containsExactly(1, 28, 29, 33);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "28",
        "028",
        "rosenbrock",
        "Rosenbrock",
        "step28",
        "Step28",
        "step28-rosenbrock",
        "step28-rosenbrock/",
        "../step28-rosenbrock/",
        ".\\step28-rosenbrock\\"
      })
  void a_step_goes_by_many_names(String asked) {
    assertThat(course.find(asked).number()).isEqualTo(28);
  }

  @ParameterizedTest
  @CsvSource({"1", "01", "step1", "step01"})
  void a_zero_in_front_may_be_left_out(String asked) {
    assertThat(course.find(asked).number()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "61", "99", "step99", "4294967324", "99999999999999999999"})
  void a_number_out_of_range_is_refused(String asked) {
    assertRefused(asked, "There is no step " + asked + ": the course has steps 1 to 60.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"abc", "-1", "", "  ", "/", "step", "٢٨", "28 29"})
  void what_is_no_step_is_refused_with_what_would_be_one(String asked) {
    assertRefused(
        asked,
        "\"%s\" is not a step: give a number from 1 to 60, or a name such as rosenbrock."
            .formatted(asked));
  }

  @ParameterizedTest
  @CsvSource({
    "rosenbrok, rosenbrock",
    "28x, 28",
    "stpe28-rosenbrock, step28-rosenbrock",
    "varable, variable"
  })
  void a_near_miss_finds_what_was_meant(String asked, String meant) {
    assertThatExceptionOfType(CommandError.class)
        .isThrownBy(() -> course.find(asked))
        .withMessageEndingWith("Did you mean " + meant + "?");
  }

  @Test
  void a_name_of_two_steps_asks_which() {
    assertRefused(
        "newton",
        "newton is the name of steps 29 (newton) and 33 (newton): give the number of the one you"
            + " want.");
  }

  @ParameterizedTest
  @CsvSource({
    "30, 29 (newton) and 33 (newton)",
    "2, 1 (variable) and 28 (rosenbrock)",
    "60, 33 (newton)"
  })
  void a_step_that_is_not_written_yet_names_its_neighbours(String asked, String neighbours) {
    assertRefused(
        asked,
        "Step %s is planned, but not written yet. The nearest that you can run: %s."
            .formatted(asked, neighbours));
  }

  @Test
  void the_next_step_is_the_next_that_is_written() {
    assertThat(course.after(course.find("1"))).contains(course.find("28"));
    assertThat(course.after(course.find("33"))).isEmpty();
  }

  private void assertRefused(String asked, String message) {
    assertThatExceptionOfType(CommandError.class)
        .isThrownBy(() -> course.find(asked))
        .withMessage(message);
  }
}
