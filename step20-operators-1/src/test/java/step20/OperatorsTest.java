package step20;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static step20.Functions.exp;
import static step20.Functions.square;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.execution.LocalExecutionControlProvider;
import org.junit.jupiter.api.Test;

class OperatorsTest {
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

  @Test
  void of_formulas_with_n_signs_the_reading_order_is_right_for_one_more_than_n() {
    for (int signs = 0; signs <= 10; signs++) {
      assertThat(Step20.rightInReadingOrder(signs)).isEqualTo(signs + 1);
    }
  }

  @Test
  void a_factor_in_front_of_a_bracket_and_in_each_term_is_the_same_with_the_same_gradients() {
    var a = new Variable(2);
    var b = new Variable(3);
    var c = new Variable(7);
    var short1 = a.mul(b.add(c));
    short1.backward();
    double[] gradients = {a.grad[0], b.grad[0], c.grad[0]};
    a.clearGrad();
    b.clearGrad();
    c.clearGrad();
    var long1 = a.mul(b).add(a.mul(c));
    long1.backward();

    assertThat(short1.data).containsExactly(20).containsExactly(long1.data);
    assertThat(gradients).containsExactly(10, 2, 2);
    assertThat(new double[] {a.grad[0], b.grad[0], c.grad[0]}).containsExactly(gradients);
  }

  @Test
  void a_box_times_itself_goes_back_like_a_square() {
    var x = new Variable(3);
    x.mul(x).backward();
    assertThat(x.grad).containsExactly(6);
  }

  @Test
  void with_a_one_in_it_both_orders_are_equal_so_a_one_shows_nothing() {
    var a = new Variable(2);
    var b = new Variable(3);
    var c = new Variable(1);

    assertThat(a.add(b).mul(c).data).isEqualTo(a.add(b.mul(c)).data);
  }

  @Test
  void signs_between_boxes_and_a_number_for_a_box_do_not_compile() {
    assertThat(compilersComplaint("a + b")).startsWith("bad operand types for binary operator '+'");
    assertThat(compilersComplaint("a * b")).startsWith("bad operand types for binary operator '*'");
    assertThat(compilersComplaint("a.mul(3)"))
        .contains("int cannot be converted to step20.Variable");
    assertThat(compilersComplaint("a.mul(b)")).isEmpty();
    assertThat(compilersComplaint("\"a + b is \" + a + b")).isEmpty();
  }

  /** What the compiler says of a line with two boxes a and b; nothing if it takes it. */
  private static String compilersComplaint(String line) {
    try (var shell =
        JShell.builder().executionEngine(new LocalExecutionControlProvider(), Map.of()).build()) {
      var place = Step20.class.getProtectionDomain().getCodeSource().getLocation();
      shell.addToClasspath(Path.of(place.toURI()).toString());
      shell.eval("import step20.*;");
      shell.eval("var a = new Variable(2);");
      shell.eval("var b = new Variable(3);");
      SnippetEvent outcome = shell.eval(line).get(0);
      if (outcome.status() != Snippet.Status.REJECTED) {
        return "";
      }
      return shell.diagnostics(outcome.snippet()).findFirst().orElseThrow().getMessage(Locale.ROOT);
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException("the step's own classes have no path", impossible);
    }
  }
}
