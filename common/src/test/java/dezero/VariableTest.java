package dezero;

import static dezero.BackwardOption.CREATE_GRAPH;
import static dezero.BackwardOption.RETAIN_GRAD;
import static dezero.functions.Functions.sin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dezero.array.DType;
import dezero.array.NdArray;
import dezero.array.Shape;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class VariableTest {

  @Nested
  class Holding {
    @Test
    void null_is_refused_with_what_to_pass_instead() {
      assertThatThrownBy(() -> Variable.of((NdArray) null))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage(
              "Variable: no data was given (null); pass a number or an array, as in"
                  + " Variable.of(2.0)");
      assertThatThrownBy(() -> Variable.of((double[]) null))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("no data was given (null)");
      assertThatThrownBy(() -> Variable.of((double[][]) null))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("no data was given (null)");
    }

    @Test
    void a_whole_number_becomes_float64() {
      assertThat(Variable.of(2).dtype()).isEqualTo(DType.FLOAT64);
      assertThat(Variable.of(2)).hasToString("variable(2.0)");
    }

    @Test
    void rows_of_a_matrix_print_below_each_other() {
      assertThat(Variable.of(new double[][] {{1, 2, 3}, {4, 5, 6}}))
          .hasToString("variable([[1. 2. 3.]\n          [4. 5. 6.]])");
    }

    @Test
    void new_data_must_have_the_old_form() {
      Variable x = Variable.of(new double[] {1, 2}).named("w");
      assertThatThrownBy(() -> x.setData(NdArray.of(3)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage(
              "setData: () float64 was given for w, which holds (2,) float64; make a new Variable"
                  + " for another shape or type");
      assertThatThrownBy(() -> x.setData(x.data().to(DType.FLOAT32)))
          .hasMessageContaining("(2,) float32 was given");
      assertThatThrownBy(() -> x.setData(null)).hasMessageContaining("null was given");
    }
  }

  @Nested
  class BackwardPasses {
    private final Variable x = Variable.of(3.0).named("x");

    @Test
    void gradients_along_two_paths_add_up() {
      x.add(x).add(x).backward();
      assertThat(x.grad()).hasToString("variable(3.0)");
    }

    @Test
    void the_two_inputs_of_a_sum_share_one_gradient_and_its_name_but_not_what_comes_later() {
      Variable a = Variable.of(1);
      Variable b = Variable.of(2);
      a.add(b).backward();
      assertThat(a.grad()).isSameAs(b.grad());
      a.grad().named("slope");
      assertThat(b.grad().name()).isEqualTo("slope");

      a.mul(5).backward();
      assertThat(a.grad().item()).isEqualTo(6);
      b.clearGrad();
      assertThat(a.hasGrad()).isTrue();
    }

    @Test
    void where_a_sum_broadcasts_each_input_has_a_gradient_of_its_own() {
      Variable a = Variable.of(new double[] {1, 2});
      Variable b = Variable.of(2);
      a.add(b).backward();
      a.grad().named("slope");
      assertThat(b.grad().name()).isNull();
    }

    @Test
    void the_higher_generation_comes_first() {
      // Book, step 16: y = (x²)² + (x²)² at 2 is 32, its derivative 64.
      Variable two = Variable.of(2.0);
      Variable a = two.pow(2);
      Variable y = a.pow(2).add(a.pow(2));
      y.backward();
      assertThat(y.item()).isEqualTo(32);
      assertThat(two.grad().item()).isEqualTo(64);
    }

    @Test
    void an_array_is_differentiated_as_the_sum_of_its_elements() {
      Variable v = Variable.of(new double[] {1, 2, 3});
      v.pow(2).backward();
      assertThat(v.grad().data().toDoubles()).containsExactly(2, 4, 6);
    }

    @Test
    void a_seed_gradient_weighs_the_elements() {
      Variable v = Variable.of(new double[] {1, 2, 3});
      v.pow(2).backward(Variable.of(new double[] {1, 0, 10}));
      assertThat(v.grad().data().toDoubles()).containsExactly(2, 0, 60);
    }

    @Test
    void where_operands_broadcast_the_gradient_is_summed_back() {
      Variable a = Variable.of(new double[][] {{1, 2, 3}, {4, 5, 6}});
      Variable b = Variable.of(new double[] {10, 20, 30});
      a.mul(b).backward();
      assertThat(a.grad().data().toDoubles()).containsExactly(10, 20, 30, 10, 20, 30);
      assertThat(b.grad().data().toDoubles()).containsExactly(5, 7, 9);
    }

    @Test
    void intermediate_gradients_are_retained_only_on_request() {
      Variable between = x.pow(2);
      between.mul(3).backward();
      assertThat(between.hasGrad()).isFalse();
      assertThatThrownBy(between::grad).hasMessageContaining("backward(RETAIN_GRAD)");

      Variable kept = x.pow(2);
      kept.mul(3).backward(RETAIN_GRAD);
      assertThat(kept.grad().item()).isEqualTo(3);
    }

    @Test
    void the_fourth_derivative_of_sine_is_sine() {
      Variable at = Variable.of(1.0);
      Variable derivative = sin(at);
      for (int order = 1; order <= 4; order++) {
        at.clearGrad();
        derivative.backward(CREATE_GRAPH);
        derivative = at.grad();
        double expected =
            switch (order % 4) {
              case 1 -> Math.cos(1);
              case 2 -> -Math.sin(1);
              case 3 -> -Math.cos(1);
              default -> Math.sin(1);
            };
        assertThat(derivative.item()).as("order " + order).isCloseTo(expected, within(1e-10));
      }
    }

    @Test
    void without_create_graph_a_gradient_has_no_graph() {
      x.pow(2).backward();
      assertThat(x.grad().creator()).isNull();
      assertThatThrownBy(() -> x.grad().backward())
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("make it with backward(CREATE_GRAPH)");
    }

    @Test
    void a_gradient_asked_for_too_early_says_what_to_call() {
      assertThatThrownBy(x::grad)
          .isInstanceOf(IllegalStateException.class)
          .hasMessage(
              "x.grad() does not exist: no backward pass has left one. Call backward() on a y that"
                  + " was calculated from x; where y does not depend on it, hasGrad() stays false");
      assertThat(x.hasGrad()).isFalse();
    }

    @Test
    void a_constant_is_left_out_and_says_so() {
      Variable data = Variable.constant(NdArray.of(3)).named("data");
      Variable w = Variable.of(2.0);
      data.mul(w).backward();
      assertThat(w.grad().item()).isEqualTo(3);
      assertThat(data.hasGrad()).isFalse();
      assertThatThrownBy(data::grad)
          .hasMessage("data.grad() does not exist: a constant has none. Make it with Variable.of");
    }

    @Test
    void a_leaf_has_no_backward_pass() {
      assertThatThrownBy(x::backward)
          .isInstanceOf(IllegalStateException.class)
          .hasMessageStartingWith("backward: x is a leaf: no function computed it");
    }

    @Test
    void a_result_of_no_grad_has_no_backward_pass() {
      try (var scope = Autograd.noGrad()) {
        Variable y = x.pow(2).named("y");
        assertThatThrownBy(y::backward)
            .isInstanceOf(IllegalStateException.class)
            .hasMessageStartingWith("backward: y was calculated without a graph")
            .hasMessageContaining("Autograd.noGrad()");
      }
    }

    @Test
    void a_second_pass_is_refused_and_changes_nothing() {
      Variable y = x.pow(2).named("y");
      y.backward();
      assertThatThrownBy(y::backward)
          .isInstanceOf(IllegalStateException.class)
          .hasMessageStartingWith("backward: y has had its backward pass already");
      assertThat(x.grad().item()).isEqualTo(6);
    }

    @Test
    void a_gradient_shared_by_two_inputs_has_a_backward_pass_for_each() {
      Variable a = Variable.of(1.0);
      Variable b = Variable.of(2.0);
      a.add(b).pow(2).backward(CREATE_GRAPH);
      Variable first = a.grad();
      Variable second = b.grad();
      for (Variable gradient : List.of(first, second)) {
        a.clearGrad();
        b.clearGrad();
        gradient.backward();
        assertThat(a.grad().item()).isEqualTo(2);
        assertThat(b.grad().item()).isEqualTo(2);
      }
    }

    @Test
    void the_third_derivative_of_a_square_is_0_even_at_0() {
      Variable at = Variable.of(0.0);
      Variable derivative = at.pow(2);
      for (double expected : new double[] {0, 2, 0}) {
        at.clearGrad();
        derivative.backward(CREATE_GRAPH);
        derivative = at.grad();
        assertThat(derivative.item()).isEqualTo(expected);
      }
    }

    @Test
    void a_seed_of_the_wrong_shape_is_refused_with_both_shapes() {
      Variable y = x.pow(2).named("y");
      assertThatThrownBy(() -> y.backward(Variable.of(new double[] {1, 2})))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage(
              "backward: the seed gradient has shape (2,) but y has shape (); a gradient has the"
                  + " shape of its variable");
    }

    @Test
    void unchaining_backward_cuts_behind_the_inputs_and_keeps_the_last_function() {
      Variable start = Variable.of(2.0);
      Variable x = start.mul(5);
      Variable y = x.mul(3);
      y.unchainBackward();
      y.backward();
      assertThat(x.grad().item()).isEqualTo(3);
      assertThat(start.hasGrad()).isFalse();
    }

    @Test
    void shapes_that_do_not_broadcast_are_named() {
      Variable a = Variable.of(NdArray.zeros(Shape.of(2, 3)));
      Variable b = Variable.of(NdArray.zeros(Shape.of(2)));
      assertThatThrownBy(() -> a.add(b))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage(
              "add: cannot broadcast (2, 3) with (2,): the last lengths are 3 and 2; they must be"
                  + " equal, or one of them 1");
      assertThatThrownBy(() -> a.matmul(b))
          .hasMessage(
              "matmul: cannot multiply (2, 3) by (2,); two matrices (n, m) and (m, p) are needed,"
                  + " with the same m");
    }
  }

  @Nested
  class GoldenFigures {
    @Test
    void step_23_prints_16_and_8() {
      Variable x = Variable.of(1.0);
      Variable y = x.add(3).pow(2);
      y.backward();
      assertThat(y).hasToString("variable(16.0)");
      assertThat(x.grad()).hasToString("variable(8.0)");
    }
  }
}
