package step28;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
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

class Step28Test {
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
  void with_the_word_book_it_prints_what_the_python_original_prints_digit_for_digit()
      throws IOException {
    assertThat(Step28.run("book")).isZero();
    assertThat(lines(printed)).isEqualTo(golden("step28.txt")).hasSize(1_000);
    assertThat(folder).isEmptyDirectory();
  }

  @ParameterizedTest
  @ValueSource(strings = {"abc", "0", "-0.001", "NaN", "Infinity", "0.01 0.02", "book 0.01", ""})
  void what_is_not_one_rate_above_0_is_refused_in_a_sentence(String given) {
    assertThat(Step28.run(given.split(" "))).isEqualTo(2);
    assertThat(lines(complaint))
        .containsExactly(
            "step 28 takes one learning rate above 0, such as 0.001, or the word book,"
                + " but was given \""
                + given
                + "\"");
    assertThat(lines(printed)).isEmpty();
  }

  @Test
  void a_rate_that_is_too_large_ends_with_a_line_that_says_so_and_a_picture() {
    assertThat(Step28.run("0.01")).isZero();
    assertThat(lines(printed)).hasSize(7);
    assertThat(lines(printed).get(5)).startsWith("diverged after 8 steps").hasSizeLessThan(90);
    assertThat(folder.resolve("step28-rate-0.01.png")).exists();
  }

  private static List<String> golden(String name) throws IOException {
    try (var in = Step28Test.class.getResourceAsStream("/golden/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }
}
