package step34;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.data.Percentage.withPercentage;

import dezero.Variable;
import dezero.array.NdArray;
import dezero.array.Shape;
import dezero.functions.Functions;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class GrowthTest {
  private static List<Integer> counts(UnaryOperator<Variable> f, int order) {
    return Derivatives.of(f, Variable.of(1.0), order).stream().map(Growth::functions).toList();
  }

  @Test
  void the_lessons_table_is_counted() {
    var sine = counts(Functions::sin, 11);
    var sineOfSquare = counts(Formulas::sineOfSquare, 11);
    var expOfSine = counts(Formulas::expOfSine, 11);

    assertThat(List.of(sine.get(2), sine.get(4), sine.get(8), sine.get(11)))
        .containsExactly(4, 7, 13, 17);
    assertThat(sineOfSquare).contains(19, 117, 2920, 36152);
    assertThat(sineOfSquare.get(11)).isEqualTo(36152);
    assertThat(expOfSine).contains(14, 95, 4043, 78505);
    assertThat(expOfSine.get(11)).isEqualTo(78505);
  }

  static Stream<Arguments> kinds() {
    return Stream.of(
        Arguments.of("sin", (UnaryOperator<Variable>) Functions::sin, 100),
        Arguments.of("sin(x^2)", (UnaryOperator<Variable>) Formulas::sineOfSquare, 9),
        Arguments.of("e^sin(x)", (UnaryOperator<Variable>) Formulas::expOfSine, 9),
        Arguments.of("1/(1 + x^2)", (UnaryOperator<Variable>) Formulas::hill, 9),
        Arguments.of("tanh", (UnaryOperator<Variable>) Functions::tanh, 9),
        Arguments.of("log", (UnaryOperator<Variable>) Functions::log, 9),
        Arguments.of("x sin(x)", (UnaryOperator<Variable>) x -> Functions.sin(x).mul(x), 30));
  }

  /** What is foreseen an order ahead is what is built then. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("kinds")
  void foresees_the_next_order(String name, UnaryOperator<Variable> f, int order) {
    var counts = counts(f, order);
    var growth = new Growth(order, 1);
    counts.subList(0, order).forEach(growth::add);

    assertThat(growth.foreseen(order)).isCloseTo(counts.get(order), withPercentage(6));
  }

  @Test
  void foresees_slow_growth_far_ahead() {
    var growth = new Growth(100, 1);
    counts(Functions::sin, 50).forEach(growth::add);

    assertThat(growth.foreseen(100)).isCloseTo(151, within(3.0));
  }

  @Test
  void fast_growth_is_refused_before_the_order_is_built_with_what_it_would_cost() {
    assertThatThrownBy(() -> Derivatives.of(Formulas::sineOfSquare, Variable.of(1.0), 40))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Derivatives.of: order 40 is too much. Order 11 has 36,152 functions in its graph, so"
                + " order 12 would have about 83,946, which is 11.4 MB, and order 40 about 1.5e+15."
                + " All orders together may take 20 MB; ask for order 11 at most");
  }

  @Test
  void the_order_that_is_offered_instead_is_built() {
    assertThatCode(() -> Derivatives.of(Formulas::sineOfSquare, Variable.of(1.0), 11))
        .doesNotThrowAnyException();
    assertThatThrownBy(() -> Derivatives.of(Formulas::sineOfSquare, Variable.of(1.0), 12))
        .hasMessageContaining("order 12 is too much")
        .hasMessageEndingWith(
            "order 12 would have about 83,946, which is 11.4 MB. All orders together may take 20"
                + " MB; ask for order 11 at most");
  }

  @Test
  void slow_growth_is_refused_too_when_there_is_no_end_to_it() {
    assertThatThrownBy(() -> Derivatives.of(Functions::sin, Variable.of(1.0), 1_000_000))
        .hasMessageContaining("and order 1000000 about 1.5e+06.");
    assertThatThrownBy(
            () -> Derivatives.of(x -> x.pow(4), Variable.of(new double[1000]), 1_000_000))
        .hasMessageContaining("order 1000000 at 1000 places is too much. Order ")
        .hasMessageEndingWith(" at most, or for fewer places");
  }

  @Test
  void more_than_a_double_can_count_is_said_in_words() {
    var ones = Variable.of(NdArray.ones(Shape.of(1000)));

    assertThatThrownBy(() -> Derivatives.of(Functions::log, ones, Integer.MAX_VALUE))
        .hasMessageContaining("and order 2147483647 more than a double can count.");
  }

  @Test
  void many_places_take_as_many_numbers() {
    var places = Variable.of(new double[3_000_000]);

    assertThatThrownBy(() -> Derivatives.of(Functions::sin, places, 1))
        .hasMessage(
            "Derivatives.of: order 1 at 3000000 places is too much. Order 0 has 1 function in its"
                + " graph, so order 1 would have about 1, which is 24.0 MB. All orders together may"
                + " take 20 MB; ask for order 0 at most, or for fewer places");
  }

  /** The weight of a function in memory is what the prediction says, give or take a quarter. */
  @Test
  void a_function_takes_as_many_bytes_as_is_foreseen() {
    long before = used();
    var derivative = Derivatives.of(Formulas::sineOfSquare, Variable.of(1.0), 11).get(11);
    double each = (used() - before) / (double) Growth.functions(derivative);

    assertThat(each).isCloseTo(Growth.BYTES_OF_A_FUNCTION + 8, withPercentage(25));
  }

  /** The least of some measurements: what is left after the collector has found everything. */
  private static long used() {
    long least = Long.MAX_VALUE;
    for (int i = 0; i < 5; i++) {
      System.gc();
      var runtime = Runtime.getRuntime();
      least = Math.min(least, runtime.totalMemory() - runtime.freeMemory());
    }
    return least;
  }
}
