package step15;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class Step15Test {
  @Test
  void compares_formulas_walks_orders_and_ladders() {
    assertThat(printed())
        .containsExactly(
            "one: measured 64, backward 64.0",
            "two: measured 64, backward 96.0",
            "three: measured 36, backward 72.0",
            "four: measured 36, backward 40.0",
            "two: last found first 32.0, first found first 64.0",
            "three: last found first 36.0, first found first 4.0",
            "four: last found first 4.0, first found first 36.0",
            "24 orders: 2 right, 2 wrong without a word, 20 stopped by an error",
            "1 diamond: 3 functions, 3 visits, slope 2.0",
            "2 diamonds: 6 functions, 9 visits, slope 8.0",
            "10 diamonds: 30 functions, 3069 visits, slope 3.518358304092713E17",
            "20 diamonds: 60 functions, 3145725 visits, slope 2.5562798663645797E81",
            "30 diamonds in the right order: 90 visits, slope 1.073741824E9",
            "30 diamonds along the arrows: 3221225469 visits (not walked)");
  }

  @Test
  void with_the_word_book_it_says_that_there_is_nothing_to_print() {
    assertThat(printed("book"))
        .containsExactly("The book's step 15 has no program, so it prints nothing.");
  }

  @Test
  void any_other_argument_is_refused_in_a_sentence() {
    var err = System.err;
    var complaint = new ByteArrayOutputStream();
    System.setErr(new PrintStream(complaint, true, StandardCharsets.UTF_8));
    try {
      assertThat(Step15.run("the", "book")).isEqualTo(2);
    } finally {
      System.setErr(err);
    }
    assertThat(complaint.toString(StandardCharsets.UTF_8))
        .isEqualToIgnoringNewLines(
            "step 15 takes no argument, or the word book, but was given \"the book\"");
  }

  private static List<String> printed(String... args) {
    var console = System.out;
    var bytes = new ByteArrayOutputStream();
    System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    try {
      assertThat(Step15.run(args)).isZero();
    } finally {
      System.setOut(console);
    }
    return bytes.toString(StandardCharsets.UTF_8).lines().toList();
  }
}
