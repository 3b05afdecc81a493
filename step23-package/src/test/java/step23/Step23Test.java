package step23;

import static dezero.BackwardOption.RETAIN_GRAD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dezero.Variable;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class Step23Test {
  @Test
  void prints_what_the_python_original_prints_and_then_goes_on_without_the_word_book()
      throws IOException {
    assertThat(printed("book")).isEqualTo(Lesson.golden());
    assertThat(printed()).startsWith(printed("book").toArray(String[]::new));
  }

  @Test
  void then_goes_on_with_softplus_where_exp_no_longer_fits_a_double() {
    assertThat(printed())
        .endsWith(
            "softplus(710) from exp and log: variable(inf), slope variable(nan)",
            "softplus(710) as one function: variable(710.0), slope variable(1.0)")
        .hasSize(4);
  }

  @Test
  void any_other_argument_is_refused_in_a_sentence() {
    var err = System.err;
    var complaint = new ByteArrayOutputStream();
    System.setErr(new PrintStream(complaint, true, StandardCharsets.UTF_8));
    try {
      assertThat(Step23.run("the", "book")).isEqualTo(2);
    } finally {
      System.setErr(err);
    }
    assertThat(complaint.toString(StandardCharsets.UTF_8))
        .isEqualToIgnoringNewLines(
            "step 23 takes no argument, or the word book, but was given \"the book\"");
  }

  /** What the lesson asks the reader to predict. */
  @Test
  void at_710_the_exponential_is_too_large_for_a_double_and_at_709_it_is_not() {
    assertThat(Math.exp(709)).isFinite();
    assertThat(Math.exp(710)).isInfinite();
    assertThat(Double.MAX_VALUE / 1e308).isCloseTo(1.8, within(0.01));
    assertThat(Double.POSITIVE_INFINITY / Double.POSITIVE_INFINITY).isNaN();
  }

  /** y = (x + 3) · (x + 3)² at 1. */
  @Test
  void the_picture_shows_the_values_the_slopes_and_the_generations() throws IOException {
    var x = Variable.of(1.0);
    var a = x.add(3);
    var b = a.pow(2);
    var y = a.mul(b);
    y.backward(RETAIN_GRAD);

    assertThat(Stream.of(x, a, b, y).map(Variable::item)).containsExactly(1.0, 4.0, 16.0, 64.0);
    assertThat(Stream.of(x, a, b, y).map(box -> box.grad().item()))
        .containsExactly(48.0, 48.0, 4.0, 1.0);
    assertThat(Stream.of(a, b, y).map(box -> box.creator().generation())).containsExactly(0, 1, 2);
    assertThat(Lesson.read("images/forward-and-backward.svg"))
        .contains(">x = 1<", ">a = 4<", ">b = 16<", ">y = 64<", ">48<", ">4<", ">1<")
        .contains(">generation 0<", ">generation 1<", ">generation 2<", ">32<", ">16<");
  }

  private static List<String> printed(String... args) {
    var console = System.out;
    var bytes = new ByteArrayOutputStream();
    System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    try {
      assertThat(Step23.run(args)).isZero();
    } finally {
      System.setOut(console);
    }
    return bytes.toString(StandardCharsets.UTF_8).lines().toList();
  }
}
