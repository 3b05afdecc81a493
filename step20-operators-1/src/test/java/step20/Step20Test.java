package step20;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class Step20Test {
  @Test
  void prints_what_the_python_original_prints_and_then_goes_on_without_the_word_book()
      throws IOException {
    assertThat(printed("book")).isEqualTo(golden("step20.txt"));
    assertThat(printed()).startsWith(printed("book").toArray(String[]::new));
  }

  @Test
  void then_writes_four_chains_counts_and_does_things_wrong() {
    assertThat(printed())
        .containsExactly(
            "variable(7.0)",
            "2.0",
            "3.0",
            "p: variable(35.0)",
            "q: variable(23.0)",
            "r: variable(26.0)",
            "s: variable(20.0)",
            "a.grad in p: 7.0",
            "a.grad in q: 1.0",
            "2 signs: 3 of 4 are right",
            "4 signs: 5 of 16 are right",
            "10 signs: 11 of 1024 are right",
            "the gradient check says that p is right",
            "with 1 for c: variable(5.0) and variable(5.0)",
            "a + b is variable(2.0)variable(3.0)",
            "table.mul(table):",
            "variable([[1.0 4.0]",
            "          [9.0 16.0]])",
            "row.mul(c): Mul: the shapes (2,) and () differ; give equal ones");
  }

  @Test
  void any_other_argument_is_refused_in_a_sentence() {
    var err = System.err;
    var complaint = new ByteArrayOutputStream();
    System.setErr(new PrintStream(complaint, true, StandardCharsets.UTF_8));
    try {
      assertThat(Step20.run("the", "book")).isEqualTo(2);
    } finally {
      System.setErr(err);
    }
    assertThat(complaint.toString(StandardCharsets.UTF_8))
        .isEqualToIgnoringNewLines(
            "step 20 takes no argument, or the word book, but was given \"the book\"");
  }

  private static List<String> printed(String... args) {
    var console = System.out;
    var bytes = new ByteArrayOutputStream();
    System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    try {
      assertThat(Step20.run(args)).isZero();
    } finally {
      System.setOut(console);
    }
    return bytes.toString(StandardCharsets.UTF_8).lines().toList();
  }

  private static List<String> golden(String name) throws IOException {
    try (var in = Step20Test.class.getResourceAsStream("/golden/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }
}
