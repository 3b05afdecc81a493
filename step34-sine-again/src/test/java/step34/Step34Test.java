package step34;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Step34Test {
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
    assertThat(Step34.run(args)).isZero();
    return printed.toString(UTF_8).lines().toList();
  }

  @Test
  void with_the_word_book_it_says_that_the_books_program_prints_nothing() {
    assertThat(run("book"))
        .containsExactly(
            "The book's program of step 34 prints nothing: it draws the sine and three"
                + " derivatives. Without the word book, so does this one.");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void it_goes_round_then_grows_curves_and_draws_last() {
    List<String> lines = run();

    assertThat(lines)
        .containsSubsequence(
            "100 0.8414709848078965 151",
            "9 3.76",
            "e^sin(x) at 0: 1 1 1 0 -3 -8 -3 56 217 64 -2951",
            "1/(1 + x^2) at 0: 1 0 -2 0 24 0 -720 0 40320 0 -3628800",
            "e^(-1/x^2) at 0.0: 0.0e+00 NaN NaN NaN");
    assertThat(lines.subList(lines.size() - 4, lines.size()))
        .allMatch(line -> line.startsWith("picture: "));
    assertThat(folder)
        .isDirectoryContaining("glob:**step34-derivatives.svg")
        .isDirectoryContaining("glob:**step34-fourth.svg")
        .isDirectoryContaining("glob:**step34-polynomials.svg")
        .isDirectoryContaining("glob:**step34-hill.svg");
  }

  @Test
  void an_order_is_told_with_its_functions() {
    List<String> lines = run("4");

    assertThat(lines).hasSize(4).startsWith("order 4 at 1");
    assertThat(lines.get(1)).isEqualTo("sin(x): 0.8414709848078965, functions: 7");
    assertThat(lines.get(2)).startsWith("sin(x^2): -22.5686267").endsWith(", functions: 117");
    assertThat(lines.get(3)).startsWith("e^sin(x): 0.9495300118").endsWith(", functions: 95");
  }

  @Test
  void what_costs_too_much_is_refused_and_the_rest_is_told() {
    assertThat(run("40"))
        .hasSize(4)
        .contains("sin(x): 0.8414709848078965, functions: 61")
        .last()
        .asString()
        .startsWith("e^sin(x): Derivatives.of: order 40 is too much. Order 11 has 78,505 ");
    assertThat(folder).isEmptyDirectory();
  }

  @ParameterizedTest
  @ValueSource(strings = {"again", "-1", "1.5", "1 2", "book 2", "99999999999", " "})
  void what_is_not_one_order_is_refused_in_a_sentence(String given) {
    assertThat(Step34.run(given)).isEqualTo(2);
    assertThat(complaint.toString(UTF_8))
        .isEqualToIgnoringNewLines(
            "step 34 takes one order, 0 or more, like 100, or the word book, but was given \""
                + given
                + "\"");
    assertThat(printed.toString(UTF_8)).isEmpty();
  }
}
