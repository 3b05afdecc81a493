package dezero.viz;

import static dezero.viz.Range.range;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers beside the ticks, which are there to be told apart. */
class TicksTest {
  /** Ranges of all sizes: tiny, large, narrow, lone values, the ends of the doubles. */
  static final List<double[]> VALUES =
      List.of(
          new double[] {1e-5, 2e-5, 3e-5},
          new double[] {1e12, 1e12 + 1, 1e12 + 2},
          new double[] {1e15, 1e15 + 3},
          new double[] {1e-300, 2e-300},
          new double[] {-1e-300, -3e-300},
          new double[] {1e300, -1e300, 0},
          new double[] {1.7e308, -1.7e308, 1},
          new double[] {1, 1 + 1e-9},
          new double[] {1, 1 + 1e-15},
          new double[] {1e-7, 1},
          new double[] {0.00123, 0.00125},
          new double[] {0.0009, 0.0011},
          new double[] {123456, 123457},
          new double[] {3e5, 2e6},
          new double[] {-1e-5, 1e-5},
          new double[] {5, 5, 5},
          new double[] {0, 0},
          new double[] {1e300},
          new double[] {1e-310},
          new double[] {0, Double.MIN_VALUE},
          new double[] {Double.NaN, 2},
          new double[] {Double.POSITIVE_INFINITY, 2, 3},
          new double[0]);

  static final List<double[]> LOGARITHMIC =
      List.of(
          new double[] {1.0001, 1.0002},
          new double[] {3, 4},
          new double[] {5, 5},
          new double[] {1e-5, 1e5},
          new double[] {1e-320, 1e308},
          new double[] {1e-300, 1e-299},
          new double[] {Double.MIN_VALUE, 1e-322},
          new double[] {1e300, 1.7e308},
          new double[] {0, 0});

  private static double[] from41(int count) {
    return IntStream.range(41, 41 + count).asDoubleStream().toArray();
  }

  /** What stands beside the y axis: the texts that are neither beside the x axis nor a title. */
  private static List<String> labels(LineChart chart, int count) {
    List<String> others = IntStream.rangeClosed(30, 60).mapToObj(String::valueOf).toList();
    return SvgText.lines(chart.axes("", "").svg()).stream()
        .filter(text -> !text.isBlank() && !others.contains(text))
        .filter(text -> count > 0 || !List.of("0", "1").contains(text))
        .toList();
  }

  @ParameterizedTest
  @FieldSource("VALUES")
  void of_a_line_differ(double[] ys) {
    List<String> labels = labels(LineChart.titled("").line("y", from41(ys.length), ys), ys.length);

    assertThat(labels).as(Arrays.toString(ys)).doesNotHaveDuplicates();
    if (ys.length > 0) {
      assertThat(labels).as(Arrays.toString(ys)).hasSizeBetween(2, 25);
    }
  }

  /** One is enough here: around a lone 1 there is no other whole number. */
  @ParameterizedTest
  @FieldSource("VALUES")
  void of_points_along_x_differ(double[] xs) {
    LineChart chart = LineChart.titled("").points("x", xs, from41(xs.length)).axes("", "");
    List<String> texts =
        SvgText.lines(chart.yRange(range(40.4, 50.6)).svg()).stream()
            .filter(text -> !text.isBlank() && !text.matches("4\\d|50"))
            .toList();

    assertThat(texts).as(Arrays.toString(xs)).doesNotHaveDuplicates();
    assertThat(texts).as(Arrays.toString(xs)).hasSizeBetween(1, 25);
  }

  @ParameterizedTest
  @FieldSource("LOGARITHMIC")
  void of_logarithms_differ(double[] ys) {
    List<String> labels =
        labels(LineChart.titled("").logY().line("y", from41(ys.length), ys), ys.length);

    assertThat(labels).as(Arrays.toString(ys)).doesNotHaveDuplicates();
    assertThat(labels).as(Arrays.toString(ys)).hasSizeBetween(2, 25);
  }

