package step29;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Step29Test {
  @TempDir Path folder;

  private final PrintStream console = System.out;
  private final PrintStream err = System.err;
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final ByteArrayOutputStream complaint = new ByteArrayOutputStream();

  @BeforeEach
  void listen() {
    System.setProperty("dezero.pictures", folder.toString());
    System.setOut(new PrintStream(printed, true, UTF_8));
    System.setErr(new PrintStream(complaint, true, UTF_8));
  }

  @AfterEach
  void stopListening() {
    System.setOut(console);
    System.setErr(err);
    System.clearProperty("dezero.pictures");
  }

  private List<String> run(String... args) {
    assertThat(Step29.run(args)).isZero();
    return printed.toString(UTF_8).lines().toList();
  }

  @Test
  void with_the_word_book_it_prints_the_books_lines_and_nothing_else() throws IOException {
    assertThat(run("book")).isEqualTo(Figures.lines("/golden/step29.txt"));
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void it_prints_the_books_lines_first_and_its_pictures_last() throws IOException {
    List<String> lines = run();

    assertThat(lines.subList(0, 10)).isEqualTo(Figures.lines("/golden/step29.txt"));
    assertThat(lines.subList(lines.size() - 3, lines.size()))
        .allMatch(line -> line.startsWith("picture: "));
    assertThat(folder)
        .isDirectoryContaining("glob:**step29-parabolas.svg")
        .isDirectoryContaining("glob:**step29-distances.svg")
        .isDirectoryContaining("glob:**step29-canyon.png");
  }

  @Test
  void it_shows_the_square_law() {
    assertThat(run())
        .containsSequence(
            "update, distance from 1.0, 1.5 times the square of the distance before",
            "1 4.5e-01 1.5e+00",
            "2 1.5e-01 3.1e-01",
            "3 2.5e-02 3.4e-02",
            "4 9.1e-04 9.6e-04",
            "5 1.2e-06 1.2e-06",
            "6 2.3e-12 2.3e-12",
            "7 0.0e+00 7.9e-24");
  }

  @Test
  void another_start_ends_with_what_was_found_there() {
    assertThat(run("0"))
        .startsWith("0 variable(0.0)")
        .hasSize(2)
        .last()
        .asString()
        .startsWith("x = 0.0 is the top of a hill");
  }

  @ParameterizedTest
  @CsvSource({"0.45, 14, -1.0", "0.46, 9, 1.0", "0.47, 10, -1.0", "0.5, 1, -1.0", "1.5, 6, 1.0"})
  void another_start_is_followed_until_it_rests(String start, int updates, String valley) {
    assertThat(run(start))
        .hasSize(updates + 2)
        .endsWith(
            updates + " variable(" + valley + ")", "x = " + valley + " is the bottom of a valley");
  }

  @Test
  void a_start_that_goes_back_and_forth_is_left_after_a_hundred_updates() {
    assertThat(run("0.4472135954999579"))
        .hasSize(101)
        .last()
        .asString()
        .contains("is not level yet: the slope is ");
  }

  @Test
  void a_start_without_curvature_ends_with_a_message() {
    assertThat(run("0.5773502691896257"))
        .containsExactly(
            "0 variable(0.5773502691896257)",
            "at x = 0.5773502691896257 the slope is -1.54 and the curvature 0.00, so what"
                + " touches f there does not bend and is level nowhere. Start somewhere else, where"
                + " the curvature is clearly above 0");
  }

  @ParameterizedTest
  @ValueSource(strings = {"uphill", "1 2", "book 2", "NaN", "-Infinity"})
  void what_is_not_one_number_is_refused_in_a_sentence(String given) {
    assertThat(Step29.run(given.split(" "))).isEqualTo(2);
    assertThat(complaint.toString(UTF_8))
        .isEqualToIgnoringNewLines(
            "step 29 takes one start like 0.5, or the word book, but was given \"" + given + "\"");
    assertThat(printed.toString(UTF_8)).isEmpty();
  }
}
