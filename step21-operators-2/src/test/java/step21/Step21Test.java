package step21;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static step21.Functions.exp;
import static step21.Functions.square;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class Step21Test {
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
    assertThat(Step21.run()).isZero();
    assertThat(printed.toString(StandardCharsets.UTF_8).lines())
        .containsExactly("variable(5.0)", "variable(5.0)", "variable(7.0)");
  }

  @Test
  void a_wrong_word_is_refused_in_a_sentence() {
    assertThat(Step21.run("boks")).isEqualTo(2);
    assertThat(complaint.toString(StandardCharsets.UTF_8).lines())
        .containsExactly("step 21 takes no argument, or the word book, but was given \"boks\"");
  }

  @Test
  void a_number_beside_a_box_has_its_shape_and_the_gradient_is_right() {
    GradientCheck.assertGradients(x -> exp(x).mul(3).add(1).mul(x), -0.8, 0.3, 2);
    assertThat(new Variable(new double[][] {{1, 2}, {3, 4}}).mul(2).add(1))
        .hasToString("variable([[3.0 5.0]\n          [7.0 9.0]])");
  }

  /** A product that counts the gradients that are calculated. */
  private static final class CountingMul extends Function.Binary {
    private int gradients;

    @Override
    protected double[] forward(double[] x0, double[] x1) {
      return Elementwise.zip(x0, x1, (a, b) -> a * b);
    }

    @Override
    protected double[] backward0(double[] gy) {
      gradients++;
      return Elementwise.zip(gy, x1().data, (g, b) -> g * b);
    }

    @Override
    protected double[] backward1(double[] gy) {
      gradients++;
      return Elementwise.zip(gy, x0().data, (g, a) -> g * a);
    }
  }

  @Test
  void no_gradient_is_calculated_for_a_constant() {
    var x = new Variable(1, 2);
    var constant = Variable.constant(3, x.shape());
    var f = new CountingMul();

    f.apply(x, constant).backward();

    assertThat(f.gradients).isEqualTo(1);
    assertThat(x.grad).containsExactly(3, 3);
    assertThat(constant.grad).isNull();
  }

  @Test
  void what_does_not_fit_is_refused_in_a_sentence() {
    var row = new Variable(1, 2);

    assertThatThrownBy(() -> row.add(null))
        .hasMessage("Add: given [variable([1.0 2.0]), null]; give it variables");
    assertThatThrownBy(() -> square(row).add(new Variable(3)))
        .hasMessage("Add: the shapes (2,) and () differ; give equal ones");
    assertThat(row.mul(Double.NaN)).hasToString("variable([NaN NaN])");
  }
}
