package dezero.functions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dezero.BackwardOption;
import dezero.Variable;
import dezero.array.Axes;
import dezero.array.DType;
import dezero.array.NdArray;
import dezero.array.Shape;
import org.junit.jupiter.api.Test;

/** Where a gradient does not flow it is 0, even if what arrives is infinite; as in PyTorch. */
class MaskedTest {
  private static final double INFINITE = Double.POSITIVE_INFINITY;

  private static Variable x(double... values) {
    return Variable.of(values);
  }

  @Test
  void the_logarithm_of_a_number_that_was_cut_has_slope_0() {
    Variable x = x(-1, 0.5);
    Functions.log(Functions.clip(x, 0, 1)).backward();
    assertThat(x.grad().data().toDoubles()).containsExactly(0, 2);
  }

  @Test
  void so_it_is_for_all_functions_that_stop_a_gradient() {
    Variable infinite = x(INFINITE, 1);
    Variable x = x(0, 3);
    Functions.abs(x).backward(infinite);
    assertThat(x.grad().data().toDoubles()).containsExactly(0, 1);

    x.clearGrad();
    Variable y = x(-1, 1);
    Functions.leakyRelu(y, 0).backward(infinite);
    assertThat(y.grad().data().toDoubles()).containsExactly(0, 1);

    Variable z = x(1, 2);
    Functions.max(z, Axes.allAxes()).backward(Variable.of(INFINITE));
    assertThat(z.grad().data().toDoubles()).containsExactly(0, INFINITE);
    z.clearGrad();
    Functions.min(z, Axes.allAxes()).backward(Variable.of(INFINITE));
    assertThat(z.grad().data().toDoubles()).containsExactly(INFINITE, 0);
    z.clearGrad();
    Variable r = x(-1, 1);
    Functions.relu(r).backward(infinite);
    assertThat(r.grad().data().toDoubles()).containsExactly(0, 1);
  }

  @Test
  void a_masked_gradient_can_be_differentiated_again() {
    Variable x = x(-1, 0.5);
    Functions.clip(x, 0, 1).pow(2).backward(BackwardOption.CREATE_GRAPH);
    Variable slope = x.grad();
    x.clearGrad();
    slope.backward();
    assertThat(x.grad().data().toDoubles()).containsExactly(0, 2);
  }

  @Test
  void a_certain_and_right_answer_in_float32_has_a_finite_loss_and_gradient() {
    Variable x = Variable.of(NdArray.of(new double[] {20, -1}).to(DType.FLOAT32));
    NdArray t = NdArray.of(new double[] {1, 0}).to(DType.FLOAT32);
    Variable loss = Functions.binaryCrossEntropy(Functions.sigmoid(x), t);
    loss.backward();
    assertThat(loss.item()).isCloseTo(0.1566, within(1e-4));
    assertThat(x.grad().data().toDoubles()).containsExactly(new double[] {0, 0.1345}, within(1e-4));
  }

  @Test
  void a_batch_without_examples_can_be_flattened() {
    Variable none = Variable.of(NdArray.zeros(Shape.of(0, 3, 2)));
    assertThat(Functions.flatten(none).shape()).isEqualTo(Shape.of(0, 6));
  }
}
