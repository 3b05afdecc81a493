package step27;

import static dezero.check.GradientCheck.assertGradients;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dezero.Variable;
import dezero.array.Shape;
import org.junit.jupiter.api.Test;

class SinTest {
  @Test
  void its_gradients_are_right_to_the_second_order_and_for_any_shape() {
    assertGradients(x -> new Sin().apply(x), Shape.SCALAR).toOrder(2);
    assertGradients(x -> new Sin().apply(x), Shape.of(2, 3)).toOrder(2);
  }

  @Test
  void at_pi_by_4_value_and_gradient_are_the_root_of_one_half() {
    var x = Variable.of(Math.PI / 4);
    var y = new Sin().apply(x);
    y.backward();

    assertThat(y.item()).isCloseTo(Math.sqrt(0.5), within(Math.ulp(0.7)));
    assertThat(x.grad().item()).isCloseTo(Math.sqrt(0.5), within(Math.ulp(0.7)));
  }
}
