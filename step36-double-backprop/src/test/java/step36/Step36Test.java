package step36;

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

class Step36Test {
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
    assertThat(Step36.run(args)).isZero();
    return printed.toString(UTF_8).lines().toList();
  }

  @Test
  void with_the_word_book_it_prints_the_books_line_and_nothing_else() throws IOException {
    assertThat(run("book")).isEqualTo(Figures.lines("/golden/step36.txt"));
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void it_prints_what_the_lesson_shows_and_where_its_pictures_are() {
    List<String> lines = run();

    assertThat(lines.subList(0, 11))
        .containsExactly(
            "variable(100.0)",
            "a curve from a law about its slope: step, loss, farthest from e^-x",
            "0 1.0e+00 0.95",
            "10 1.5e-01 0.40",
            "30 1.2e-02 0.095",
            "100 5.3e-06 0.0023",
            "1000 4.7e-07 0.00031",
            "a brake: where it looks, steepest slope",
            "nowhere 6.4",
            "at the 8 points 10.6",
            "at 41 places 1.6");
    assertThat(lines.subList(11, lines.size()))
        .hasSize(3)
        .allMatch(line -> line.startsWith("picture: "));
    assertThat(folder)
        .isDirectoryContaining("glob:**step36-z.svg")
        .isDirectoryContaining("glob:**step36-coffee.svg")
        .isDirectoryContaining("glob:**step36-brake.svg");
  }

  @Test
  void savings_obey_another_law() {
    assertThat(run("savings"))
        .startsWith("a curve from a law about its slope: step, loss, farthest from e^x")
        .endsWith("1000 5.1e-05 0.0039");
  }

  @ParameterizedTest
  @ValueSource(strings = {"coffee", "book book", "savings 2", "-1"})
  void a_wrong_word_is_refused_in_a_sentence(String given) {
    assertThat(Step36.run(given.split(" "))).isEqualTo(2);
    assertThat(complaint.toString(UTF_8))
        .isEqualToIgnoringNewLines(
            "step 36 takes no argument, or the word savings, or the word book, but was given \""
                + given
                + "\"");
    assertThat(printed.toString(UTF_8)).isEmpty();
  }
}