  static List<Arguments> functions() {
    return List.of(
        map("a hill of 1 on 1000", (x, y) -> 1000 + x * y),
        map("tiny", (x, y) -> 1e-7 * (x + y)),
        map("very tiny", (x, y) -> 1e-300 * (x + y)),
        map("huge", (x, y) -> 1e300 * (x + y - 1)),
        map("on 1e12", (x, y) -> 1e12 + x + y),
        map("beyond the doubles", (x, y) -> 1.7e308 * (x - y)),
        map("over 100 decades", (x, y) -> Math.pow(10, 100 * x + y)));
  }

  private static Arguments map(String name, DoubleBinaryOperator f) {
    return Arguments.of(name, f);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("functions")
  void of_a_colour_bar_differ(String name, DoubleBinaryOperator f) {
    Levels levels = Levels.of(new Contours(f, range(0, 1), range(0, 1)).sortedValues());
    List<String> texts = IntStream.range(0, levels.size()).mapToObj(levels::text).toList();

    assertThat(texts).as(name).doesNotHaveDuplicates().hasSizeBetween(3, 14);
    assertThat(SvgText.lines(ContourChart.of(f, range(0, 1), range(0, 1)).svg()))
        .containsAll(texts);
  }

  @Test
  void of_given_levels_are_those_of_the_program() {
    Levels levels = Levels.given(0.123456, 0.123457, 10, 1000.1, 1000.2, 100_000);

    assertThat(IntStream.range(0, levels.size()).mapToObj(levels::text))
        .containsExactly("0.123456", "0.123457", "10", "1000.1", "1000.2", "1e5");
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 1, 1e12})
  void of_what_differs_by_rounding_are_none(double value) {
    DoubleBinaryOperator f = (x, y) -> value == 0 ? x * 5e-324 : value * (1 + x * 1e-15);

    assertThat(Levels.of(new Contours(f, range(0, 1), range(0, 1)).sortedValues()).size()).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          0.25   | 0.05   | 0.25
          1000   | 500    | 1,000
          -2     | 1      | -2
          0      | 1e-9   | 0
          -1e-20 | 0.1    | 0
          1e-5   | 5e-6   | 1e-5
          1.5e-5 | 5e-6   | 1.5e-5
          0.0015 | 0.0005 | 0.0015
          1e6    | 1e5    | 1,000,000
          2e6    | 1e6    | 2e6
          1e12   | 1      | 1,000,000,000,000
          1e300  | 5e299  | 1e300
          0.30000000000000004 | 0.1 | 0.3
          """)
  void are_as_long_as_they_must_be(double value, double step, String text) {
    assertThat(TickFormat.multiple(value, step)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 1, 10⁰",
    "-7, 1, 10⁻⁷",
    "308, 1, 10³⁰⁸",
    "400, 50, 10⁴⁰⁰",
    "0.5, 0.5, 3.16",
    "4.3429e-5, 1e-5, 1.0001",
    "-320.5, 0.5, 3.16e-321"
  })
  void of_logarithms_are_as_long_as_they_must_be(double exponent, double step, String text) {
    assertThat(TickFormat.power(exponent, step)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "1.1, 2", "2, 2", "2.1, 5", "5.1, 10", "7e-9, 1e-8", "3e299, 5e299"})
  void are_one_two_or_five_times_a_power_of_ten_apart(double size, double step) {
    assertThat(TickSteps.atLeast(size)).isEqualTo(step);
    assertThat(
            TickSteps.LINEAR.getLargerTickUnit(TickSteps.LINEAR.getCeilingTickUnit(size)).getSize())
        .isGreaterThan(step * 1.9);
  }

  @ParameterizedTest
  @CsvSource({"1, 1.0000000000000002", "1e300, 1.7e308", "-1e301, 1", "0, 5e-324"})
  void are_not_drawn_for_a_range_in_which_they_could_not_differ(double from, double to) {
    assertThatThrownBy(() -> range(from, to))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "range(%s, %s): expected numbers between -1e300 and 1e300 that differ in their first 12"
                    .formatted(from, to)
                + " digits");
  }

  @Test
  void leave_room_around_a_lone_value() {
    assertThat(Range.around(DoubleStream.of(5, 5))).isEqualTo(range(2.5, 7.5));
    assertThat(Range.around(DoubleStream.of(0))).isEqualTo(range(-1, 1));
  }
}
