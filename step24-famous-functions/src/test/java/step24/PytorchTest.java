package step24;

import static dezero.BackwardOption.CREATE_GRAPH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dezero.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import step24.Figures.Figure;

/** Values, first and second derivatives by PyTorch, of the functions that everybody tries. */
class PytorchTest {
  /** Of 1, and of numbers above 1 as a share: the same sum is rounded in another order. */
  private static final double NINE_DIGITS = 1e-9;

  private static void assertClose(String name, double ours, double theirs) {
    assertThat(ours)
        .as(name)
        .isCloseTo(theirs, within(NINE_DIGITS * Math.max(1, Math.abs(theirs))));
  }

  /** The derivatives of y, which can be differentiated again. */
  private static List<Variable> slopes(Variable y, Variable... xs) {
    for (Variable x : xs) {
      x.clearGrad();
    }
    if (y.creator() != null) {
      y.backward(CREATE_GRAPH);
    }
    List<Variable> slopes = new ArrayList<>();
    for (Variable x : xs) {
      slopes.add(x.hasGrad() ? x.grad() : Variable.of(0.0));
    }
    return slopes;
  }

  static Stream<Figure> famous() {
    return Figures.famous();
  }

  static Stream<Figure> corners() {
    return Figures.corners();
  }

  @Test
  void there_are_ten_points_for_each_of_the_four() {
    assertThat(famous().collect(Collectors.groupingBy(Figure::formula, Collectors.counting())))
        .containsOnlyKeys(Textbook.FAMOUS.keySet())
        .allSatisfy((name, count) -> assertThat(count).isEqualTo(10));
  }

  @ParameterizedTest
  @MethodSource("famous")
  void a_famous_function_has_the_value_and_all_six_derivatives_that_pytorch_finds(Figure figure) {
    var x = Variable.of(figure.number(0));
    var y = Variable.of(figure.number(1));
    var f = Textbook.FAMOUS.get(figure.formula()).apply(x, y);
    var first = slopes(f, x, y);
    var ofX = slopes(first.get(0), x, y);
    var ofY = slopes(first.get(1), x, y);

    assertClose("f", f.item(), figure.number(2));
    assertClose("f_x", first.get(0).item(), figure.number(3));
    assertClose("f_y", first.get(1).item(), figure.number(4));
    assertClose("f_xx", ofX.get(0).item(), figure.number(5));
    assertClose("f_xy", ofX.get(1).item(), figure.number(6));
    assertClose("f_yx", ofY.get(0).item(), figure.number(7));
    assertClose("f_yy", ofY.get(1).item(), figure.number(8));
  }

  /** NaN equals NaN here. */
  @ParameterizedTest
  @MethodSource("corners")
  void at_a_corner_and_beside_it_we_say_what_pytorch_says_to_the_second_derivative(Figure figure) {
    var x = Variable.of(figure.number(0));
    var f = Textbook.WITH_CORNERS.get(figure.formula()).apply(x);
    var first = slopes(f, x).get(0);
    var second = slopes(first, x).get(0);

    assertThat(List.of(f.item(), first.item() + 0, second.item() + 0))
        .containsExactly(figure.number(1), figure.number(2), figure.number(3));
  }

  @Test
  void at_ackleys_tip_both_slopes_are_not_a_number_here_and_in_pytorch() {
    assertThat(Figures.pytorch("tip"))
        .singleElement()
        .satisfies(
            tip -> {
              var slopes = Slopes.of(Textbook::ackley, tip.number(0), tip.number(1));
              assertThat(slopes).isEqualTo(new Slopes(tip.number(3), tip.number(4)));
              assertThat(slopes.alongX()).isNaN();
              assertThat(slopes.alongY()).isNaN();
            });
  }
}
