package step08;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.lang.ref.Reference;
import org.junit.jupiter.api.Test;

class LoopTest {
  private static final int MILLION = 1_000_000;
  private static final long MEGABYTE = 1 << 20;

  @Test
  void gives_every_box_the_gradient_that_the_recursion_gave() {
    var x = new Variable(0.5);
    var a = new Square().apply(x);
    var b = new Exp().apply(a);
    var y = new Square().apply(b);
    y.grad = new double[] {1.0};

    y.backward();
    double[] byLoop = {b.grad[0], a.grad[0], x.grad[0]};
    Step08.recursion(y);

    assertThat(byLoop).containsExactly(b.grad[0], a.grad[0], x.grad[0]);
    assertThat(x.grad).containsExactly(3.297442541400256);
  }

  @Test
  void walks_a_million_functions_in_the_smallest_stack() {
    var x = new Variable(1.0);
    var y = Step08.grow(x, MILLION);
    y.grad = new double[] {1.0};

    assertThat(Step08.inThread(1, y::backward)).isTrue();
    assertThat(x.grad).containsExactly(2.7182804690959363);
    assertThat(y.data).containsExactly(x.grad);
    assertThat(Step08.depth(y)).isEqualTo(MILLION);
  }

  @Test
  void comes_near_to_e_with_a_million_small_steps() {
    var x = new Variable(1.0);
    var y = Step08.grow(x, MILLION);
    assertThat(y.data[0]).isEqualTo(Math.E, within(2e-6));
  }

  @Test
  void recursion_ends_in_an_overflow_and_has_gone_a_part_of_the_way() {
    var x = new Variable(1.0);
    var y = Step08.grow(x, MILLION);
    y.grad = new double[] {1.0};

    assertThat(Step08.inThread(MEGABYTE, () -> Step08.recursion(y))).isFalse();
    assertThat(x.grad).isNull();
    assertThat(y.creator().x().grad).isNotNull();
    assertThat(Step08.depth(y)).isBetween(1_000, MILLION - 1);
  }

  @Test
  void recursion_comes_deeper_in_a_larger_stack() {
    // the large one first: it runs before the compiler has made the calls smaller
    int large = dive(16 * MEGABYTE);
    int small = dive(MEGABYTE);

    assertThat(large).isGreaterThan(2 * small);
  }

  private static int dive(long stackBytes) {
    var y = Step08.grow(new Variable(1.0), MILLION);
    y.grad = new double[] {1.0};
    Step08.inThread(stackBytes, () -> Step08.recursion(y));
    return Step08.depth(y);
  }

  @Test
  void recursion_that_was_cut_off_leaves_what_an_earlier_pass_has_left() {
    var x = new Variable(1.0);
    var y = Step08.grow(x, MILLION);
    x.grad = new double[] {42.0};
    y.grad = new double[] {1.0};

    assertThat(Step08.inThread(MEGABYTE, () -> Step08.recursion(y))).isFalse();
    assertThat(x.grad).containsExactly(42.0);
  }

  @Test
  void of_one_function_that_was_called_twice_would_never_end() {
    var square = new Square();
    var y = square.apply(square.apply(new Variable(3.0)));

    assertThat(y.data).containsExactly(81);
    Function f = y.creator();
    for (int i = 0; i < 1_000; i++) {
      f = f.x().creator();
      assertThat(f).isSameAs(square);
    }
  }

  @Test
  void exp_takes_its_slope_from_its_result() {
    var exp = new Exp();
    var y = exp.apply(new Variable(0, 1));
    assertThat(exp.y()).isSameAs(y);

    assertThat(exp.backward(new double[] {2, 3})).containsExactly(2, 3 * Math.exp(1));
    y.data = new double[] {10, 100};
    assertThat(exp.backward(new double[] {2, 3})).containsExactly(20, 300);
  }

  @Test
  void a_function_has_no_result_before_it_has_calculated() {
    assertThat(new Square().y()).isNull();
  }

  @Test
  void a_record_in_a_record_overflows_without_a_recursion_in_sight() {
    record Nested(Object inside) {}
    Object nested = "the innermost";
    for (int i = 0; i < MILLION; i++) {
      nested = new Nested(nested);
    }
    Object deep = nested;

    assertThat(Step08.inThread(MEGABYTE, deep::hashCode)).isFalse();
    assertThat(Step08.inThread(MEGABYTE, deep::toString)).isFalse();
  }

  @Test
  void a_function_weighs_72_bytes_with_its_box_and_96_after_the_backward_pass() {
    int functions = 400_000;
    long before = used();
    var y = new Variable(1.0);
    for (int i = 0; i < functions; i++) {
      y = new Square().apply(y);
    }
    long forward = used();
    y.grad = new double[] {1.0};
    y.backward();
    long backward = used();
    Reference.reachabilityFence(y);

    // a Java with smaller or larger object headers differs by some bytes
    assertThat((forward - before) / (double) functions).isBetween(50.0, 110.0);
    assertThat((backward - forward) / (double) functions).isBetween(16.0, 32.0);
  }

  private static long used() {
    for (int i = 0; i < 4; i++) {
      System.gc(); // the serial collector tidies up only every fourth time
    }
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
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
    var y = new Exp().apply(new Variable(1, 2, 3));
    y.grad = new double[] {1.0};

    assertThatThrownBy(y::backward)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("zip: 1 numbers and 3; there must be as many of both");
  }

  @Test
  void of_a_leaf_does_nothing() {
    var x = new Variable(3.0);
    x.backward();
    assertThat(x.grad).isNull();
  }
}
