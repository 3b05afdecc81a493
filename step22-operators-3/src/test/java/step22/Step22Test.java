package step22;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static step22.Functions.exp;
import static step22.Functions.square;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Step22Test {
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
    assertThat(Step22.run()).isZero();
    assertThat(printed.toString(StandardCharsets.UTF_8).lines())
        .containsExactly(
            "variable(-2.0)", "variable(0.0)", "variable(1.0)", "variable(1.5)", "variable(8.0)");
  }

  @Test
  void a_wrong_word_is_refused_in_a_sentence() {
    assertThat(Step22.run("boks")).isEqualTo(2);
    assertThat(complaint.toString(StandardCharsets.UTF_8).lines())
        .containsExactly("step 22 takes no argument, or the word book, but was given \"boks\"");
  }

  @Test
  void minus_and_division_have_the_numerical_gradient() {
    var b = new Variable(1.5, -2, 0.5);
    GradientCheck.assertGradients(Variable::neg, -0.8, 0.3, 2);
    GradientCheck.assertGradients(x -> x.sub(b), -0.8, 0.3, 2);
    GradientCheck.assertGradients(x -> b.sub(exp(x)), -0.8, 0.3, 2);
    GradientCheck.assertGradients(x -> x.sub(3).mul(x), -0.8, 0.3, 2);
    GradientCheck.assertGradients(x -> x.div(b), -0.8, 0.3, 2);
    GradientCheck.assertGradients(x -> b.div(exp(x)), -0.8, 0.3, 2);
    GradientCheck.assertGradients(x -> square(x).div(3).div(x), -0.8, 0.3, 2);
  }

  @ParameterizedTest
  @ValueSource(doubles = {-2, -0.5, 0, 0.5, 1, 2, 3})
  void powers_have_the_numerical_gradient(double exponent) {
    GradientCheck.assertGradients(x -> x.pow(exponent), 0.3, 1.2, 2);
  }

  @Test
  void powers_at_zero_and_of_negative_numbers() {
    var x = new Variable(0, -2);
    x.pow(0).backward();
    assertThat(x.grad).containsExactly(0, 0);

    assertThat(x.pow(0)).hasToString("variable([1.0 1.0])");
    assertThat(x.pow(3)).hasToString("variable([0.0 -8.0])");
    assertThat(x.pow(0.5)).hasToString("variable([0.0 NaN])");
    assertThat(x.pow(-1)).hasToString("variable([Infinity -0.5])");
  }

  @Test
  void the_slope_of_a_quotient_holds_where_a_square_would_be_infinite() {
    var x = new Variable(1e200);
    var y = new Variable(1e200);

    x.div(y).backward();

    assertThat(y.grad).containsExactly(-1e-200);
  }

  /** Goldstein and Price's formula, whose gradient at (1, 1) is known: (−5376, 8064). */
  @Test
  void a_long_formula_has_its_gradient_in_every_digit() {
    var x = new Variable(1);
    var y = new Variable(1);
    var xy = x.mul(y);
    var p =
        x.mul(-14).add(19).add(x.pow(2).mul(3)).sub(y.mul(14)).add(xy.mul(6)).add(y.pow(2).mul(3));
    var q =
        x.mul(-32)
            .add(18)
            .add(x.pow(2).mul(12))
            .add(y.mul(48))
            .sub(xy.mul(36))
            .add(y.pow(2).mul(27));
    var z = x.add(y).add(1).pow(2).mul(p).add(1).mul(x.mul(2).sub(y.mul(3)).pow(2).mul(q).add(30));

    z.backward();

    assertThat(x.grad).containsExactly(-5376);
    assertThat(y.grad).containsExactly(8064);
  }

  @Test
  void what_does_not_fit_is_refused_in_a_sentence() {
    var row = new Variable(1, 2);

    assertThatThrownBy(() -> row.div(null))
        .hasMessage("Div: given [variable([1.0 2.0]), null]; give it variables");
    assertThatThrownBy(() -> row.sub(new Variable(3)))
        .hasMessage("Sub: the shapes (2,) and () differ; give equal ones");
    assertThatThrownBy(() -> row.neg().backward(new double[] {1}))
        .hasMessage("backward: the seed is [1.0]; give 2 numbers");
    var y = row.pow(2);
    y.backward();
    assertThatThrownBy(y::backward).hasMessageStartingWith("backward: this variable has had");
  }
}
