package step11;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class Step11Test {
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
    assertThat(Step11.run()).isZero();
    assertThat(printed.toString(StandardCharsets.UTF_8).lines()).containsExactly("5.0");
  }

  @Test
  void a_wrong_word_is_refused_in_a_sentence() {
    assertThat(Step11.run("boks")).isEqualTo(2);
    assertThat(complaint.toString(StandardCharsets.UTF_8).lines())
        .containsExactly("step 11 takes no argument, or the word book, but was given \"boks\"");
  }

  /** Two results: the quotient, rounded down, and what is left. */
  private static final class DivideWithRest extends Function {
    @Override
    protected List<double[]> forward(List<double[]> xs) {
      double[] quotient = Elementwise.zip(xs.get(0), xs.get(1), (a, b) -> Math.floor(a / b));
      double[] rest = Elementwise.zip(xs.get(0), xs.get(1), (a, b) -> a - b * Math.floor(a / b));
      return List.of(quotient, rest);
    }
  }

  @Test
  void a_function_can_have_two_results_and_each_knows_it() {
    var f = new DivideWithRest();
    var seven = new Variable(7);
    var two = new Variable(2);

    List<Variable> ys = f.apply(List.of(seven, two));

    assertThat(ys).hasToString("[3.0, 1.0]");
    assertThat(ys).extracting(Variable::creator).containsExactly(f, f);
    assertThat(f.inputs()).containsExactly(seven, two);
  }

  @Test
  void inputs_that_are_none_are_refused_in_a_sentence() {
    var x = new Variable(1);

    assertThatThrownBy(() -> new Add().apply(null))
        .hasMessage("Add: given null; give it variables");
    assertThatThrownBy(() -> new Add().apply(List.of()))
        .hasMessage("Add: given []; give it variables");
    assertThatThrownBy(() -> new Add().apply(Arrays.asList(x, null)))
        .hasMessage("Add: given [1.0, null]; give it variables");
  }

  @Test
  void sizes_that_do_not_fit_are_refused_in_a_sentence() {
    assertThatThrownBy(() -> new Add().apply(List.of(new Variable(1, 2), new Variable(1, 2, 3))))
        .hasMessage("zip: 2 numbers and 3; there must be as many of both");
  }

  @Test
  void a_second_apply_is_refused_but_not_after_a_failed_one() {
    var f = new Add();
    var x = new Variable(1);
    assertThatThrownBy(() -> f.apply(List.of(x, new Variable(1, 2)))).hasMessageStartingWith("zip");
    f.apply(List.of(x, x));

    assertThatThrownBy(() -> f.apply(List.of(x, x)))
        .hasMessage("Add: applied a second time; make a new one for each application");
  }

  @Test
  void backward_through_two_boxes_is_refused_in_a_sentence() {
    var x = new Variable(1);
    var y = new Add().apply(List.of(x, x)).get(0);

    assertThatThrownBy(y::backward).hasMessage("Add: no gradient can pass through it");
    assertThat(x.grad).isNull();
  }
}
