package step05;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class Step05Test {
  @Test
  void multiplies_three_numbers_from_both_ends() {
    assertThat(printed())
        .startsWith(
            "local slopes: 1.0, 1.2840254166877414, 2.568050833375483",
            "from the inputs: 3.297442541400256",
            "from the result: 3.297442541400256");
  }

  @Test
  void then_pays_a_million_times_as_much_at_one_end_as_at_the_other() {
    assertThat(printed())
        .contains(
            "the first slope: 3000000.0 from the result, 3000000.0 from the inputs",
            "from the result, all 1000000 slopes: 2000002 multiplications",
            "from the inputs, the first slope: 2000002 multiplications",
            "from the inputs, all 1000000 slopes: 2000002000000 multiplications");
  }

  @Test
  void then_finds_that_neither_end_is_the_cheapest_place_to_begin() {
    assertThat(printed())
        .endsWith(
            "narrow in the middle, from the inputs: 2020000 multiplications",
            "narrow in the middle, from the result: 2020000 multiplications",
            "narrow in the middle, from the middle: 30000 multiplications")
        .hasSize(10);
  }

  @Test
  void with_the_word_book_it_says_that_the_book_has_no_program() {
    assertThat(printed("book"))
        .containsExactly("The book's step 5 has no program: it prints nothing.");
  }

  @Test
  void any_other_argument_is_refused_in_a_sentence() {
    var err = System.err;
    var complaint = new ByteArrayOutputStream();
    System.setErr(new PrintStream(complaint, true, StandardCharsets.UTF_8));
    try {
      assertThat(Step05.run("the", "book")).isEqualTo(2);
    } finally {
      System.setErr(err);
    }
    assertThat(complaint.toString(StandardCharsets.UTF_8))
        .isEqualToIgnoringNewLines(
            "step 5 takes no argument, or the word book, but was given \"the book\"");
  }

  private static List<String> printed(String... args) {
    var console = System.out;
    var bytes = new ByteArrayOutputStream();
    System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    try {
      assertThat(Step05.run(args)).isZero();
    } finally {
      System.setOut(console);
    }
    return bytes.toString(StandardCharsets.UTF_8).lines().toList();
  }
}
