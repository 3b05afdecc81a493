package step24;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Step24Test {
  @TempDir Path folder;

  private final PrintStream out = System.out;
  private final PrintStream err = System.err;
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final ByteArrayOutputStream complaint = new ByteArrayOutputStream();

  @BeforeEach
  void listen() {
    System.setProperty("dezero.pictures", folder.toString());
    System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
    System.setErr(new PrintStream(complaint, true, StandardCharsets.UTF_8));
  }

  @AfterEach
  void listen_no_more() {
    System.clearProperty("dezero.pictures");
    System.setOut(out);
    System.setErr(err);
  }

  private static List<String> lines(ByteArrayOutputStream text) {
    return text.toString(StandardCharsets.UTF_8).lines().toList();
  }

  @Test
  void with_the_word_book_it_prints_what_the_python_original_prints_digit_for_digit() {
    assertThat(Step24.run("book")).isZero();
    assertThat(lines(printed)).isEqualTo(Figures.lines("/golden/step24.txt")).hasSize(1);
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void without_a_word_it_prints_the_books_line_too_and_draws_two_pictures() {
    assertThat(Step24.run()).isZero();
    assertThat(lines(printed))
        .contains("Goldstein-Price: " + Figures.lines("/golden/step24.txt").get(0));
    assertThat(folder.resolve("step24-matyas.svg")).exists();
    assertThat(folder.resolve("step24-line.svg")).exists();
  }

  @Test
  void with_the_word_page_it_prints_both_slopes_multiplied_out() {
    assertThat(Step24.run("page")).isZero();
    String page = String.join(" ", lines(printed));
    assertThat(page)
        .startsWith("the formula, multiplied out: 45 terms its slope along x: 36 terms");
    assertThat(page).contains("- 4680y + 720 its slope along y: 36 terms -288x^7");
    assertThat(lines(printed)).allSatisfy(line -> assertThat(line).hasSizeLessThan(77));
    assertThat(folder).isEmptyDirectory();
  }

  @ParameterizedTest
  @ValueSource(strings = {"boks", "book page", "", "1"})
  void any_other_word_is_refused_in_a_sentence(String given) {
    assertThat(Step24.run(given.split(" "))).isEqualTo(2);
    assertThat(lines(complaint))
        .containsExactly(
            "step 24 takes no argument, or the word page, or the word book, but was given \""
                + given
                + "\"");
    assertThat(lines(printed)).isEmpty();
  }
}
