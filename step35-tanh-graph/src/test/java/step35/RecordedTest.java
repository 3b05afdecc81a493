package step35;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.data.Percentage.withPercentage;

import dezero.Function;
import dezero.Variable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordedTest {
  private static final double ROUNDING = 1e-13;

  private static final List<Graph> GRAPHS =
      Recorded.derivatives(Variable.of(1.0), 8).stream().map(Graph::of).toList();

  private static List<Long> count(String kind) {
    return GRAPHS.stream().skip(1).map(graph -> graph.count(kind)).toList();
  }

  /** Not a local variable, for a JVM may see that none needs it any more. */
  private static Variable held;

  @Test
  void the_graphs_of_the_first_eight_derivatives_have_so_many_functions() {
    assertThat(GRAPHS)
        .extracting(graph -> graph.functions().size())
        .containsExactly(1, 5, 10, 23, 54, 133, 344, 927, 2578);
  }

  @Test
  void and_so_many_variables() {
    assertThat(GRAPHS)
        .extracting(graph -> graph.variables().size())
        .containsExactly(2, 8, 14, 29, 62, 143, 356, 941, 2594);
  }

  @Test
  void the_third_derivative_keeps_nine_functions_of_the_second_and_adds_fourteen() {
    List<Function> third = GRAPHS.get(3).functions();

    assertThat(third).filteredOn(GRAPHS.get(2).functions()::contains).hasSize(9);
    assertThat(third).filteredOn(one -> !GRAPHS.get(2).functions().contains(one)).hasSize(14);
  }

  @Test
  void the_lessons_table_of_kinds_is_counted() {
    assertThat(count("Mul")).containsExactly(2L, 5L, 12L, 29L, 72L, 185L, 492L, 1349L);
    assertThat(count("Add")).containsExactly(1L, 2L, 6L, 16L, 44L, 126L, 370L, 1100L);
    assertThat(count("Neg")).containsExactly(1L, 2L, 4L, 8L, 16L, 32L, 64L, 128L);
    assertThat(count("Tanh")).containsOnly(1L);
  }

  /** From the second order on, all functions but the last Mul are needed for the next, too. */
  @Test
  void nearly_every_function_stays() {
    for (int order = 2; order < 8; order++) {
      Set<Function> next = Collections.newSetFromMap(new IdentityHashMap<>());
      next.addAll(GRAPHS.get(order + 1).functions());
      List<Function> gone = new ArrayList<>(GRAPHS.get(order).functions());
      gone.removeIf(next::contains);
      assertThat(gone).singleElement().extracting(Graph::kindOf).isEqualTo("Mul");
    }
  }

  /** Nine of the second graph's ten functions are new; the tanh is the old one. */
  @Test
  void the_pass_to_the_second_derivative_makes_nine_functions() {
    List<Function> made = new ArrayList<>(GRAPHS.get(2).functions());
    made.removeAll(GRAPHS.get(1).functions());
    assertThat(made)
        .extracting(Graph::kindOf)
        .containsExactlyInAnyOrder("Mul", "Neg", "Mul", "Mul", "Add", "Mul", "Neg", "Add", "Mul");
  }

  @ParameterizedTest
  @ValueSource(doubles = {-2, -0.3, 0, 0.5, 1, 2})
  void the_derivatives_are_those_of_the_power_series(double x) {
    List<Variable> derivatives = Recorded.derivatives(Variable.of(x), 8);
    for (int order = 0; order <= 8; order++) {
      double exact = Exact.derivative(x, order).doubleValue();
      assertThat(derivatives.get(order).item())
          .as("order %d", order)
          .isCloseTo(exact, within(ROUNDING * Math.max(1, Math.abs(exact))));
    }
  }

  @Test
  void counting_goes_once_through_what_is_used_twice() {
    var y = Variable.of(1.0);
    for (int i = 0; i < 40; i++) {
      y = y.add(y); // 2⁴⁰ ways
    }
    assertThat(Graph.of(y).functions()).hasSize(40);
    assertThat(Graph.of(y).variables()).hasSize(41);
    assertThat(Graph.of(Variable.of(1.0)).functions()).isEmpty();
  }

  @Test
  void functions_stand_after_their_inputs() {
    List<Function> functions = GRAPHS.get(5).functions();
    for (int i = 0; i < functions.size(); i++) {
      for (Variable input : functions.get(i).inputs()) {
        assertThat(functions.indexOf(input.creator())).isLessThan(i);
      }
    }
  }

  /** What becomes free with a graph is what the forecast says, give or take a seventh. */
  @Test
  void a_function_takes_as_many_bytes_as_is_foreseen() {
    held = Recorded.derivatives(Variable.of(1.0), 12).get(12);
    long with = used();
    held = null;
    double each = (with - used()) / Forecast.functions(12).doubleValue();

    assertThat(each).isCloseTo(Forecast.BYTES_OF_A_FUNCTION, withPercentage(15));
  }

  /** The least of some measurements: a serial collector moves everything only every fourth time. */
  private static long used() {
    long least = Long.MAX_VALUE;
    for (int i = 0; i < 5; i++) {
      System.gc();
      var runtime = Runtime.getRuntime();
      least = Math.min(least, runtime.totalMemory() - runtime.freeMemory());
    }
    return least;
  }

  @Test
  void an_order_below_zero_is_refused() {
    assertThatThrownBy(() -> Recorded.derivatives(Variable.of(1.0), -1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "there is no derivative of order -1; ask for 0, which is tanh itself, or for more");
  }

  @Test
  void a_graph_that_is_too_large_is_refused_before_it_is_built() {
    var x = Variable.of(1.0);
    var before = Variable.of(7.0);
    x.setGrad(before); // which the first pass would clear

    assertThatThrownBy(() -> Recorded.derivatives(x, 20))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "order 20 is too much to record: its graph would have 1,163,834,350 functions, about"
                + " 121 GB. At most 200,000 are recorded, about 21 MB; ask for order 12 at most,"
                + " or for the polynomial");
    assertThat(x.grad()).isSameAs(before);
  }
}
