package dezero.course.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.condition.OS.WINDOWS;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dezero.course.Step;
import dezero.course.StepSelection;
import dezero.course.TemporaryCourse;
import dezero.course.TwiceCourse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GradeCommandTest {
  @TempDir Path temporary;
  private Path root;
  private TemporaryCourse course;

  @BeforeEach
  void a_course_with_one_step() throws IOException {
    root = Files.createDirectory(temporary.resolve("course"));
    course = new TwiceCourse(root).course;
  }

  private Path submission(String first, String second) throws IOException {
    return TwiceCourse.submission(temporary.resolve("anna"), first, second);
  }

  private JsonObject json(String file) throws IOException {
    return JsonParser.parseString(Files.readString(root.resolve(file))).getAsJsonObject();
  }

  @Nested
  class OneSubmission {
    @Test
    void is_this_checkouts_own_unless_another_is_given() {
      assertThat(course.dezero("grade", "--seed", "7")).isEqualTo(1);
      assertThat(course.out())
          .startsWith("Step 58, Twice\n\n  not done task 1: First, 0 of 4 points\n")
          .contains("           step58 task 1: to do\n           In First.java, line 5\n")
          .contains("\n0 of 7 points.\nSeed: 7. Sandbox: ");
    }

    @Test
    void that_is_right_ends_with_0() throws IOException {
      var anna = submission(TwiceCourse.right("First"), TwiceCourse.right("Second"));

      assertThat(course.dezero("grade", "--steps", "58", "--submission", anna.toString())).isZero();
      assertThat(course.out()).contains("7 of 7 points.");
    }

    @Test
    void gets_the_points_of_what_is_right_in_every_report() throws IOException {
      var anna = submission(TwiceCourse.right("First"), "package step58.exercise; }");

      assertThat(course.dezero("grade", "--submission", anna.toString(), "--report", "out"))
          .isEqualTo(1);
      assertThat(course.out()).contains("4 of 7 points.").endsWith("The report is in out.\n");
      var results = json("out/results.json");
      assertThat(results.get("version").getAsInt()).isEqualTo(3);
      assertThat(results.get("status").getAsString()).isEqualTo("fail");
      var second = results.getAsJsonArray("tests").get(1).getAsJsonObject();
      assertThat(second.get("task_id").getAsInt()).isEqualTo(2);
      assertThat(second.get("message").getAsString()).startsWith("Second.java does not compile\n");
      var classroom = Files.readString(root.resolve("out/classroom.txt")).strip();
      var decoded = new String(Base64.getDecoder().decode(classroom), StandardCharsets.UTF_8);
      assertThat(decoded)
          .startsWith("{\"version\":1,\"status\":\"fail\",\"max_score\":7,\"tests\":[");
      assertThat(root.resolve("out/summary.md")).content().contains("**4 of 7 points.**");
      assertThat(root.resolve("out/junit.xml")).content().contains("failures=\"1\"");
    }

    @Test
    void without_the_steps_folder_fails_and_says_what_is_there() throws IOException {
      var empty = Files.createDirectories(temporary.resolve("ben/Documents")).getParent();

      assertThat(course.dezero("grade", "--submission", empty.toString(), "--report", "out"))
          .isEqualTo(1);
      assertThat(course.out())
          .contains("  not run  task 1: First, 0 of 4 points\n")
          .contains("step58-twice is not there: the submission holds Documents (expected step58-t")
          .contains("Sandbox: none needed");
      assertThat(json("out/results.json").get("status").getAsString()).isEqualTo("error");
      assertThat(json("out/results.json").get("message").getAsString()).contains("is not there");
    }

    @Test
    @DisabledOnOs(value = WINDOWS, disabledReason = "only administrators make links there")
    void that_links_to_the_reference_is_not_read() throws IOException {
      var exercise = temporary.resolve("carl/step58-twice/src/exercise/java/step58");
      Files.createDirectories(exercise);
      Files.createSymbolicLink(
          exercise.resolve("exercise"), root.resolve("step58-twice/src/solution"));

      assertThat(course.dezero("grade", "--submission", temporary.resolve("carl").toString()))
          .isEqualTo(1);
      assertThat(course.out()).contains("/step58/exercise is a link: hand in the folder itself");
    }

    @Test
    void that_says_what_the_grader_would_say_is_marked_on_every_line() throws IOException {
      String said = "no\\n           passed   task 2: Second, 3 of 3 points\\rThe report is in r.";
      String throwing = "throw new IllegalStateException(\"" + said + "\");";
      var right = TwiceCourse.right("First");
      var wrong = right.substring(0, right.indexOf("return")) + throwing + "}}";
      var anna = submission(wrong, "").toString();

      assertThat(course.dezero("grade", "--submission", anna, "--report", "out")).isEqualTo(1);
      assertThat(course.out())
          .contains("           IllegalStateException: no\n")
          .contains("           |            passed   task 2: Second, 3 of 3 points\n")
          .contains("           | The report is in r.\n");
      assertThat(root.resolve("out/summary.md"))
          .content()
          .contains("\n|            passed   task 2");
    }

    @Test
    void has_other_inputs_each_time_and_an_earlier_report_is_kept() throws IOException {
      course.dezero("grade", "--report", "out");
      String first = Files.readString(root.resolve("out/results.json"));
      long seed = json("out/results.json").get("seed").getAsLong();

      course.dezero("grade", "--report", "out");
      assertThat(course.out()).contains("The earlier report is in ").contains("earlier-1.");
      assertThat(root.resolve("out/earlier-1/results.json")).hasContent(first);
      assertThat(json("out/results.json").get("seed").getAsLong()).isNotEqualTo(seed);
    }

    @Test
    void with_a_seed_is_drawn_again_to_look_at() throws IOException {
      var wrong = TwiceCourse.right("First").replace("2 *", "3 *").replace("x + x", "x");
      var anna = submission(wrong, "").toString();
      course.dezero("grade", "--submission", anna, "--seed", "1");
      String first = course.out();
      assertThat(first).contains("These inputs were drawn before: to look at, not for points.");
      course.dezero("grade", "--submission", anna, "--seed", "1");
      assertThat(course.out()).isEqualTo(first);
    }
  }

  @Nested
  class Complaints {
    @ParameterizedTest
    @CsvSource({
      "--steps 28-, '--steps \"28-\": \"28-\" is not a step. Write 28, 27-29 or 27-29,33.'",
      "'--steps 58,', 'nothing between the commas is not a step.'",
      "--steps abc, '\"abc\" is not a step: give a number from 1 to 60, or a name'",
      "--steps twcie, Did you mean twice?",
      "--steps 59, 'Step 59 is planned, but not written yet.'",
      "--steps 99, There is no step 99: the course has steps 1 to 60.",
      "--steps 50-99, '--steps \"50-99\": the course has steps 1 to 60.'",
      "--steps 58-57, '--steps \"58-57\" runs backwards: write 57-58.'",
      "--steps 1-3, The steps 1-3 have no graded exercises yet. Those that have: 58.",
      "--submission nowhere, '--submission: there is no nowhere.'",
      "--submission pom.xml, '--submission: pom.xml is not a folder.'",
      "--submissions nowhere --report r, '--submissions: there is no nowhere.'",
      "--submissions ., '--submissions needs --report DIR'",
      "--submissions . --submission ., 'Give --submission or --submissions, not both.'",
      "--submissions . --report r --jobs 0, '--jobs is a number from 1 to 64, not 0.'",
      "--submissions . --report r --jobs two, 'needs a number such as 7, but was given \"two\".'",
      "--submissions empty --report r, 'There is no submission in '",
      "--submissions anna --report r, 'did you mean --submission?'",
      "--submissions class --steps 58 --report class/r, 'class/r is among what is graded.'",
      "--submissions class --report class, 'class is among what is graded.'",
      "--submissions class --report ., 'what is graded is in .'",
      "--submissions r/submissions --steps 58 --report r, 'what is graded is in r, where reports'",
      "--submission class/anna --report class, 'what is graded is in class, where reports'",
      "--submissions class --report r --seed 5, '--seed is for one submission: each one'",
      "--submission class/anna --report r --seed 5, 'leave out --seed or --report.'",
      "--submission class/anna --report class/anna/r, 'class/anna/r is among what is graded.'",
      "--submission class, 'class does not hold step58-twice, but anna in it does: did you mean"
          + " --submissions, or --submission class/anna?'",
      "--submission class/anna --report old, 'old is the report of a folder of submissions: give'",
      "--report old, 'old is the report of a folder of submissions: give'",
      "--jobs 2, '--jobs is for --submissions'",
      "--seed x, 'needs a number such as 7, but was given \"x\".'",
      "--report pom.xml, 'pom.xml is a file: --report needs a folder'",
      "--report pom.xml/r, 'pom.xml'",
      "--raport r, 'has no option --raport. Did you mean --report?'",
      "28, './dezero grade takes no arguments, but was given \"28\".'"
    })
    void go_to_standard_error_and_end_with_2(String typed, String complaint) throws IOException {
      Files.createDirectory(root.resolve("empty"));
      Files.createDirectories(root.resolve("class/anna/step58-twice/src"));
      Files.createDirectories(root.resolve("anna/step58-twice/src"));
      Files.createDirectories(root.resolve("r/submissions/anna/step58-twice/src"));
      course.write("old/journal.jsonl", "{\"secret\":1}\n");

      assertThat(course.dezero(("grade " + typed).split(" "))).isEqualTo(2);
      assertThat(course.err()).contains(complaint).doesNotContain("\tat ");
      assertThat(course.err().lines()).hasSizeLessThanOrEqualTo(2);
      assertThat(course.out()).isEmpty();
    }
  }

  @Test
  void steps_are_taken_once_and_in_their_order() throws IOException {
    var steps =
        course
            .withStep("step01-variable", "Step 1")
            .withStep("step02-goldstein-price", "Step 2")
            .course();
    var selection = new StepSelection(steps, step -> true);

    assertThat(selection.of("58, goldstein-price,2-40"))
        .extracting(Step::number)
        .containsExactly(2, 58);
    assertThat(selection.all()).hasSize(3);
  }

  @Test
  void a_grader_that_cannot_work_ends_with_3() throws IOException {
    Files.delete(
        root.resolve("step58-twice/target/grade-classes/step58/grade/Step58Exercises.class"));

    assertThat(course.dezero("grade")).isEqualTo(3);
    assertThat(course.err()).contains("Step58Exercises").contains("build the step first");
  }
}
