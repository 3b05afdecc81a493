package step19;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class Step19Test {
  @Test
  void prints_what_the_python_original_prints_with_a_digit_behind_each_point() throws IOException {
    List<String> wholeNumbers =
        printed("book").stream().map(line -> line.replace(".0", "")).toList();

    assertThat(wholeNumbers).isEqualTo(golden("step19.txt"));
    assertThat(printed()).startsWith(printed("book").toArray(String[]::new));
  }

  @Test
  void then_compares_six_boxes_adds_two_days_and_does_three_things_wrong() {
    assertThat(printed())
        .containsExactly(
            "x",
            "(2, 3)",
            "variable([[1.0 2.0 3.0]",
            "          [4.0 5.0 6.0]])",
            "a: shape (), rank 0, size 1",
            "b: shape (1,), rank 1, size 1",
            "c: shape (1, 1), rank 2, size 1",
            "d: shape (3,), rank 1, size 3",
            "e: shape (1, 3), rank 2, size 3",
            "f: shape (3, 1), rank 2, size 3",
            "of 15 pairs, add takes 0",
            "in a row: [11.0, 24.0, 32.0, 45.0, 53.0, 66.0], total 231.0",
            "as meant: [11.0, 22.0, 33.0, 44.0, 55.0, 66.0], total 231.0",
            "today: Add: the shapes (2, 3) and (3, 2) differ; give equal ones",
            "x + x.grad: Add: the shapes () and (1,) differ; give equal ones",
            "row 0, column 3: 4.0",
            "four numbers in (2, 3):",
            "variable([[7.0 8.0 9.0]",
            "          [10.0 0.0 0.0]])",
            "its square: Variable: the shape (2, 3) needs 6 numbers, but was given 4");
  }

  @Test
  void any_other_argument_is_refused_in_a_sentence() {
    var err = System.err;
    var complaint = new ByteArrayOutputStream();
    System.setErr(new PrintStream(complaint, true, StandardCharsets.UTF_8));
    try {
      assertThat(Step19.run("the", "book")).isEqualTo(2);
    } finally {
      System.setErr(err);
    }
    assertThat(complaint.toString(StandardCharsets.UTF_8))
        .isEqualToIgnoringNewLines(
            "step 19 takes no argument, or the word book, but was given \"the book\"");
  }

  private static List<String> printed(String... args) {
    var console = System.out;
    var bytes = new ByteArrayOutputStream();
    System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    try {
      assertThat(Step19.run(args)).isZero();
    } finally {
      System.setOut(console);
    }
    return bytes.toString(StandardCharsets.UTF_8).lines().toList();
  }

  private static List<String> golden(String name) throws IOException {
    try (var in = Step19Test.class.getResourceAsStream("/golden/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }
}
