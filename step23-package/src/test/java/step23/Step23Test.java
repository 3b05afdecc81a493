package step23;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class Step23Test {
  @Test
  void prints_what_the_python_original_prints_and_then_goes_on_without_the_word_book()
      throws IOException {
    assertThat(printed("book")).isEqualTo(Lesson.golden());
    assertThat(printed()).startsWith(printed("book").toArray(String[]::new));
  }

  @Test
  void then_goes_on_with_softplus_where_exp_no_longer_fits_a_double() {
    assertThat(printed())
        .endsWith(
            "softplus(710) from exp and log: variable(inf), slope variable(nan)",
            "softplus(710) as one function: variable(710.0), slope variable(1.0)")
        .hasSize(4);
  }

  @Test
  void any_other_argument_is_refused_in_a_sentence() {
    var err = System.err;
    var complaint = new ByteArrayOutputStream();
    System.setErr(new PrintStream(complaint, true, StandardCharsets.UTF_8));
    try {
      assertThat(Step23.run("the", "book")).isEqualTo(2);
    } finally {
      System.setErr(err);
    }
    assertThat(complaint.toString(StandardCharsets.UTF_8))
        .isEqualToIgnoringNewLines(
            "step 23 takes no argument, or the word book, but was given \"the book\"");
  }

  private static List<String> printed(String... args) {
    var console = System.out;
    var bytes = new ByteArrayOutputStream();
    System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    try {
      assertThat(Step23.run(args)).isZero();
    } finally {
      System.setOut(console);
    }
    return bytes.toString(StandardCharsets.UTF_8).lines().toList();
  }
}
