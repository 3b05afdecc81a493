package step07;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class Step07Test {
  @Test
  void prints_what_the_python_original_prints_and_then_goes_on_without_the_word_book()
      throws IOException {
    assertThat(printed("book")).isEqualTo(golden("step07.txt"));
    assertThat(printed()).startsWith(printed("book").toArray(String[]::new));
  }

  @Test
  void then_goes_back_through_loops_and_does_three_things_wrong() {
    assertThat(printed())
        .containsExactly(
            "3.297442541400256",
            "2.0 became 256.0, slope 1024.0",
            "5.0 became 625.0, slope 500.0",
            "20.0 became 400.0, slope 40.0",
            "100.0 became 100.0, slope 1.0",
            "root of 2.0: 1.414213562373095",
            "  slopes: [0.35355339059327373, -8.138862680165327E-23]",
            "  formula: 0.35355339059327373",
            "root of 9.0: 3.0",
            "  slopes: [0.16666666666666669, -1.5612511291061683E-17]",
            "  formula: 0.16666666666666666",
            "root of 10000.0: 100.0",
            "  slopes: [0.005000000000000002, -1.3308784609429111E-14]",
            "  formula: 0.005",
            "root of 1.0, no round: 1.0",
            "  slopes: [0.0, 1.0]",
            "10.0 became 100.0, slope 20.0",
            "  measured: -4.949799002994981E7",
            "2.0 and 20.0 in one box: [256.0, 2.56E10]");
  }

  @Test
  void any_other_argument_is_refused_in_a_sentence() {
    var err = System.err;
    var complaint = new ByteArrayOutputStream();
    System.setErr(new PrintStream(complaint, true, StandardCharsets.UTF_8));
    try {
      assertThat(Step07.run("the", "book")).isEqualTo(2);
    } finally {
      System.setErr(err);
    }
    assertThat(complaint.toString(StandardCharsets.UTF_8))
        .isEqualToIgnoringNewLines(
            "step 7 takes no argument, or the word book, but was given \"the book\"");
  }

  private static List<String> printed(String... args) {
    var console = System.out;
    var bytes = new ByteArrayOutputStream();
    System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    try {
      assertThat(Step07.run(args)).isZero();
    } finally {
      System.setOut(console);
    }
    return bytes.toString(StandardCharsets.UTF_8).lines().toList();
  }

  private static List<String> golden(String name) throws IOException {
    try (var in = Step07Test.class.getResourceAsStream("/golden/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }
}
