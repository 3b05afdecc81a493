package step26;

import static org.assertj.core.api.Assertions.assertThat;

import dezero.array.Shape;
import dezero.viz.ComputationGraph;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class Step26Test {
  @Test
  void a_row_of_three_and_a_column_of_three_make_nine_and_nobody_complains() {
    assertThat(Step26.rowAndColumn().shape()).isEqualTo(Shape.of(3, 3));
  }

  @Test
  void verbose_labels_show_where_three_became_nine() {
    assertThat(ComputationGraph.of(Step26.rowAndColumn()).verbose().dot())
        .contains("\"x: (3,) float64\"", "\"y: (3, 1) float64\"", "\"z: (3, 3) float64\"");
  }

  @Test
  void plain_labels_do_not() {
    assertThat(ComputationGraph.of(Step26.rowAndColumn()).dot()).doesNotContain("(3");
  }

  @Test
  void any_other_argument_is_refused_in_a_sentence() {
    var err = System.err;
    var complaint = new ByteArrayOutputStream();
    System.setErr(new PrintStream(complaint, true, StandardCharsets.UTF_8));
    try {
      assertThat(Step26.run("the", "book")).isEqualTo(2);
    } finally {
      System.setErr(err);
    }
    assertThat(complaint.toString(StandardCharsets.UTF_8))
        .isEqualToIgnoringNewLines(
            "step 26 takes no argument, or the word book, but was given \"the book\"");
  }
}
