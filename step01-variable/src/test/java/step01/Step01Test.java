package step01;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class Step01Test {
  @Test
  void prints_what_the_python_original_prints_and_then_goes_on_without_the_word_book()
      throws IOException {
    assertThat(printed("book")).isEqualTo(golden("step01.txt"));
    assertThat(printed()).startsWith(printed("book").toArray(String[]::new));
  }

  @Test
  void then_goes_on_with_an_array_and_what_java_does_to_numbers_on_their_way_into_a_box() {
    assertThat(printed())
        .endsWith(
            "[1.0, 2.0, 3.0]",
            "x: 5.0, same box: 5.0, equal box: 1.0",
            "new Variable(1 / 2): 0.0",
            "new Variable(0.1f): 0.10000000149011612",
            "new Variable('a'): 97.0")
        .hasSize(7);
  }

  @Test
  void any_other_argument_is_refused_in_a_sentence() {
    var err = System.err;
    var complaint = new ByteArrayOutputStream();
    System.setErr(new PrintStream(complaint, true, StandardCharsets.UTF_8));
    try {
      assertThat(Step01.run("the", "book")).isEqualTo(2);
    } finally {
      System.setErr(err);
    }
    assertThat(complaint.toString(StandardCharsets.UTF_8))
        .isEqualToIgnoringNewLines(
            "step 1 takes no argument, or the word book, but was given \"the book\"");
  }

  private static List<String> printed(String... args) {
    var console = System.out;
    var bytes = new ByteArrayOutputStream();
    System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    try {
      assertThat(Step01.run(args)).isZero();
    } finally {
      System.setOut(console);
    }
    return bytes.toString(StandardCharsets.UTF_8).lines().toList();
  }

  private static List<String> golden(String name) throws IOException {
    try (var in = Step01Test.class.getResourceAsStream("/golden/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }
}
