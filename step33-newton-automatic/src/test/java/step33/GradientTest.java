package step33;

import static dezero.BackwardOption.CREATE_GRAPH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dezero.Variable;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class GradientTest {
  private final Variable x = Variable.of(2.0).named("x");

  @Test
  void the_second_derivative_is_the_gradient_of_the_gradient() {
    var y = TwoValleys.f(x);
    y.backward(CREATE_GRAPH);
    var gx = x.grad(); // f′(x), and the calculation that led to it
    x.clearGrad();
    gx.backward();
    var gxx = x.grad(); // f″(x)

    assertThat(gx.item()).isEqualTo(24);
    assertThat(gxx.item()).isEqualTo(44);
  }

  @Test
  void without_clearing_the_second_derivative_is_added_to_the_first() {
    var y = TwoValleys.f(x);
    y.backward(CREATE_GRAPH);
    var gx = x.grad();
    gx.backward();

    assertThat(x.grad().item()).isEqualTo(24 + 44);
  }

  @Test
  void without_a_graph_there_is_no_way_back_from_a_gradient() {
    var y = TwoValleys.f(x);
    y.backward();
    var gx = x.grad();

    assertThatThrownBy(gx::backward)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "backward: the variable was calculated without a graph, so there is nothing to go back"
                + " through. Calculate it outside Autograd.noGrad(); if it is a gradient, make it"
                + " with backward(CREATE_GRAPH)");
  }

  @Test
  void it_can_go_on_until_nothing_is_left() {
    List<Double> derivatives = new ArrayList<>();
    var derivative = TwoValleys.f(x);
    for (int order = 1; order <= 5; order++) {
      derivative = Gradient.of(derivative, x).get(0);
      derivatives.add(derivative.item());
    }
    assertThat(derivatives).containsExactly(24.0, 44.0, 48.0, 24.0, 0.0);
  }

  @Test
  void a_vector_of_places_gives_a_vector_of_curvatures() {
    var places = Variable.of(new double[] {-1, 0, 1, 2});
    var slopes = Gradient.of(TwoValleys.f(places), places).get(0);
    var curvatures = Gradient.of(slopes, places).get(0);

    assertThat(slopes.data().toDoubles()).containsExactly(0, 0, 0, 24);
    assertThat(curvatures.data().toDoubles()).containsExactly(8, -4, 8, 44);
  }

  @Test
  void what_y_does_not_depend_on_has_derivative_0() {
    var unused = Variable.of(new double[] {1, 2});

    assertThat(Gradient.of(x.mul(3), x, unused))
        .extracting(Variable::toString)
        .containsExactly("variable(3.0)", "variable([0. 0.])");
    assertThat(Gradient.of(Variable.of(7.0), x).get(0).item()).isZero();
  }
}
