package step33;

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
import org.junit.jupiter.params.provider.ValueSource;

class Step33Test {
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
    assertThat(Step33.run(args)).isZero();
    return printed.toString(UTF_8).lines().toList();
  }

  @Test
  void with_the_word_book_it_prints_the_books_lines_and_nothing_else() throws IOException {
    assertThat(run("book")).isEqualTo(Figures.lines("/golden/step33.txt"));
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void it_prints_the_books_lines_first_and_its_pictures_last() throws IOException {
    List<String> lines = run();

    assertThat(lines.subList(0, 10)).isEqualTo(Figures.lines("/golden/step33.txt"));
    assertThat(lines.subList(lines.size() - 2, lines.size()))
        .allMatch(line -> line.startsWith("picture: "));
    assertThat(folder)
        .isDirectoryContaining("glob:**step33-slope.svg")
        .isDirectoryContaining("glob:**step33-derivatives.svg");
  }

  @Test
  void it_shows_what_no_one_worked_out() {
    assertThat(run())
        .containsSubsequence(
            "derivatives of x^4 - 2x^2 at 2.0",
            "2 variable(44.0)",
            "6 variable(1.0) variable(1.0)",
            "Hessian there: [[802.0, -400.0], [-400.0, 200.0]]",
            "3 variable(1.5707963267954879) 5.9e-13",
            "4 variable(1.5707963267948966) 0.0e+00");
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

  @Test
  void another_start_is_followed_until_it_rests() {
    assertThat(run("0.45"))
        .hasSize(16)
        .endsWith("14 variable(-1.0)", "x = -1.0 is the bottom of a valley");
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
    assertThat(Step33.run(given.split(" "))).isEqualTo(2);
    assertThat(complaint.toString(UTF_8))
        .isEqualToIgnoringNewLines(
            "step 33 takes one start like 0.5, or the word book, but was given \"" + given + "\"");
    assertThat(printed.toString(UTF_8)).isEmpty();
  }
}
