package step07;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class MapTest {
  /** Enough for thousands of calls, whatever the machine's default is. */
  private static final long STACK_BYTES = 1 << 20;

  @Test
  void leads_from_a_result_to_its_creators_and_their_inputs_down_to_the_leaf() {
    var first = new Square();
    var second = new Exp();
    var third = new Square();
    var x = new Variable(0.5);
    var a = first.apply(x);
    var b = second.apply(a);
    var y = third.apply(b);

    assertThat(y.creator()).isSameAs(third);
    assertThat(third.x()).isSameAs(b);
    assertThat(b.creator()).isSameAs(second);
    assertThat(second.x()).isSameAs(a);
    assertThat(a.creator()).isSameAs(first);
    assertThat(first.x()).isSameAs(x);
    assertThat(x.creator()).isNull();
  }

  @Test
  void gives_every_box_on_the_way_the_gradient_that_step_06_wrote_down_by_hand() {
    var x = new Variable(0.5);
    var a = new Square().apply(x);
    var b = new Exp().apply(a);
    var y = new Square().apply(b);

    y.grad = new double[] {1.0};
    y.backward();

    assertThat(y.grad).containsExactly(1.0);
    assertThat(b.grad).containsExactly(2 * Math.exp(0.25));
    assertThat(a.grad).containsExactly(3.297442541400256);
    assertThat(x.grad).containsExactly(3.297442541400256);
  }

  @Test
  void may_be_walked_from_the_middle_and_then_leaves_the_end_alone() {
    var x = new Variable(3.0);
    var a = new Square().apply(x);
    var y = new Square().apply(a);

    a.grad = new double[] {1.0};
    a.backward();

    assertThat(x.grad).containsExactly(6.0);
    assertThat(y.grad).isNull();
  }

  @Test
  void of_a_loop_is_as_long_as_the_loop_was() {
    assertThat(functions(Step07.grow(new Variable(2.0)))).isEqualTo(3);
    assertThat(functions(Step07.grow(new Variable(5.0)))).isEqualTo(2);
    assertThat(functions(Step07.grow(new Variable(20.0)))).isEqualTo(1);
    assertThat(functions(Step07.grow(new Variable(100.0)))).isZero();
    assertThat(functions(Step07.root(new Variable(2, 1)))).isEqualTo(5);
    assertThat(functions(Step07.root(new Variable(9, 1)))).isEqualTo(6);
    assertThat(functions(Step07.root(new Variable(10_000, 1)))).isEqualTo(11);
  }

  @Test
  void has_the_gradients_of_the_picture() {
    assertThat(gradients(2)).containsExactly(1, 32, 256, 1024);
    assertThat(gradients(5)).containsExactly(1, 50, 500);
    assertThat(gradients(20)).containsExactly(1, 40);
    assertThat(gradients(100)).containsExactly(1);
  }

  @Test
  void has_the_slope_of_the_power_that_the_loop_amounts_to() {
    for (double start : new double[] {1.5, 2, 3, 3.5, 5, 9, 11, 50, 200}) {
      var x = new Variable(start);
      var y = Step07.grow(x);
      double power = Math.pow(2, functions(y));
      y.grad = new double[] {1.0};
      y.backward();

      double expected = power * Math.pow(start, power - 1);
      assertThat(x.grad[0]).isEqualTo(expected, within(1e-13 * expected));
    }
  }

  @Test
  void of_a_root_has_the_slope_of_the_school_formula_at_a_thousand_numbers() {
    double worst = 0;
    for (int i = 0; i < 1_000; i++) {
      double a = Math.pow(10, -6 + 12 * i / 999.0);
      double exact = 1 / (2 * Math.sqrt(a));
      double[] slopes = slopes(a, 1);
      worst = Math.max(worst, Math.abs(slopes[0] - exact) / exact);
      assertThat(slopes[1]).as("the slope along the guess, at %s", a).isEqualTo(0, within(1e-9));
    }
    assertThat(worst).isBetween(1e-16, 2e-13);
  }

  @Test
  void of_a_root_does_not_depend_on_the_first_guess() {
    for (double guess : new double[] {0.01, 1, Math.sqrt(2), 3, 1000}) {
      assertThat(slopes(2, guess)[0]).isEqualTo(Math.sqrt(2) / 4, within(1e-12));
    }
  }

  @Test
  void without_a_round_has_no_arrow_to_the_number_and_so_no_slope() {
    var pair = new Variable(1, 1);
    var y = Step07.rootWithoutNeed(pair);
    y.grad = new double[] {0, 1};
    y.backward();

    assertThat(y).isSameAs(pair);
    assertThat(pair.grad).containsExactly(0, 1);
    assertThat(slopes(1, 1)).containsExactly(0.5, 0);
  }

  @Test
  void knows_one_side_of_a_fork_and_measuring_looks_at_both() {
    var ten = new Variable(10.0);
    var y = Step07.grow(ten);
    y.grad = new double[] {1.0};
    y.backward();

    assertThat(y.data).containsExactly(100);
    assertThat(ten.grad).containsExactly(20);
    assertThat(Step07.grow(new Variable(9.9999)).data[0]).isEqualTo(9_999.6, within(0.01));
    assertThat(NumericalGradient.of(Step07::grow, ten)[0]).isEqualTo(-4.9498e7, within(1e3));
  }

  @Test
  void ends_where_somebody_puts_the_numbers_into_a_new_box() {
    var x = new Variable(0.5);
    var a = new Square().apply(x);
    var y = new Exp().apply(new Variable(a.data));
    y.grad = new double[] {1.0};
    y.backward();

    assertThat(y.data).containsExactly(Math.exp(0.25));
    assertThat(x.grad).isNull();
    assertThatThrownBy(() -> new Variable(x.grad))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("Cannot invoke \"[D.clone()\" because \"data\" is null");
  }

  @Test
  void of_one_function_that_was_called_twice_goes_in_a_circle() throws InterruptedException {
    var square = new Square();
    var y = square.apply(square.apply(new Variable(3.0)));
    assertThat(y.data).containsExactly(81);
    assertThat(square.x().creator()).isSameAs(square);
    y.grad = new double[] {1.0};

    var thrown = new AtomicReference<Throwable>();
    var walk = new Thread(null, y::backward, "in a circle", STACK_BYTES);
    walk.setUncaughtExceptionHandler((thread, error) -> thrown.set(error));
    walk.start();
    walk.join();

    assertThat(thrown.get()).isInstanceOf(StackOverflowError.class);
  }

  @Test
  void without_a_beginning_says_that_there_is_no_array() {
    var y = new Square().apply(new Variable(3.0));

    assertThatThrownBy(y::backward)
        .isInstanceOf(NullPointerException.class)
        .hasMessage("Cannot read the array length because \"a\" is null");
  }

  @Test
  void with_a_beginning_of_another_size_says_how_many_numbers_there_are() {
    var y = new Square().apply(new Variable(1, 2, 3));
    y.grad = new double[] {1.0};

    assertThatThrownBy(y::backward)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("zip: 1 numbers and 3; there must be as many of both");
  }

  @Test
  void of_a_leaf_is_empty_and_its_gradient_stays() {
    var x = new Variable(3.0);
    x.backward();
    assertThat(x.grad).isNull();

    x.grad = new double[] {1.0};
    x.backward();
    assertThat(x.grad).containsExactly(1.0);
  }

  private static double[] slopes(double a, double guess) {
    var pair = new Variable(a, guess);
    var y = Step07.root(pair);
    y.grad = new double[] {0, 1};
    y.backward();
    return pair.grad;
  }

  private static int functions(Variable y) {
    int functions = 0;
    for (Function f = y.creator(); f != null; f = f.x().creator()) {
      functions++;
    }
    return functions;
  }

  /** Of all boxes, from the result on. */
  private static double[] gradients(double start) {
    var y = Step07.grow(new Variable(start));
    y.grad = new double[] {1.0};
    y.backward();
    double[] gradients = new double[functions(y) + 1];
    Variable box = y;
    for (int i = 0; i < gradients.length; i++) {
      gradients[i] = box.grad[0];
      box = i < gradients.length - 1 ? box.creator().x() : box;
    }
    return gradients;
  }
}
