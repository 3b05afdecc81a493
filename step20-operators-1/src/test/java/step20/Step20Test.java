package step20;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static step20.Functions.exp;
import static step20.Functions.square;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class Step20Test {
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
    assertThat(Step20.run()).isZero();
    assertThat(printed.toString(StandardCharsets.UTF_8).lines())
        .containsExactly("variable(7.0)", "2.0", "3.0");
  }

  @Test
  void a_wrong_word_is_refused_in_a_sentence() {
    assertThat(Step20.run("boks")).isEqualTo(2);
    assertThat(complaint.toString(StandardCharsets.UTF_8).lines())
        .containsExactly("step 20 takes no argument, or the word book, but was given \"boks\"");
  }

  @Test
  void products_have_the_numerical_gradient() {
    var b = new Variable(1.5, -2, 0.5);
    GradientCheck.assertGradients(x -> x.mul(b), -0.8, 0.3, 2);
    GradientCheck.assertGradients(x -> b.mul(exp(x)), -0.8, 0.3, 2);
    GradientCheck.assertGradients(x -> x.mul(x).mul(x).add(x), -0.8, 0.3, 2);
    GradientCheck.assertGradients(
        x -> {
          var a = exp(x);
          return square(a).add(a.mul(x)).add(a);
        },
        -0.8,
        0.3);
  }

  @Test
  void what_stands_first_is_calculated_first() {
    var a = new Variable(2);
    var b = new Variable(3);
    var c = new Variable(4);

    assertThat(a.add(b).mul(c)).hasToString("variable(20.0)");
    assertThat(a.add(b.mul(c))).hasToString("variable(14.0)");
  }

  @Test
  void the_numerical_slope_keeps_the_shape() {
    var two = new Variable(2);
    var table = new Variable(new double[][] {{1, 2}, {3, 4}});

    assertThat(NumericalGradient.of(x -> x.mul(two), new Variable(3))[0])
        .isCloseTo(2, within(1e-8));
    assertThat(NumericalGradient.of(x -> x.mul(table), table)[3]).isCloseTo(4, within(1e-8));
  }

  @Test
  void what_does_not_fit_is_refused_in_a_sentence() {
    var row = new Variable(1, 2);

    assertThatThrownBy(() -> row.mul(null))
        .hasMessage("Mul: given [variable([1.0 2.0]), null]; give it variables");
    assertThatThrownBy(() -> row.mul(new Variable(3)))
        .hasMessage("Mul: the shapes (2,) and () differ; give equal ones");
    assertThatThrownBy(row::backward)
        .hasMessage("backward: no function made this variable; call backward on a result");
  }
}
