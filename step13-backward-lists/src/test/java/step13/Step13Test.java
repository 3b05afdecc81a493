package step13;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static step13.Functions.add;
import static step13.Functions.exp;
import static step13.Functions.square;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class Step13Test {
  @Nested
  class TheDemo {
    @Test
    void prints_what_the_python_original_prints_and_then_goes_on_without_the_word_book()
        throws IOException {
      assertThat(printed("book")).isEqualTo(golden("step13.txt"));
      assertThat(printed()).startsWith(printed("book").toArray(String[]::new));
    }

    @Test
    void then_tells_the_gradients_of_a_sum_and_of_a_product_and_does_three_things_wrong() {
      assertThat(printed())
          .containsExactly(
              "13.0",
              "4.0",
              "6.0",
              "a.grad: 1.0, b.grad: 1.0",
              "x.grad: 4.0, y.grad: 6.0",
              "amount.grad: 8.0, price.grad: 3.0",
              "a sum of 1000 boxes: 1.0 for the first, 1.0 for the last, 1000.0 in all",
              "checked: both gradients of the product are right",
              "own values, 3 and 3: 3.0 and 3.0",
              "own values, 3 and 8: 3.0 and 8.0",
              "at 3.0: numerically 24.000000000050647, but backward gives 9.0",
              "one way only: x.grad 4.0, y.grad null",
              "after left.grad[0] = 99: right.grad 99.0");
    }

    @Test
    void any_other_argument_is_refused_in_a_sentence() {
      var err = System.err;
      var complaint = new ByteArrayOutputStream();
      System.setErr(new PrintStream(complaint, true, StandardCharsets.UTF_8));
      try {
        assertThat(Step13.run("the", "book")).isEqualTo(2);
      } finally {
        System.setErr(err);
      }
      assertThat(complaint.toString(StandardCharsets.UTF_8))
          .isEqualToIgnoringNewLines(
              "step 13 takes no argument, or the word book, but was given \"the book\"");
    }
  }

  @Nested
  class ASum {
    @Test
    void hands_all_that_arrives_to_each_of_its_inputs() {
      var x0 = new Variable(2, 3);
      var x1 = new Variable(-5, 0);

      add(x0, x1).backward(7, -1);

      assertThat(x0.grad).containsExactly(7, -1);
      assertThat(x1.grad).containsExactly(7, -1);
    }

    @Test
    void of_a_thousand_boxes_divides_nothing_and_measuring_says_the_same() {
      double[] gradients = Step13.gradientsOfASum(1_000);

      assertThat(gradients).hasSize(1_000).containsOnly(1.0);
      UnaryOperator<Variable> sum =
          first -> {
            var all = first;
            for (int i = 2; i <= 1_000; i++) {
              all = add(all, new Variable(i));
            }
            return all;
          };
      assertThat(NumericalGradient.of(sum, new Variable(1))[0]).isEqualTo(1, within(1e-5));
    }

    @Test
    void gives_one_and_the_same_array_to_both() {
      var x0 = new Variable(2);
      var x1 = new Variable(3);
      var y = add(x0, x1);

      y.backward();

      assertThat(x0.grad).isSameAs(x1.grad).isSameAs(y.grad);
    }
  }

  @Nested
  class AProduct {
    @Test
    void gives_each_input_the_value_of_the_other_times_what_arrives() {
      var amount = new Variable(3);
      var price = new Variable(8);

      new Step13.Product().apply(amount, price).backward(10);

      assertThat(amount.grad).containsExactly(80);
      assertThat(price.grad).containsExactly(30);
    }

    @Test
    void that_is_0_still_has_a_gradient() {
      var amount = new Variable(0);
      var price = new Variable(8);

      new Step13.Product().apply(amount, price).backward();

      assertThat(amount.grad).containsExactly(8);
      assertThat(price.grad).containsExactly(0);
    }

    @Test
    void that_mixes_its_inputs_up_is_right_only_where_they_are_equal() {
      GradientCheck.assertGradients(x -> new Step13.OwnValues().apply(x, new Variable(3)), 3);

      assertThatThrownBy(
              () ->
                  GradientCheck.assertGradients(
                      x -> new Step13.OwnValues().apply(x, new Variable(8)), 3))
          .isInstanceOf(AssertionError.class)
          .hasMessageEndingWith("but backward gives 9.0");
    }

    @Test
    void that_is_wrong_in_backward1_alone_passes_a_check_that_moves_the_first_input_only() {
      GradientCheck.assertGradients(x -> new HalfRight().apply(x, new Variable(8)), 3);

      assertThatThrownBy(
              () ->
                  GradientCheck.assertGradients(x -> new HalfRight().apply(new Variable(3), x), 8))
          .isInstanceOf(AssertionError.class);
    }
  }

  /** A product whose second gradient is the first one's. */
  private static final class HalfRight extends Function.Binary {
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
      return backward0(gy);
    }
  }

  @Test
  void both_branches_are_visited_however_deep_they_are() {
    var x = new Variable(1);
    var y = new Variable(1);
    var left = x;
    var right = y;
    for (int i = 0; i < 10_000; i++) {
      left = add(left, new Variable(0));
      right = add(new Variable(0), right);
    }

    add(left, right).backward(2);

    assertThat(x.grad).containsExactly(2);
    assertThat(y.grad).containsExactly(2);
  }

  @Test
  void a_loop_that_follows_the_first_input_never_visits_the_second() {
    var x = new Variable(2);
    var y = new Variable(3);

    Step13.goOneWay(add(square(x), square(y)));

    assertThat(x.grad).containsExactly(4);
    assertThat(y.grad).isNull();
  }

  @Test
  void two_boxes_with_different_numbers_of_numbers_are_refused_in_a_sentence() {
    assertThatThrownBy(() -> new Step13.Product().apply(new Variable(1, 2), new Variable(3)))
        .hasMessage("zip: 2 numbers and 1; there must be as many of both");
    assertThatThrownBy(() -> new Step13.Product().apply(null, new Variable(3)))
        .hasMessage("Product: given [null, 3.0]; give it variables");
  }

  @Test
  void both_inputs_have_the_numerical_gradient() {
    GradientCheck.assertGradients(x -> add(square(x), new Variable(1, 2, 3)), -1.2, 0.3, 0.7);
    GradientCheck.assertGradients(x -> add(new Variable(1, 2, 3), exp(x)), -1.2, 0.3, 0.7);
    GradientCheck.assertGradients(
        x -> new Step13.Product().apply(square(x), new Variable(1, 2, 3)), -1.2, 0.3, 0.7);
    GradientCheck.assertGradients(
        x -> new Step13.Product().apply(new Variable(1, 2, 3), exp(x)), -1.2, 0.3, 0.7);
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
            "Wrong: the gradient for input 0 is [1.0, 2.0, 3.0]; its length must be 2,"
                + " the input's");
    assertThatThrownBy(new Wrong((double[]) null).apply(new Variable(1, 2))::backward)
        .hasMessageStartingWith("Wrong: the gradient for input 0 is null; its length must be 2");
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
        .hasMessage("backward: the seed is [1.0]; its length must be 2");
  }

  private static List<String> printed(String... args) {
    var console = System.out;
    var bytes = new ByteArrayOutputStream();
    System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    try {
      assertThat(Step13.run(args)).isZero();
    } finally {
      System.setOut(console);
    }
    return bytes.toString(StandardCharsets.UTF_8).lines().toList();
  }

  private static List<String> golden(String name) throws IOException {
    try (var in = Step13Test.class.getResourceAsStream("/golden/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }
}
