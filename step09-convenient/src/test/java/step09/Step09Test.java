package step09;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class Step09Test {
  @Test
  void prints_what_the_python_original_prints_and_then_goes_on_without_the_word_book()
      throws IOException {
    assertThat(printed("book")).isEqualTo(golden("step09.txt"));
    assertThat(printed()).startsWith(printed("book").toArray(String[]::new));
  }

  @Test
  void then_goes_back_without_names_and_lets_java_try_nine_slips() {
    assertThat(printed())
        .containsExactly(
            "3.297442541400256",
            "without a name: 1.2840254166877414, gradient 2.568050833375483",
            "y.backward(): [2.0, 6.0]",
            "y.backward(0, 1): [0.0, 6.0]",
            "new Variable(\"0.5\"): does not compile",
            "new Variable(null): compiles, then Variable: the array is null;"
                + " give numbers, as in new Variable(1.0)",
            "new Variable(1 / 2): nobody minds, and it holds 0.0",
            "new Variable('7'): nobody minds, and it holds 55.0",
            "new Variable(0.1f): nobody minds, and it holds 0.10000000149011612",
            "square(0.5): does not compile",
            "x.grad = 1.0: does not compile",
            "x.backward(): compiles, then backward: no function made this variable;"
                + " call backward on a result",
            "y.backward(1, 1): compiles, then backward: the seed is [1.0, 1.0]; its length must be"
                + " 1",
            "the slope at 1 / 2: 0.0");
  }

  @Test
  void of_the_nine_slips_three_do_not_compile_three_fail_and_three_get_through() {
    List<String> outcomes = printed().subList(4, 13);

    assertThat(outcomes).hasSameSizeAs(Step09.SLIPS.lines().toList());
    assertThat(outcomes).filteredOn(line -> line.endsWith(": does not compile")).hasSize(3);
    assertThat(outcomes).filteredOn(line -> line.contains(": compiles, then ")).hasSize(3);
    assertThat(outcomes).filteredOn(line -> line.contains(": nobody minds, ")).hasSize(3);
  }

  @Test
  void any_other_argument_is_refused_in_a_sentence() {
    var err = System.err;
    var complaint = new ByteArrayOutputStream();
    System.setErr(new PrintStream(complaint, true, StandardCharsets.UTF_8));
    try {
      assertThat(Step09.run("the", "book")).isEqualTo(2);
    } finally {
      System.setErr(err);
    }
    assertThat(complaint.toString(StandardCharsets.UTF_8))
        .isEqualToIgnoringNewLines(
            "step 9 takes no argument, or the word book, but was given \"the book\"");
  }

  private static List<String> printed(String... args) {
    var console = System.out;
    var bytes = new ByteArrayOutputStream();
    System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    try {
      assertThat(Step09.run(args)).isZero();
    } finally {
      System.setOut(console);
    }
    return bytes.toString(StandardCharsets.UTF_8).lines().toList();
  }

  private static List<String> golden(String name) throws IOException {
    try (var in = Step09Test.class.getResourceAsStream("/golden/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }
}
