package step32;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static step32.BackwardOption.CREATE_GRAPH;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class Step32Test {
  /** Of the tenth derivative fourteen digits are right. */
  private static final double FOURTEEN_DIGITS = 1e-14;

  private static List<Integer> counts(UnaryOperator<Variable> f, double at, int order) {
    return Step32.orders(f, at, order).stream().map(y -> Step32.functions(y)).toList();
  }

  private static List<Double> values(UnaryOperator<Variable> f, double at, int order) {
    return Step32.orders(f, at, order).stream().map(y -> y.data[0]).toList();
  }

  @Nested
  class Derivatives {
    @Test
    void of_the_fourth_power_are_those_of_school() {
      for (double x : new double[] {2, -1.5, 0.3}) {
        List<Double> found = values(v -> v.pow(4), x, 6);

        assertThat(found.get(1)).isCloseTo(4 * x * x * x, within(1e-12));
        assertThat(found.get(2)).isCloseTo(12 * x * x, within(1e-12));
        assertThat(found.get(3)).isCloseTo(24 * x, within(1e-12));
        assertThat(found.subList(4, 7)).containsExactly(24.0, 0.0, 0.0);
      }
    }

    @Test
    void are_the_same_however_it_is_written() {
      assertThat(values(v -> v.pow(4), 2, 6))
          .containsExactly(16.0, 32.0, 48.0, 48.0, 24.0, 0.0, 0.0);
      assertThat(values(Step32::fourFactors, 2, 6)).isEqualTo(values(v -> v.pow(4), 2, 6));
    }

    /** From (1 + x²) f = 1, differentiated n times. */
    @Test
    void of_the_bell_are_right_to_fourteen_digits_up_to_the_tenth() {
      double x = 0.5;
      List<Double> found = values(Step32::bell, x, 10);
      double before = 0;
      double here = 1 / (1 + x * x);
      for (int n = 1; n <= 10; n++) {
        double next = -(2 * n * x * here + n * (n - 1.0) * before) / (1 + x * x);
        before = here;
        here = next;
        assertThat(found.get(n)).isCloseTo(next, within(FOURTEEN_DIGITS * Math.abs(next)));
      }
    }

    @Test
    void of_order_0_are_the_value() {
      assertThat(values(Step32::bell, 0.5, 0)).containsExactly(0.8);
    }

    @Test
    void of_an_order_below_0_do_not_exist() {
      assertThatThrownBy(() -> Step32.orders(Step32::bell, 0.5, -1))
          .hasMessage("order -1: there are derivatives of order 0, the function, 1, 2, and so on");
    }
  }

  @Nested
  class TheBill {
    @Test
    void of_a_power_grows_by_two_functions_an_order() {
      assertThat(counts(v -> v.pow(4), 2, 5)).containsExactly(1, 3, 5, 7, 9, 0);
    }

    @Test
    void of_products_grows_faster() {
      assertThat(counts(Step32::fourFactors, 2, 5)).containsExactly(3, 11, 26, 45, 45, 0);
    }

    @Test
    void of_the_bell_doubles_with_each_order() {
      List<Integer> counts = counts(Step32::bell, 0.5, 12);

      assertThat(counts.subList(0, 11))
          .containsExactly(3, 8, 22, 48, 96, 180, 340, 644, 1260, 2496, 5064);
      assertThat(counts.get(12)).isEqualTo(21_274);
      for (int order = 4; order <= 12; order++) {
        assertThat(counts.get(order) / (double) counts.get(order - 1)).isBetween(1.85, 2.15);
      }
    }

    @Test
    void is_counted_before_it_is_run_up() {
      assertThatThrownBy(() -> Step32.orders(Step32::bell, 0.5, 40))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageStartingWith("order 40: order 12 has 21,274 functions");
      assertThat(Step32.orders(v -> v.pow(-1), 2, 200)).hasSize(201);
    }

    @Test
    void of_being_ready_is_twelve_functions_more() {
      var x0 = new Variable(0);
      var x1 = new Variable(2);
      var y = Step32.rosenbrock(x0, x1);
      y.backward();
      assertThat(Step32.functions(y, x0.grad, x1.grad)).isEqualTo(7);
      x0.clearGrad();
      x1.clearGrad();
      y = Step32.rosenbrock(x0, x1);
      y.backward(CREATE_GRAPH);
      assertThat(Step32.functions(y, x0.grad, x1.grad)).isEqualTo(19);
      assertThat(List.of(x0.grad.data[0], x1.grad.data[0])).containsExactly(-2.0, 400.0);
    }

    @Test
    void of_being_ready_is_more_than_twice_the_bytes() {
      bytes(100, CREATE_GRAPH); // so that classes and tables are there
      double without = bytes(10_000);
      double with = bytes(10_000, CREATE_GRAPH);

      assertThat(without).as("1.6 kB").isBetween(1_000.0, 2_000.0);
      assertThat(with / without).as("3.7 kB").isBetween(1.9, 2.8);
    }

    /** What a step down the valley keeps, at the mean of many that are kept. */
    private double bytes(int count, BackwardOption... options) {
      List<Object> kept = new ArrayList<>(3 * count);
      long before = used();
      for (int i = 0; i < count; i++) {
        var x0 = new Variable(0);
        var x1 = new Variable(2);
        var y = Step32.rosenbrock(x0, x1);
        y.backward(options);
        kept.addAll(List.of(y, x0, x1));
      }
      double bytes = (used() - before) / (double) count;
      assertThat(kept).hasSize(3 * count);
      return bytes;
    }

    private long used() {
      System.gc();
      Runtime runtime = Runtime.getRuntime();
      return runtime.totalMemory() - runtime.freeMemory();
    }
  }

  @Nested
  class Recording {
    @Test
    void is_off_unless_it_is_asked_for() {
      var x = new Variable(2);
      x.pow(4).backward();

      assertThat(x.grad.creator()).isNull();
      assertThatThrownBy(() -> x.grad.backward())
          .hasMessage(
              "backward: nothing was recorded; calculate this variable outside Autograd.noGrad(),"
                  + " and a gradient with backward(CREATE_GRAPH)");
    }

    @Test
    void is_as_it_was_after_the_pass() {
      new Variable(2).pow(4).backward();
      assertThat(Autograd.isRecording()).isTrue();
      var y = new Broken().apply(new Variable(2));
      assertThatThrownBy(() -> y.backward()).hasMessage("broken");
      assertThat(Autograd.isRecording()).isTrue();
    }

    private final class Broken extends Function.Unary {
      @Override
      protected double[] forward(double[] x) {
        return x.clone();
      }

      @Override
      protected Variable backward(Variable gy) {
        throw new IllegalStateException("broken");
      }
    }

    @Test
    void lets_two_variables_go_back_from_one_gradient() {
      var x = new Variable(1);
      var y = new Variable(2);
      x.add(y).pow(2).backward(CREATE_GRAPH);
      var gx = x.grad;
      var gy = y.grad;
      assertThat(gx).isSameAs(gy);
      for (Variable slope : List.of(gx, gy)) {
        x.clearGrad();
        y.clearGrad();
        slope.backward();
        assertThat(List.of(x.grad.data[0], y.grad.data[0])).containsExactly(2.0, 2.0);
      }
    }
  }

  /** Without clearing, what is found is right in its first differences, and theirs, and so on. */
  @Test
  void the_right_derivatives_are_hidden_in_those_of_the_forgetful() {
    List<Double> row = new ArrayList<>(List.of(32.0, 80.0, 176.0, 344.0, 608.0));
    List<Double> first = new ArrayList<>();
    while (!row.isEmpty()) {
      first.add(row.get(0));
      for (int i = 0; i + 1 < row.size(); i++) {
        row.set(i, row.get(i + 1) - row.get(i));
      }
      row.remove(row.size() - 1);
    }
    assertThat(first).containsExactly(32.0, 48.0, 48.0, 24.0, 0.0);
  }

  @Nested
  class TheDemo {
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

    private List<String> run(String... args) {
      assertThat(Step32.run(args)).isZero();
      return printed.toString(StandardCharsets.UTF_8).lines().toList();
    }

    @Test
    void shows_what_the_forgetful_find() {
      assertThat(run())
          .contains("without clearGrad: [32.0, 80.0, 176.0, 344.0, 608.0]")
          .contains("backward(): -2.0 and 400.0, kept are 7 functions")
          .contains("backward(CREATE_GRAPH): -2.0 and 400.0, kept are 19 functions");
    }

    @Test
    void takes_an_order() {
      assertThat(run("12")).singleElement().asString().endsWith(", 21,274 functions");
    }

    @Test
    void says_that_the_book_has_no_program() {
      assertThat(run("book"))
          .containsExactly("The book's step 32 has no program of its own, so it prints nothing.");
    }

    @Test
    void refuses_what_it_cannot_do_in_a_sentence() {
      assertThat(Step32.run("boks")).isEqualTo(2);
      assertThat(Step32.run("-3")).isEqualTo(2);
      assertThat(Step32.run("999999999")).isEqualTo(2);
      assertThat(complaint.toString(StandardCharsets.UTF_8).lines())
          .hasSize(3)
          .startsWith(
              "step 32 takes an order like 12, or the word book, but was given \"boks\"",
              "order -3: there are derivatives of order 0, the function, 1, 2, and so on")
          .last()
          .asString()
          .startsWith("order 999999999: order 12 has 21,274 functions, 2.06 times");
    }
  }
}
