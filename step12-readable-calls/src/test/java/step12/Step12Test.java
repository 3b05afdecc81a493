package step12;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static step12.Functions.add;
import static step12.Functions.exp;
import static step12.Functions.square;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class Step12Test {
  private final PrintStream out = System.out;
  private final PrintStream err = System.err;
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final ByteArrayOutputStream complaint = new ByteArrayOutputStream();

  @BeforeEach
  void listen() {
    System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
    System.setErr(new PrintStream(complaint, true, StandardCharsets.UTF_8));
  }

  @AfterEach
  void listen_no_more() {
    System.setOut(out);
    System.setErr(err);
  }

  // TODO Replace this by what the Python original prints, and by the lesson's own claims.
  @Test
  void prints_what_the_lesson_shows() {
    assertThat(Step12.run()).isZero();
    assertThat(printed.toString(StandardCharsets.UTF_8).lines()).containsExactly("5.0");
  }

  @Test
  void a_wrong_word_is_refused_in_a_sentence() {
    assertThat(Step12.run("boks")).isEqualTo(2);
    assertThat(complaint.toString(StandardCharsets.UTF_8).lines())
        .containsExactly("step 12 takes no argument, or the word book, but was given \"boks\"");
  }

  /** As many results as inputs: the sums so far. */
  private static final class RunningSum extends Function.Many {
    @Override
    protected List<double[]> forward(List<double[]> xs) {
      double[][] sums = xs.toArray(new double[0][]);
      Arrays.parallelPrefix(sums, (a, b) -> Elementwise.zip(a, b, Double::sum));
      return List.of(sums);
    }
  }

  @Test
  void a_function_of_many_boxes_is_called_without_a_list() {
    var f = new RunningSum();
    var one = new Variable(1);

    assertThat(f.apply(one, one, one)).hasToString("[1.0, 2.0, 3.0]");
    assertThat(f.inputs()).containsExactly(one, one, one);
  }

  @Test
  void inputs_that_are_none_are_refused_in_a_sentence() {
    var x = new Variable(1);

    assertThatThrownBy(() -> square(null)).hasMessage("Square: given [null]; give it variables");
    assertThatThrownBy(() -> add(x, null)).hasMessage("Add: given [1.0, null]; give it variables");
    assertThatThrownBy(() -> new RunningSum().apply())
        .hasMessage("RunningSum: given []; give it variables");
  }

  @Test
  void sizes_that_do_not_fit_and_a_second_apply_are_refused_in_a_sentence() {
    assertThatThrownBy(() -> add(new Variable(1, 2), new Variable(1, 2, 3)))
        .hasMessage("zip: 2 numbers and 3; there must be as many of both");
    var f = new Square();
    f.apply(new Variable(1));
    assertThatThrownBy(() -> f.apply(new Variable(1)))
        .hasMessage("Square: applied a second time; make a new one for each application");
  }

  @Test
  void chains_of_one_box_go_back_as_in_step_10() {
    GradientCheck.assertGradients(x -> square(exp(square(x))), -1.2, 0.3, 0.7);
  }

  @Test
  void backward_through_two_boxes_is_refused_in_a_sentence() {
    var x = new Variable(1);

    assertThatThrownBy(square(add(square(x), x))::backward)
        .hasMessage("Add: no gradient can pass through it");
    assertThat(x.grad).isNull();
  }
}
