package dezero.course.grade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JournalTest {
  private static final SubmissionResult RESULT =
      new SubmissionResult("größer\n\"x\"", 7, List.of(), "");

  private ReportFolder folder;
  private Path file;

  @BeforeEach
  void an_empty_folder(@TempDir Path temporary) {
    folder = ReportFolder.at(temporary);
    file = temporary.resolve("journal.jsonl");
  }

  private void journalWithOneResult() {
    try (Journal journal = Journal.in(folder)) {
      journal.secret(7);
      journal.add("a", RESULT);
    }
  }

  @Test
  void what_was_added_is_found_by_the_next_run() {
    journalWithOneResult();
    try (Journal journal = Journal.in(folder)) {
      assertThat(journal.find("a")).contains(RESULT);
      assertThat(journal.find("b")).isEmpty();
    }
  }

  @Test
  void the_first_runs_secret_is_kept() {
    journalWithOneResult();
    try (Journal journal = Journal.in(folder)) {
      assertThat(journal.secret(8)).isEqualTo(7);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 10, 40})
  void a_line_that_was_cut_short_is_written_over(int missing) throws IOException {
    journalWithOneResult();
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, java.util.Arrays.copyOf(whole, whole.length - missing));

    try (Journal journal = Journal.in(folder)) {
      assertThat(journal.find("a")).isEmpty();
      assertThat(journal.secret(8)).isEqualTo(7);
      journal.add("a", RESULT);
    }
    assertThat(Files.readAllBytes(file)).isEqualTo(whole);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Dear diary\n",
        "no line end",
        "{\"a\":1}",
        "{}\n",
        "null\n",
        "[1]\n",
        "\n",
        "{\"secret\":\"x\"}\n",
        "{\"seed\":7}\n"
      })
  void a_file_of_somebody_elses_is_refused_and_left_alone(String text) throws IOException {
    Files.writeString(file, text);
    assertThatThrownBy(() -> Journal.in(folder))
        .isInstanceOf(WrongInputException.class)
        .hasMessageContaining("is not a journal of this command");
    assertThat(Files.readString(file)).isEqualTo(text);
  }

  @Test
  void it_is_one_runs_only() {
    try (Journal journal = Journal.in(folder)) {
      assertThat(journal.find("a")).isEmpty();
      assertThatThrownBy(() -> Journal.in(folder)).isInstanceOf(WrongInputException.class);
    }
    journalWithOneResult();
  }
}
