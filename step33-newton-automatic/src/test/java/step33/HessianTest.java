package step33;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dezero.Variable;
import dezero.array.NdArray;
import dezero.check.NumericalGradient;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HessianTest {
  private static Hessian at(BinaryOperator<Variable> f, double x0, double x1) {
    return Hessian.of(f, Variable.of(x0), Variable.of(x1));
  }

  /** The figures that the formulas of step 29, worked out by hand, give at these places. */
  @ParameterizedTest
  @CsvSource({
    "0, 2, -798, 0, 200",
    "1, 1, 802, -400, 200",
    "-1, 1.5, 602, 400, 200",
    "0.5, 0, 302, -200, 200"
  })
  void on_rosenbrock_it_is_the_one_worked_out_by_hand(
      double x0, double x1, double h00, double h01, double h11) {
    var hessian = at(Rosenbrock::f, x0, x1);

    assertThat(hessian.h00()).isEqualTo(h00);
    assertThat(hessian.h01()).isCloseTo(h01, within(0.0)).isEqualTo(hessian.h10());
    assertThat(hessian.h11()).isEqualTo(h11);
  }

  @ParameterizedTest
  @CsvSource({"0, 2", "-1, 1.5", "0.5, 0", "1, 1", "-0.3, -0.7"})
  void it_agrees_with_the_one_measured_by_moving_a_little(double x0, double x1) {
    var hessian = at(Rosenbrock::f, x0, x1);

    assertThat(measured(x0, x1, 0)[0]).isCloseTo(hessian.h00(), within(1e-5));
    assertThat(measured(x0, x1, 0)[1]).isCloseTo(hessian.h01(), within(1e-5));
    assertThat(measured(x0, x1, 1)[0]).isCloseTo(hessian.h10(), within(1e-5));
    assertThat(measured(x0, x1, 1)[1]).isCloseTo(hessian.h11(), within(1e-5));
  }

  /** How the slope along one axis changes along both. */
  private static double[] measured(double x0, double x1, int axis) {
    return NumericalGradient.of(
            at -> {
              var a = Variable.of(at.get(0));
              var b = Variable.of(at.get(1));
              return Gradient.of(Rosenbrock.f(a, b), a, b).get(axis).item();
            },
            NdArray.of(new double[] {x0, x1}))
        .toDoubles();
  }

  @Test
  void slopes_that_are_one_and_the_same_variable_have_a_row_each() {
    assertThat(at((a, b) -> a.add(b).pow(2), 3, 4)).isEqualTo(new Hessian(2, 2, 2, 2));
  }

  @Test
  void a_plane_does_not_bend() {
    assertThat(at((a, b) -> a.add(b), 3, 4)).isEqualTo(new Hessian(0, 0, 0, 0));
    assertThat(at((a, b) -> a.mul(3).sub(b), 3, 4)).isEqualTo(new Hessian(0, 0, 0, 0));
  }

  @Test
  void a_saddle_bends_only_between_its_axes() {
    assertThat(at((a, b) -> a.mul(b), 3, 4)).isEqualTo(new Hessian(0, 1, 1, 0));
  }

  @Nested
  class NewtonOnRosenbrock {
    private final NewtonInThePlane newton = new NewtonInThePlane(Rosenbrock::f, 0, 2);

    @Test
    void the_positions_are_those_of_step_29_digit_for_digit() throws IOException {
      List<String> lines = new ArrayList<>();
      for (int i = 0; i <= 6; i++) {
        lines.add(i + " " + newton.x0 + " " + newton.x1);
        newton.step();
      }
      assertThat(lines).isEqualTo(Figures.lines("/figures/newton-on-rosenbrock.txt"));
    }

    @Test
    void it_arrives_at_1_1_in_six_updates_and_is_as_good_as_there_after_five() {
      for (int i = 0; i < 5; i++) {
        newton.step();
      }
      assertThat(newton.x0.item()).isEqualTo(0.9999999999999969);
      assertThat(newton.x1.item()).isEqualTo(0.9999999999999939);
      newton.step();
      assertThat(newton.x0.item()).isEqualTo(1);
      assertThat(newton.x1.item()).isEqualTo(1);
    }

    @Test
    void where_the_determinant_is_0_it_stops_with_a_message() {
      assertThatThrownBy(() -> new NewtonInThePlane(Rosenbrock::f, 0, 0.005).step())
          .isInstanceOf(NoTurningPointException.class)
          .hasMessageContaining("have the determinant 0.00, so what touches f there");
    }
  }
}
