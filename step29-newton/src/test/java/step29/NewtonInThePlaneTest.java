package step29;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dezero.Variable;
import dezero.array.NdArray;
import dezero.check.NumericalGradient;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NewtonInThePlaneTest {
  private static NewtonInThePlane after(int updates) {
    var newton = new NewtonInThePlane(Rosenbrock::f, Rosenbrock::hessian, 0, 2);
    for (int i = 0; i < updates; i++) {
      newton.step();
    }
    return newton;
  }

  private static double height(int updates) {
    var newton = after(updates);
    return Rosenbrock.f(newton.x0, newton.x1).item();
  }

  @Test
  void the_positions_are_the_recorded_ones_digit_for_digit() throws IOException {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i <= 6; i++) {
      lines.add(i + " " + after(i).x0 + " " + after(i).x1);
    }
    assertThat(lines).isEqualTo(Figures.lines("/figures/newton-on-rosenbrock.txt"));
  }

  @Test
  void it_arrives_at_1_1_in_six_updates_and_is_as_good_as_there_after_five() {
    assertThat(after(5).x0.item()).isEqualTo(0.9999999999999969);
    assertThat(after(5).x1.item()).isEqualTo(0.9999999999999939);
    assertThat(after(6).x0.item()).isEqualTo(1);
    assertThat(after(6).x1.item()).isEqualTo(1);
  }

  @Test
  void gradient_descent_still_is_not_there_after_fifty_thousand_steps() {
    var x0 = Variable.of(0.0);
    var x1 = Variable.of(2.0);
    var descent = new GradientDescent(() -> Rosenbrock.f(x0, x1), 0.001, x0, x1);
    double[][] track = Track.of(descent::step, 50_000, x0, x1);

    assertThat(track[0][50_000]).isEqualTo(0.9999999993724021);
    assertThat(track[1][50_000]).isEqualTo(0.999999998742293);
  }

  @Test
  void the_first_update_goes_the_wrong_way_along_x0_where_the_curvature_is_negative() {
    var start = after(0);

    assertThat(Rosenbrock.hessian(start.x0, start.x1)).isEqualTo(new Hessian(-798, -0.0, 200));
    assertThat(after(1).x0.item()).isCloseTo(-2.0 / 798, within(1e-17));
  }

  @Test
  void the_second_update_climbs_from_1_to_100_before_the_third_falls_to_a_millionth() {
    assertThat(height(0)).isEqualTo(401);
    assertThat(height(1)).isCloseTo(1.005, within(1e-3));
    assertThat(height(2)).isCloseTo(100.5, within(1e-2));
    assertThat(height(3)).isCloseTo(1.57e-6, within(1e-8));
  }

  @ParameterizedTest
  @CsvSource({"0, 2", "-1, 1.5", "0.5, 0", "1, 1", "-0.3, -0.7"})
  void the_curvatures_worked_out_by_hand_agree_with_measured_ones(double a, double b) {
    var hessian = Rosenbrock.hessian(Variable.of(a), Variable.of(b));

    assertThat(measured(a, b, 0)[0]).isCloseTo(hessian.h00(), within(1e-5));
    assertThat(measured(a, b, 0)[1]).isCloseTo(hessian.h01(), within(1e-5));
    assertThat(measured(a, b, 1)[0]).isCloseTo(hessian.h01(), within(1e-5));
    assertThat(measured(a, b, 1)[1]).isCloseTo(hessian.h11(), within(1e-5));
  }

  /** How the slope along one axis changes along both, by moving a little. */
  private static double[] measured(double a, double b, int axis) {
    return NumericalGradient.of(
            at -> {
              var x0 = Variable.of(at.get(0));
              var x1 = Variable.of(at.get(1));
              Rosenbrock.f(x0, x1).backward();
              return (axis == 0 ? x0 : x1).grad().item();
            },
            NdArray.of(new double[] {a, b}))
        .toDoubles();
  }

  @Test
  void cramers_rule_solves_two_equations() {
    assertThat(new Hessian(2, 1, 3).solve(4, 7)).isEqualTo(new Hessian.Leap(1, 2));
  }

  @Test
  void where_the_determinant_is_0_it_stops_with_a_message() {
    var newton = new NewtonInThePlane(Rosenbrock::f, Rosenbrock::hessian, 0, 0.005);

    assertThatThrownBy(newton::step)
        .isInstanceOf(NoTurningPointException.class)
        .hasMessageStartingWith(
            "the curvatures [[0.0, -0.0], [-0.0, 200.0]] have the determinant 0.00, so what touches"
                + " f there does not bend and is level nowhere");
  }
}
