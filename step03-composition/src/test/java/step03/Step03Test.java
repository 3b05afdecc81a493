package step03;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class Step03Test {
  @Test
  void prints_what_the_python_original_prints_and_then_goes_on_without_the_word_book()
      throws IOException {
    assertThat(printed("book")).isEqualTo(golden("step03.txt"));
    assertThat(printed()).startsWith(printed("book").toArray(String[]::new));
  }

  @Test
  void then_changes_order_and_brackets_and_looks_for_the_rounding() {
    assertThat(printed())
        .endsWith(
            "square, exp, square: 1.648721270700128",
            "exp, square, square: 7.389056098930652",
            "square, square, exp: 1.0644944589178593",
            "(f, g), h: 1.648721270700128",
            "f, (g, h): 1.648721270700128",
            "(0.1 + 0.2) + 0.3: 0.6000000000000001",
            "0.1 + (0.2 + 0.3): 0.6",
            "a is 0.25, and should be 0.25",
            "b is 1.28402541668774139438, and should be 1.28402541668774148407",
            "y is 1.64872127070012797212, and should be 1.64872127070012814685",
            "1.648721270700128, exp was given 0.25, square was given 1.2840254166877414")
        .hasSize(12);
  }

  @Test
  void any_other_argument_is_refused_in_a_sentence() {
    var err = System.err;
    var complaint = new ByteArrayOutputStream();
    System.setErr(new PrintStream(complaint, true, StandardCharsets.UTF_8));
    try {
      assertThat(Step03.run("the", "book")).isEqualTo(2);
    } finally {
      System.setErr(err);
    }
    assertThat(complaint.toString(StandardCharsets.UTF_8))
        .isEqualToIgnoringNewLines(
            "step 3 takes no argument, or the word book, but was given \"the book\"");
  }

  private static List<String> printed(String... args) {
    var console = System.out;
    var bytes = new ByteArrayOutputStream();
    System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    try {
      assertThat(Step03.run(args)).isZero();
    } finally {
      System.setOut(console);
    }
    return bytes.toString(StandardCharsets.UTF_8).lines().toList();
  }

  private static List<String> golden(String name) throws IOException {
    try (var in = Step03Test.class.getResourceAsStream("/golden/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }
}
