package step16;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class Step16Test {
  @Test
  void prints_what_the_python_original_prints_and_then_goes_on_without_the_word_book()
      throws IOException {
    assertThat(printed("book")).isEqualTo(golden("step16.txt"));
    assertThat(printed()).startsWith(printed("book").toArray(String[]::new));
  }

  @Test
  void then_compares_numbers_climbs_ladders_and_does_two_things_wrong() {
    assertThat(printed())
        .containsExactly(
            "32.0",
            "64.0",
            "generations: a 0, b 1, c 2, d 1, y 3",
            "the pass: y, c, b, d, a",
            "the slope: 38.0",
            "no number, found last goes first: right for 50 of 1000 graphs",
            "the shortest way: right for 174 of 1000 graphs",
            "the longest way: right for 1000 of 1000 graphs",
            "30 diamonds: 90 visits, slope 1.073741824E9",
            "1000 diamonds: 3000 visits, slope 1.0715086071862673E301",
            "a queue that does not know what is in it: 128.0",
            "0.1 and 0.2 first, then 0.3: 0.6000000000000001",
            "0.2 and 0.3 first, then 0.1: 0.6");
  }

  @Test
  void any_other_argument_is_refused_in_a_sentence() {
    var err = System.err;
    var complaint = new ByteArrayOutputStream();
    System.setErr(new PrintStream(complaint, true, StandardCharsets.UTF_8));
    try {
      assertThat(Step16.run("the", "book")).isEqualTo(2);
    } finally {
      System.setErr(err);
    }
    assertThat(complaint.toString(StandardCharsets.UTF_8))
        .isEqualToIgnoringNewLines(
            "step 16 takes no argument, or the word book, but was given \"the book\"");
  }

  private static List<String> printed(String... args) {
    var console = System.out;
    var bytes = new ByteArrayOutputStream();
    System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    try {
      assertThat(Step16.run(args)).isZero();
    } finally {
      System.setOut(console);
    }
    return bytes.toString(StandardCharsets.UTF_8).lines().toList();
  }

  private static List<String> golden(String name) throws IOException {
    try (var in = Step16Test.class.getResourceAsStream("/golden/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }
}
