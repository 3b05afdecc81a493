package step04;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class Step04Test {
  @Test
  void prints_what_the_python_original_prints_and_then_goes_on_without_the_word_book()
      throws IOException {
    assertThat(printed("book")).isEqualTo(golden("step04.txt"));
    assertThat(printed()).startsWith(printed("book").toArray(String[]::new));
  }

  @Test
  void then_moves_less_and_less_until_nothing_is_left() {
    assertThat(printed())
        .endsWith(
            "h = 1e-2: square 3.999999999999937, cube 12.000099999999847",
            "h = 1e-4: square 4.000000000004, cube 12.00000001001289",
            "h = 1e-6: square 4.000000000115023, cube 12.000000000345068",
            "h = 1e-8: square 3.999999975690116, cube 11.999999927070348",
            "h = 1e-10: square 4.000000330961484, cube 12.000000992884452",
            "h = 1e-12: square 4.000355602329364, cube 12.001066806988092",
            "h = 1e-14: square 4.04121180963557, cube 12.12363542890671",
            "h = 1e-16: square 0.0, cube 0.0",
            "the best h for the cube between 1 and 2: 5e-6, off by 8.2e-11",
            "1000 inputs: 2000 evaluations")
        .hasSize(12);
  }

  @Test
  void any_other_argument_is_refused_in_a_sentence() {
    var err = System.err;
    var complaint = new ByteArrayOutputStream();
    System.setErr(new PrintStream(complaint, true, StandardCharsets.UTF_8));
    try {
      assertThat(Step04.run("the", "book")).isEqualTo(2);
    } finally {
      System.setErr(err);
    }
    assertThat(complaint.toString(StandardCharsets.UTF_8))
        .isEqualToIgnoringNewLines(
            "step 4 takes no argument, or the word book, but was given \"the book\"");
  }

  private static List<String> printed(String... args) {
    var console = System.out;
    var bytes = new ByteArrayOutputStream();
    System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    try {
      assertThat(Step04.run(args)).isZero();
    } finally {
      System.setOut(console);
    }
    return bytes.toString(StandardCharsets.UTF_8).lines().toList();
  }

  private static List<String> golden(String name) throws IOException {
    try (var in = Step04Test.class.getResourceAsStream("/golden/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }
}
