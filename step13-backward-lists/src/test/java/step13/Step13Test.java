package step13;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static step13.Functions.add;
import static step13.Functions.exp;
import static step13.Functions.square;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class Step13Test {
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
    assertThat(Step13.run()).isZero();
    assertThat(printed.toString(StandardCharsets.UTF_8).lines())
        .containsExactly("13.0", "4.0", "6.0");
  }

  @Test
  void a_wrong_word_is_refused_in_a_sentence() {
    assertThat(Step13.run("boks")).isEqualTo(2);
    assertThat(complaint.toString(StandardCharsets.UTF_8).lines())
        .containsExactly("step 13 takes no argument, or the word book, but was given \"boks\"");
  }

  /** y = x0 · x1. */
  private static final class Product extends Function.Binary {
    @Override
    protected double[] forward(double[] x0, double[] x1) {
      return Elementwise.zip(x0, x1, (a, b) -> a * b);
    }

    @Override
    protected double[] backward0(double[] gy) {
      return Elementwise.zip(gy, x1().data, (g, b) -> g * b);
    }

    @Override
    protected double[] backward1(double[] gy) {
      return Elementwise.zip(gy, x0().data, (g, a) -> g * a);
    }
  }

  @Test
  void both_inputs_have_the_numerical_gradient() {
    GradientCheck.assertGradients(x -> add(square(x), new Variable(1, 2, 3)), -1.2, 0.3, 0.7);
    GradientCheck.assertGradients(x -> add(new Variable(1, 2, 3), exp(x)), -1.2, 0.3, 0.7);
    GradientCheck.assertGradients(
        x -> new Product().apply(square(x), new Variable(1, 2, 3)), -1.2, 0.3, 0.7);
    GradientCheck.assertGradients(
        x -> new Product().apply(new Variable(1, 2, 3), exp(x)), -1.2, 0.3, 0.7);
  }

  /** A function whose gradient is of no use. */
  private static final class Wrong extends Function.Unary {
    private final double[] gradient;

    Wrong(double... gradient) {
      this.gradient = gradient;
    }

    @Override
    protected double[] forward(double[] x) {
      return x;
    }

    @Override
    protected double[] backward(double[] gy) {
      return gradient;
    }
  }

  @Test
  void a_gradient_that_does_not_fit_its_input_is_refused_in_a_sentence() {
    assertThatThrownBy(new Wrong(1, 2, 3).apply(new Variable(1, 2))::backward)
        .hasMessage(
            "Wrong: the gradient for input 0 is [1.0, 2.0, 3.0]; give 2 numbers, as many as the"
                + " input has");
    assertThatThrownBy(new Wrong((double[]) null).apply(new Variable(1, 2))::backward)
        .hasMessageStartingWith("Wrong: the gradient for input 0 is null; give 2 numbers");
  }

  /** Many boxes, and no gradient. */
  private static final class First extends Function.Many {
    @Override
    protected List<double[]> forward(List<double[]> xs) {
      return xs.subList(0, 1);
    }
  }

  @Test
  void what_cannot_go_back_is_refused_in_a_sentence() {
    var x = new Variable(1, 2);
    var y = new First().apply(x, x).get(0);

    assertThatThrownBy(y::backward).hasMessage("First: no gradient can pass through it");
    assertThatThrownBy(x::backward)
        .hasMessage("backward: no function made this variable; call backward on a result");
    assertThatThrownBy(() -> add(x, x).backward(1))
        .hasMessage("backward: the seed is [1.0]; give 2 numbers");
  }
}
