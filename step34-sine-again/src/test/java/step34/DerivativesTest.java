package step34;

import static dezero.BackwardOption.CREATE_GRAPH;
import static dezero.functions.Functions.exp;
import static dezero.functions.Functions.sin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.data.Percentage.withPercentage;

import dezero.Variable;
import dezero.array.NdArray;
import dezero.functions.Functions;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DerivativesTest {
  /** Between the rounding of a sine and the smallest mistake. */
  private static final double CLOSED_FORM = 1e-10;

  private static double[] at(double x, UnaryOperator<Variable> f, int order) {
    return Derivatives.of(f, Variable.of(x), order).stream().mapToDouble(Variable::item).toArray();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6})
  void of_the_sine_they_are_sines_moved_by_quarter_waves(int order) {
    var x = Variable.of(NdArray.linspace(-7, 7, 200));
    double[] derivative = Derivatives.of(Functions::sin, x, 6).get(order).data().toDoubles();

    for (int i = 0; i < 200; i++) {
      double place = -7 + i * 14 / 199.0;
      assertThat(derivative[i])
          .isCloseTo(Math.sin(place + order * Math.PI / 2), within(CLOSED_FORM));
    }
  }

  @Test
  void after_four_and_after_a_hundred_the_sine_is_back() {
    double[] derivatives = at(1, Functions::sin, 100);

    assertThat(derivatives[4]).isEqualTo(Math.sin(1)).isCloseTo(0.841, within(5e-4));
    assertThat(derivatives[100]).isEqualTo(Math.sin(1));
    assertThat(derivatives[1]).isCloseTo(0.540, within(5e-4));
  }

  @Test
  void but_the_graph_gains_three_functions_in_two_orders() {
    var derivatives = Derivatives.of(Functions::sin, Variable.of(1.0), 100);

    for (int order = 0; order <= 100; order += 2) {
      assertThat(Growth.functions(derivatives.get(order))).isEqualTo(1 + 3 * order / 2);
    }
    assertThat(Growth.functions(derivatives.get(4))).isEqualTo(7);
    assertThat(Growth.functions(derivatives.get(100))).isEqualTo(151);
  }

  /** By y′ = cos x · y: the next follows from those before it, with binomial coefficients. */
  @Test
  void of_e_to_the_sine_at_0_they_are_whole_numbers_that_nobody_typed_in() {
    long[] cosines = {1, 0, -1, 0};
    long[] expected = new long[11];
    expected[0] = 1;
    for (int n = 0; n < 10; n++) {
      long binomial = 1;
      for (int k = 0; k <= n; k++) {
        expected[n + 1] += binomial * cosines[k % 4] * expected[n - k];
        binomial = binomial * (n - k) / (k + 1);
      }
    }
    double[] found = at(0, Formulas::expOfSine, 10);

    assertThat(expected).containsExactly(1, 1, 1, 0, -3, -8, -3, 56, 217, 64, -2951);
    for (int n = 0; n <= 10; n++) {
      assertThat(found[n]).isEqualTo(expected[n]);
    }
  }

  @Test
  void of_the_hill_at_0_they_are_factorials_with_changing_signs() {
    double[] found = at(0, Formulas::hill, 10);

    double factorial = 1;
    for (int n = 0; n <= 10; n++) {
      factorial *= Math.max(1, n);
      double expected = n % 2 == 1 ? 0 : n % 4 == 0 ? factorial : -factorial;
      assertThat(found[n] + 0.0).isEqualTo(expected);
    }
  }

  @Test
  void where_the_road_ends_the_rest_is_0() {
    assertThat(at(2, x -> x.pow(4), 7)).containsExactly(16, 32, 48, 48, 24, 0, 0, 0);
    assertThat(at(2, x -> x.add(3), 2)).containsExactly(5, 1, 0);
    var two = Variable.of(new double[] {1, 2});
    assertThat(Derivatives.of(x -> x.mul(3), two, 2).get(2).data().toDoubles())
        .containsExactly(0, 0);
  }

  /** Back after three, and after eight with a sign in between: f⁗ = −f. */
  @Test
  void other_curves_are_back_after_three_and_after_eight() {
    UnaryOperator<Variable> three = x -> exp(x.mul(-0.5)).mul(sin(x.mul(Math.sqrt(3) / 2)));
    double[] found = at(0.7, three, 3);
    assertThat(found[3]).isCloseTo(found[0], within(CLOSED_FORM));
    assertThat(found[1]).isNotCloseTo(found[0], within(0.1));
    assertThat(found[2]).isNotCloseTo(found[0], within(0.1));

    UnaryOperator<Variable> eight = x -> exp(x.div(Math.sqrt(2))).mul(sin(x.div(Math.sqrt(2))));
    found = at(0.7, eight, 8);
    assertThat(found[4]).isCloseTo(-found[0], within(CLOSED_FORM));
    assertThat(found[8]).isCloseTo(found[0], within(CLOSED_FORM));
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, -40, Integer.MIN_VALUE})
  void an_order_below_0_is_refused(int order) {
    assertThatThrownBy(() -> Derivatives.of(Functions::sin, Variable.of(1.0), order))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Derivatives.of: there is no derivative of order "
                + order
                + "; ask for 0, the function itself, or more");
  }

  @Nested
  class Mistakes {
    private final Variable x = Variable.of(1.0);

    /** Then the n-th is (1 + d/dx)ⁿ⁻¹ cos x. */
    @Test
    void without_clearing_the_waves_are_root_two_taller_each_time() {
      var y = sin(x);
      for (int n = 1; n <= 8; n++) {
        y.backward(CREATE_GRAPH);
        y = x.grad();
        double wave = Math.pow(Math.sqrt(2), n - 1) * Math.cos(1 + (n - 1) * Math.PI / 4);
        assertThat(y.item()).isCloseTo(wave, within(CLOSED_FORM));
        if (n == 3) {
          assertThat(y.item()).isCloseTo(-1.68, within(5e-3));
          assertThat(-Math.cos(1)).isCloseTo(-0.54, within(5e-3));
        }
      }
    }

    /** What is not recorded has no creator, and looks like what depends on nothing. */
    @Test
    void without_a_graph_the_question_for_a_creator_makes_the_mistake_silent() {
      sin(x).backward();
      var slope = x.grad();

      assertThat(slope.item()).isEqualTo(Math.cos(1));
      assertThat(slope.creator()).isNull();
      assertThatThrownBy(slope::backward).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void thirteen_factorial_does_not_fit_into_an_int() {
      int product = 1;
      for (int k = 2; k <= 12; k++) {
        product *= k;
      }
      assertThat(product).isEqualTo(479_001_600);
      assertThat(product * 13).isEqualTo(1_932_053_504);
      assertThat(product * 13L).isEqualTo(6_227_020_800L);
    }
  }

  @Nested
  class Flat {
    @Test
    void at_0_the_value_survives_and_the_slopes_are_not_numbers() {
      double[] found = at(0, Formulas::flat, 3);

      assertThat(found[0]).isZero();
      assertThat(List.of(found[1], found[2], found[3])).containsOnly(Double.NaN);
    }

    /** Each is the function times a polynomial in 1/x, here worked out by hand. */
    @ParameterizedTest
    @ValueSource(doubles = {0.5, 0.1, 0.05})
    void beside_it_each_is_the_function_times_powers_of_1_over_x(double x) {
      double f = Math.exp(-1 / (x * x));
      double[] found = at(x, Formulas::flat, 3);

      var digits = withPercentage(1e-8);
      assertThat(found[1]).isCloseTo(f * 2 / Math.pow(x, 3), digits);
      assertThat(found[2]).isCloseTo(f * (4 / Math.pow(x, 6) - 6 / Math.pow(x, 4)), digits);
      assertThat(found[3])
          .isCloseTo(f * (8 / Math.pow(x, 9) - 36 / Math.pow(x, 7) + 24 / Math.pow(x, 5)), digits);
    }

    @Test
    void they_shrink_towards_0_faster_than_any_power() {
      assertThat(at(0.1, Formulas::flat, 3)[3]).isBetween(2.7e-34, 2.9e-34);
      assertThat(at(0.05, Formulas::flat, 3)[3]).isBetween(7.7e-162, 7.9e-162);
      assertThat(Formulas.flat(Variable.of(1.0)).item()).isCloseTo(0.37, within(5e-3));
    }
  }
}
