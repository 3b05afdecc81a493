package dezero.course.command;

import static org.assertj.core.api.Assertions.assertThat;

import dezero.course.TemporaryCourse;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DezeroTest {
  private TemporaryCourse course;

  @BeforeEach
  void two_steps(@TempDir Path root) throws IOException {
    course =
        new TemporaryCourse(root)
            .withStep("step01-variable", "Step 1: A box that holds a number")
            .withStep("step28-rosenbrock", "Step 28: Down the valley");
  }

  @Nested
  class Alone {
    @Test
    void it_gives_a_newcomer_the_first_thing_to_type() {
      assertThat(course.dezero()).isZero();
      assertThat(course.out())
          .contains("You begin with step 1, A box that holds a number:\n\n  ./dezero run 1\n")
          .contains("step01-variable");
    }

    @Test
    void it_tells_where_you_are_and_what_is_next() throws IOException {
      course.write(".dezero/runs.txt", "1\n");

      assertThat(course.dezero()).isZero();
      assertThat(course.out())
          .startsWith("You last ran step 1, A box that holds a number.\n")
          .contains(
              "Next is step 28, Down the valley (steps 02 to 27 are not written yet):\n"
                  + "\n  ./dezero run 28\n");
    }

    @Test
    void it_says_when_there_is_no_next_step() throws IOException {
      course.write(".dezero/runs.txt", "28\n");

      assertThat(course.dezero()).isZero();
      assertThat(course.out()).endsWith("That is the last step so far. ./dezero list shows all.\n");
    }

    @ParameterizedTest
    @CsvSource({"''", "1", "28"})
    void it_is_brief(String runs) throws IOException {
      course.write(".dezero/runs.txt", runs);

      assertThat(course.dezero()).isZero();
      assertThat(course.out().lines()).hasSizeBetween(2, 6).allMatch(line -> line.length() <= 80);
    }
  }

  @Nested
  class List {
    @Test
    void it_shows_the_steps_and_marks_those_you_ran() throws IOException {
      course.write(".dezero/runs.txt", "28\n");

      assertThat(course.dezero("list")).isZero();
      assertThat(course.out().lines())
          .startsWith("    01  A box that holds a number", "  * 28  Down the valley")
          .endsWith("2 of 60 steps are written. You ran those with *.");
    }

    @Test
    void of_a_fresh_clone_counts_no_steps_that_are_done() {
      assertThat(course.dezero("list")).isZero();
      assertThat(course.out()).endsWith("\n\n2 of 60 steps are written.\n");
    }
  }

  @Nested
  class Complaints {
    @ParameterizedTest
    @CsvSource({
      "rnu 28, '\"rnu\" is not a command. Did you mean run?'",
      "lsit, '\"lsit\" is not a command. Did you mean list?'",
      "banana, '\"banana\" is not a command. It knows list, run, try, check, watch, hint, solution,"
          + " reset, doctor and grade.'",
      "28, '\"28\" is not a command. Did you mean ./dezero run 28?'",
      "step28, '\"step28\" is not a command. Did you mean ./dezero run 28?'",
      "run28, Step 28 has no demo",
      "28 run, Step 28 has no demo",
      "step28 run, Step 28 has no demo",
      "check28, Step 28 has no graded exercises yet.",
      "try, 'try needs a step, by number or by name: ./dezero try 28.'",
      "reset, 'reset needs a step, by number or by name: ./dezero reset 28.'",
      "--hlep, './dezero has no option --hlep. Did you mean --help?'",
      "list --all, './dezero list has no option --all. It knows --help.'",
      "list 28, './dezero list takes no arguments, but was given \"28\".'",
      "run, 'run needs a step, by number or by name: ./dezero run 28.'",
      "run --fast 28, 'run has no option --fast.'",
      "run -1, '\"-1\" is not a step: give a number from 1 to 60'",
      "run 99, There is no step 99: the course has steps 1 to 60.",
      "run 30, Step 30 is planned, but not written yet.",
      "run rosenbrok, Did you mean rosenbrock?",
      "watch, 'watch needs a step, by number or by name: ./dezero watch 28.'",
      "watch --pol 28, 'watch has no option --pol. Did you mean --poll?'",
      "hint, 'hint needs a step, by number or by name: ./dezero hint 28.'",
      "solution, 'solution needs a step, by number or by name: ./dezero solution 28.'",
      "check 28 1, './dezero check always checks all tasks of a step: leave out \"1\".'",
      "check 28 --sede 1, './dezero check has no option --sede. Did you mean --seed?'",
      "check --seed x 28, './dezero check --seed needs a number such as 7, but was given \"x\".'",
      "hint 28 momentum, Step 28 has no graded exercises yet.",
      "help chekc, '\"chekc\" is not a command. Did you mean check?'",
      "watch 28, Step 28 has no graded exercises yet."
    })
    void go_to_standard_error_and_end_with_2(String typed, String complaint) {
      assertThat(course.dezero(typed.split(" "))).isEqualTo(2);
      assertThat(course.err()).contains(complaint).doesNotContain("\tat ");
      assertThat(course.err().lines()).hasSizeLessThanOrEqualTo(2);
      assertThat(course.out()).isEmpty();
    }

    @Test
    void a_step_without_a_demo_names_the_file_that_is_missing() {
      assertThat(course.dezero("run", "28")).isEqualTo(2);
      assertThat(course.err())
          .startsWith("Step 28 has no demo: step28-rosenbrock")
          .endsWith("Step28.java is not there.\n");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"run", "check", "hint", "try", "solution", "reset"})
  void without_a_step_every_command_takes_the_one_that_was_run_last_and_says_so(String command)
      throws IOException {
    course.write(".dezero/runs.txt", "1\n28\n");
    assertThat(course.dezero(command)).isEqualTo(2);
    assertThat(course.err())
        .startsWith("No step was given: this is step 28, which you ran last.\nStep 28 has no ");
  }

  @ParameterizedTest
  @CsvSource({
    "--help",
    "-h",
    "list --help",
    "run --help",
    "run -h",
    "run 28 --help",
    "28 run -h",
    "try --help",
    "check --help",
    "watch --help",
    "help",
    "help check",
    "help run"
  })
  void help_is_everywhere(String typed) {
    assertThat(course.dezero(typed.split(" "))).isZero();
    assertThat(course.out()).contains("Usage: ./dezero").doesNotContain("\u001b");
    assertThat(course.out().lines()).allMatch(line -> line.length() <= 80);
    assertThat(course.err()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "check, check [-hV] [--seed=N] [STEP]",
    "watch, watch [-hV] [--poll] [STEP]",
    "hint, hint [-hV] [--again] [STEP] [TASK|FILE]",
    "reset, reset [-hV] [STEP] [TASK|FILE]",
    "solution, solution [-hV] [--give-up] [STEP] [TASK|FILE]"
  })
  void help_shows_what_may_be_left_out(String command, String usage) {
    assertThat(course.dezero(command, "--help")).isZero();
    assertThat(course.out()).contains("Usage: ./dezero " + usage + "\n");
  }

  @Test
  void the_version_is_that_of_the_pom() {
    assertThat(course.dezero("--version")).isZero();
    assertThat(course.out()).startsWith("DeZero for Java 1.2.3");
  }
}
