package step14;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static step14.Functions.add;
import static step14.Functions.exp;
import static step14.Functions.square;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class Step14Test {
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
    assertThat(Step14.run()).isZero();
    assertThat(printed.toString(StandardCharsets.UTF_8).lines()).containsExactly("2.0", "3.0");
  }

  @Test
  void a_wrong_word_is_refused_in_a_sentence() {
    assertThat(Step14.run("boks")).isEqualTo(2);
    assertThat(complaint.toString(StandardCharsets.UTF_8).lines())
        .containsExactly("step 14 takes no argument, or the word book, but was given \"boks\"");
  }

  @Test
  void every_path_counts() {
    GradientCheck.assertGradients(x -> add(x, x), -1.2, 0.3, 0.7);
    GradientCheck.assertGradients(x -> add(square(x), add(x, exp(x))), -1.2, 0.3, 0.7);
    GradientCheck.assertGradients(x -> add(add(exp(x), x), square(x)), -1.2, 0.3, 0.7);
  }

  @Test
  void no_array_of_another_variable_changes() {
    var x = new Variable(3);
    var y = add(x, x);
    double[] seed = {1};

    y.backward(seed);

    assertThat(x.grad).containsExactly(2);
    assertThat(y.grad).containsExactly(1);
    assertThat(seed).containsExactly(1);
  }

  @Test
  void gradients_of_two_results_add_up_until_they_are_cleared() {
    var x = new Variable(3);
    square(x).backward();
    square(x).backward();
    assertThat(x.grad).containsExactly(12);

    x.clearGrad();
    assertThat(x.grad).isNull();
    square(x).backward();
    assertThat(x.grad).containsExactly(6);
  }

  @Test
  void a_second_pass_is_refused_in_a_sentence_and_changes_nothing() {
    var x = new Variable(3);
    var y = square(x);
    y.backward();

    assertThatThrownBy(y::backward)
        .hasMessage(
            "backward: this variable has had its backward pass; calculate it anew, after"
                + " clearGrad() on the inputs");
    assertThat(x.grad).containsExactly(6);
  }

  @Test
  void a_leaf_and_a_seed_that_does_not_fit_are_refused_in_a_sentence() {
    var x = new Variable(1, 2);

    assertThatThrownBy(x::backward)
        .hasMessage("backward: no function made this variable; call backward on a result");
    assertThatThrownBy(() -> add(x, x).backward(1))
        .hasMessage("backward: the seed is [1.0]; give 2 numbers");
  }
}
