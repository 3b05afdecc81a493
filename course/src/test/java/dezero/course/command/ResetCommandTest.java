package dezero.course.command;

import static dezero.course.TemporaryExercises.THRICE;
import static dezero.course.TemporaryExercises.TWICE;
import static dezero.course.TemporaryExercises.kept;
import static dezero.course.TemporaryExercises.learners;
import static dezero.course.TemporaryExercises.stub;
import static dezero.course.TemporaryExercises.text;
import static dezero.course.TemporaryExercises.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dezero.course.ExerciseFiles;
import dezero.course.Surroundings;
import dezero.course.TemporaryCourse;
import dezero.course.TemporaryExercises;
import dezero.course.exercise.Reset;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResetCommandTest {
  private TemporaryCourse course;

  @BeforeEach
  void a_step_with_two_tasks(@TempDir Path root) throws IOException {
    course = TemporaryExercises.in(root);
  }

  private void assertIsStub(String name, int task) {
    assertThat(learners(course, name)).hasContent(text(name, stub(task)));
  }

  @Test
  void a_file_is_the_stub_again_and_the_learners_is_kept() throws IOException {
    write(course, TWICE, "return x + x;");

    assertThat(course.dezero("reset", "7")).isZero();

    assertIsStub(TWICE, 1);
    assertThat(kept(course, TWICE + ".1")).hasContent(text(TWICE, "return x + x;"));
    assertThat(course.out())
        .isEqualTo(
            """
            Thrice.java is the stub already.
            Twice.java is the stub again. Yours is kept; copy it back if you miss it:
              step07-factors/src/exercise/kept/Twice.java.1
            """
                .replace('/', File.separatorChar));
  }

  @Test
  void the_hints_of_what_is_reset_begin_again_and_the_others_go_on() throws IOException {
    course.dezero("hint", "7", "1");
    course.dezero("hint", "7", "2");
    write(course, TWICE, "return x + x;");

    assertThat(course.dezero("reset", "7", "twice")).isZero();

    course.dezero("hint", "7", "1");
    assertThat(course.out()).startsWith("Step 7, task 1, hint 1 of 2:");
    course.dezero("hint", "7", "2");
    assertThat(course.out()).startsWith("Step 7, task 2, hint 2 of 2:");
  }

  @Test
  void what_was_kept_before_stays() throws IOException {
    for (int i = 1; i <= 3; i++) {
      write(course, TWICE, "return x * " + i + ";");
      assertThat(course.dezero("reset", "7", "twice")).isZero();
    }
    for (int i = 1; i <= 3; i++) {
      assertThat(kept(course, TWICE + "." + i)).hasContent(text(TWICE, "return x * " + i + ";"));
    }
  }

  @Test
  void a_copy_has_the_time_of_the_file() throws IOException {
    var time = FileTime.from(Instant.parse("2026-03-04T05:06:07Z"));
    Files.setLastModifiedTime(write(course, TWICE, "return 0;"), time);
    course.dezero("reset", "7");
    assertThat(Files.getLastModifiedTime(kept(course, TWICE + ".1"))).isEqualTo(time);
  }

  @Test
  void nothing_happens_to_stubs() throws IOException {
    var time = Files.getLastModifiedTime(learners(course, TWICE));
    assertThat(course.dezero("reset", "7")).isZero();
    assertThat(Files.getLastModifiedTime(learners(course, TWICE))).isEqualTo(time);
    assertThat(kept(course, "")).doesNotExist();
  }

  @Test
  void bytes_that_are_no_text_are_kept_as_they_are() throws IOException {
    byte[] bytes = {(byte) 0xff, (byte) 0xfe, 0, 1, '\r', '\n'};
    Files.write(learners(course, TWICE), bytes);
    assertThat(course.dezero("reset", "7")).isZero();
    assertThat(Files.readAllBytes(kept(course, TWICE + ".1"))).isEqualTo(bytes);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"2", "Thrice", "thrice.java", "src/exercise/java/step07/exercise/Thrice.java"})
  void one_file_can_be_named_by_its_task_or_its_name(String which) throws IOException {
    write(course, TWICE, "return 1;");
    write(course, THRICE, "return 2;");

    assertThat(course.dezero("reset", "7", which)).isZero();

    assertIsStub(THRICE, 2);
    assertThat(learners(course, TWICE)).hasContent(text(TWICE, "return 1;"));
  }

  @ParameterizedTest
  @CsvSource({
    "7 3, 'Step 7 has no task 3: its tasks are 1 to 2.'",
    "7 Thrise, 'has no exercise \"Thrise\": give a task''s number, or one of Thrice.java,"
        + " Twice.java. Did you mean Thrice?'",
    "8, 'Step 8 is planned, but not written yet.'",
    "'', 'reset needs a step, by number or by name: ./dezero reset 28. ./dezero list shows them.'"
  })
  void what_is_not_there_is_refused(String typed, String complaint) {
    assertThat(course.dezero(("reset " + typed).strip().split(" "))).isEqualTo(2);
    assertThat(course.err()).contains(complaint);
  }

  @Test
  void a_step_without_exercises_has_nothing_to_reset() throws IOException {
    course.withStep("step01-variable", "Step 1: A box");
    assertThat(course.dezero("reset", "1")).isEqualTo(2);
    assertThat(course.err()).contains("no graded exercises yet. Those that have: 7.");
  }

  @Nested
  class WhatIsNoPlainFile {
    @Test
    void a_missing_file_comes_back() throws IOException {
      Files.delete(learners(course, TWICE));
      assertThat(course.dezero("reset", "7")).isZero();
      assertIsStub(TWICE, 1);
      assertThat(course.out()).contains("Twice.java is the stub again. There was none of yours.");
    }

    @Test
    void a_missing_folder_comes_back() throws IOException {
      Files.delete(learners(course, "Try.java"));
      Files.delete(learners(course, TWICE));
      Files.delete(learners(course, THRICE));
      Files.delete(learners(course, ""));
      assertThat(course.dezero("reset", "7")).isZero();
      assertIsStub(TWICE, 1);
      assertIsStub(THRICE, 2);
    }

    @Test
    void a_link_and_all_other_files_stay() throws IOException {
      var elsewhere = course.write("elsewhere.txt", "precious");
      write(course, THRICE, "return 2;");
      Files.delete(learners(course, TWICE));
      Files.createSymbolicLink(learners(course, TWICE), elsewhere);

      assertThat(course.dezero("reset", "7")).isEqualTo(2);

      assertThat(course.err()).contains("Twice.java is a link.").contains("nothing was reset");
      assertThat(learners(course, TWICE)).isSymbolicLink();
      assertThat(elsewhere).hasContent("precious");
      assertThat(learners(course, THRICE)).hasContent(text(THRICE, "return 2;"));
    }

    @Test
    void a_folder_stays() throws IOException {
      Files.delete(learners(course, TWICE));
      course.write(
          TemporaryExercises.STEP + "/src/exercise/java/step07/exercise/Twice.java/x", "y");
      assertThat(course.dezero("reset", "7")).isEqualTo(2);
      assertThat(course.err()).contains("Twice.java is not a file, so nothing was reset");
      assertThat(learners(course, TWICE + "/x")).hasContent("y");
    }
  }

  @Nested
  class WhenItCannotBeKept {
    @Test
    void the_file_stays_as_it_is() throws IOException {
      write(course, TWICE, "return x + x;");
      course.write(TemporaryExercises.STEP + "/src/exercise/kept", "a file in the folder's place");

      assertThat(course.dezero("reset", "7", "1")).isEqualTo(3);

      assertThat(course.err())
          .startsWith("Twice.java was not reset, and is as it was: step07-factors")
          .endsWith("kept is in the way.\n");
      assertThat(learners(course, TWICE)).hasContent(text(TWICE, "return x + x;"));
    }

    @Test
    void a_stub_that_cannot_be_read_leaves_the_file_and_nothing_half_made() throws IOException {
      write(course, TWICE, "return x + x;");
      var files = new ExerciseFiles(course.course().find("7"));
      Files.delete(files.stubs().resolve(TWICE));
      var surroundings = new Surroundings(course.root, course.root, "./dezero", null, null);

      assertThatThrownBy(() -> new Reset(files, surroundings).reset(TWICE))
          .isInstanceOf(IOException.class);

      assertThat(learners(course, TWICE)).hasContent(text(TWICE, "return x + x;"));
      try (var kept = Files.list(files.kept())) {
        assertThat(kept).containsExactly(kept(course, TWICE + ".1"));
      }
    }
  }
}
