package step09;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static step09.Functions.exp;
import static step09.Functions.square;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import jdk.jshell.JShell;
import jdk.jshell.execution.LocalExecutionControlProvider;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ConvenientTest {
  @Nested
  class AFormula {
    @Test
    void makes_a_new_function_object_for_each_call() {
      var x = new Variable(0.5);

      Variable first = square(x);
      Variable second = square(x);

      assertThat(first.creator()).isInstanceOf(Square.class).isNotSameAs(second.creator());
    }

    @Test
    void of_three_calls_has_three_objects_and_four_boxes_that_the_arrows_lead_to() {
      var x = new Variable(0.5);
      var y = square(exp(square(x)));

      Variable b = y.creator().x();
      Variable a = b.creator().x();

      assertThat(b.data[0]).isEqualTo(Math.exp(0.25)).isEqualTo(1.284, within(5e-4));
      assertThat(a.data).containsExactly(0.25);
      assertThat(a.creator().x()).isSameAs(x);
      assertThat(x.creator()).isNull();
      assertThat(y.data[0]).isEqualTo(1.649, within(5e-4));
    }

    @Test
    void from_the_wrong_end_is_another_formula_that_goes_back_as_well() {
      var x = new Variable(0.5);

      assertThat(exp(square(x)).data[0]).isEqualTo(1.284, within(5e-4));
      Variable wrong = square(exp(x));
      assertThat(wrong.data[0]).isEqualTo(2.718, within(5e-4));
      wrong.backward();
      assertThat(x.grad[0]).isEqualTo(2 * Math.exp(1), within(1e-12));
    }

    @Test
    void calculated_between_two_passes_leaves_the_first_one_alone() {
      var x = new Variable(3);
      var other = new Variable(5);
      Variable y = square(x);
      square(other);

      y.backward();

      assertThat(x.grad).containsExactly(6);
      assertThat(other.grad).isNull();
    }

    @Test
    void can_be_measured_since_each_side_gets_an_object_of_its_own() {
      assertThat(NumericalGradient.of(Functions::square, new Variable(3))[0])
          .isEqualTo(6, within(1e-8));
    }
  }

  @Nested
  class ABackwardPass {
    private final Variable x = new Variable(1, 3);
    private final Variable y = square(x);

    @Test
    void starts_from_ones() {
      y.backward();

      assertThat(y.grad).containsExactly(1, 1);
      assertThat(x.grad).containsExactly(2, 6);
    }

    @Test
    void starts_from_a_seed_that_says_which_result_is_meant() {
      y.backward(0, 1);

      assertThat(x.grad).containsExactly(0, 6);
    }

    @Test
    void keeps_a_seed_of_its_own() {
      double[] seed = {1, 2};
      y.backward(seed);
      seed[0] = 100;

      assertThat(y.grad).containsExactly(1, 2);
    }

    @Test
    void of_several_results_starting_from_ones_gives_the_slopes_of_their_sum() {
      var box = new Variable(1, 2, 3);
      var running = new RunningSums();

      running.apply(box).backward();

      // the sums are x0, x0 + x1 and x0 + x1 + x2; together 3 x0 + 2 x1 + x2
      assertThat(box.grad).containsExactly(3, 2, 1);
    }

    @Test
    void starts_from_a_half_only_if_the_half_is_one() {
      y.backward(1 / 2, 1 / 2);
      assertThat(x.grad).containsExactly(0, 0);

      y.backward(0.5, 1 / 2.0);
      assertThat(x.grad).containsExactly(1, 3);
    }
  }

  /** The sums of the first number, of the first two, and of all three. */
  private static final class RunningSums extends Function {
    @Override
    protected double[] forward(double[] x) {
      return new double[] {x[0], x[0] + x[1], x[0] + x[1] + x[2]};
    }

    @Override
    protected double[] backward(double[] gy) {
      return new double[] {gy[0] + gy[1] + gy[2], gy[1] + gy[2], gy[2]};
    }
  }

  @Nested
  class AtTheDoor {
    @Test
    void a_box_refuses_an_array_that_is_null() {
      assertThatThrownBy(() -> new Variable((double[]) null))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("Variable: the array is null; give numbers, as in new Variable(1.0)");
    }

    @Test
    void a_function_refuses_a_variable_that_is_null_and_names_itself() {
      assertThatThrownBy(() -> exp(null))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("Exp: the variable is null; give it one");
    }

    @Test
    void a_function_refuses_a_second_call_and_keeps_the_first_one() {
      var f = new Square();
      var x = new Variable(3);
      Variable y = f.apply(x);

      assertThatThrownBy(() -> f.apply(y))
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("Square: applied a second time; make a new one for each application");
      y.backward();
      assertThat(x.grad).containsExactly(6);
    }

    @Test
    void a_slope_cannot_be_measured_with_one_and_the_same_object() {
      assertThatThrownBy(() -> NumericalGradient.of(new Square()::apply, new Variable(3)))
          .hasMessageStartingWith("Square: applied a second time");
    }

    @Test
    void a_variable_that_no_function_made_has_nowhere_to_go_back_to() {
      assertThatThrownBy(() -> new Variable(1).backward())
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("backward: no function made this variable; call backward on a result");
    }

    @Test
    void a_seed_that_is_null_or_of_another_length_is_shown() {
      Variable y = square(new Variable(1, 2));

      assertThatThrownBy(() -> y.backward((double[]) null))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("backward: the seed is null; its length must be 2");
      assertThatThrownBy(() -> y.backward(1, 2, 3))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("backward: the seed is [1.0, 2.0, 3.0]; its length must be 2");
      assertThatThrownBy(() -> y.backward(new double[0]))
          .hasMessage("backward: the seed is []; its length must be 2");
    }

    @Test
    void nan_and_no_numbers_at_all_are_numbers_like_others() {
      var nan = new Variable(Double.NaN);
      square(nan).backward();
      assertThat(nan.grad).containsExactly(Double.NaN);

      var empty = new Variable();
      square(empty).backward();
      assertThat(empty.grad).isEmpty();
    }
  }

  @Nested
  class TheCompiler {
    @Test
    void says_what_it_was_given_and_what_it_needs() {
      Locale here = Locale.getDefault();
      Locale.setDefault(Locale.ENGLISH); // the compiler speaks the reader's language
      try (var shell =
          JShell.builder().executionEngine(new LocalExecutionControlProvider(), Map.of()).build()) {
        shell.addToClasspath(Step09.classes());
        shell.eval("import static step09.Functions.*;");

        var snippet = shell.eval("square(0.5)").get(0).snippet();
        List<String> says =
            shell.diagnostics(snippet).map(problem -> problem.getMessage(Locale.ENGLISH)).toList();

        assertThat(says)
            .containsExactly("incompatible types: double cannot be converted to step09.Variable");
      } finally {
        Locale.setDefault(here);
      }
    }
  }
}
