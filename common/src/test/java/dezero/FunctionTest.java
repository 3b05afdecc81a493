package dezero;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dezero.array.DType;
import dezero.array.NdArray;
import dezero.array.NumpyRandom;
import dezero.array.Shape;
import dezero.functions.Functions;
import dezero.functions.Sin;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FunctionTest {
  private final Variable x = Variable.of(new double[] {1, 2});

  @Test
  void a_function_object_is_applied_once() {
    Sin sin = new Sin();
    sin.apply(x);
    assertThatThrownBy(() -> sin.apply(x))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "Sin: this function object was applied before; it holds the inputs of that one"
                + " calculation. Make a new object for each application");

    Add add = new Add();
    add.apply(x, x);
    assertThatThrownBy(() -> add.apply(x, x)).hasMessageStartingWith("Add: this function object");

    Affine affine = new Affine();
    Variable matrix = Variable.of(new double[][] {{1, 2}, {3, 4}});
    affine.apply(matrix, matrix, x);
    assertThatThrownBy(() -> affine.apply(matrix, matrix, x))
        .hasMessageStartingWith("Affine: this function object");

    Both both = new Both();
    both.apply(List.of(x));
    assertThatThrownBy(() -> both.apply(List.of(x))).hasMessageStartingWith("Both: this function");
  }

  @Test
  void a_gradient_of_the_wrong_shape_names_the_function_and_both_shapes() {
    Variable y = new SumsItsGradient().apply(x);
    assertThatThrownBy(y::backward)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith(
            "SumsItsGradient.backward returned a gradient of shape () for input 0, which has shape"
                + " (2,)");
  }

  @Test
  void after_a_failed_pass_another_can_run_through_the_graph() {
    Variable good = x.mul(2);
    Variable y = new SumsItsGradient().apply(good).add(good);
    assertThatThrownBy(y::backward).isInstanceOf(IllegalStateException.class);

    x.clearGrad();
    good.clearGrad();
    good.mul(5).backward();
    assertThat(x.grad().data().toDoubles()).containsExactly(10, 10);
  }

  @Test
  void a_missing_gradient_and_a_missing_result_name_the_function() {
    Variable y = new GivesNothing(x.data()).apply(x);
    assertThatThrownBy(y::backward)
        .hasMessage(
            "GivesNothing.backward returned no gradient (null) for input 0; return a Variable");
    assertThatThrownBy(() -> new GivesNothing(null).apply(x))
        .hasMessage("GivesNothing.forward returned no result (null); return an NdArray");
  }

  @Test
  void an_unused_output_counts_as_zeros() {
    Variable used = new Both().apply(List.of(x)).get(0);
    used.backward();
    assertThat(x.grad().data().toDoubles()).containsExactly(1, 1);
  }

  @Test
  void all_outputs_pass_their_gradients_back() {
    List<Variable> ys = new Both().apply(List.of(x));
    ys.get(0).add(ys.get(1)).backward();
    assertThat(x.grad().data().toDoubles()).containsExactly(4, 4);
  }

  @Test
  void of_three_inputs_only_those_that_are_not_constant_get_gradients() {
    Variable w = Variable.of(new double[][] {{1, 2}, {3, 4}});
    Variable constant = Variable.constant(NdArray.of(new double[][] {{5, 6}}));
    Affine affine = new Affine();
    Variable y = affine.apply(constant, w, x);
    assertThat(affine.inputs()).containsExactly(constant, w, x);
    assertThat(affine.outputs()).containsExactly(y);
    assertThat(y.data().toDoubles()).containsExactly(24, 36);

    y.backward();
    assertThat(constant.hasGrad()).isFalse();
    assertThat(w.grad().data().toDoubles()).containsExactly(5, 5, 6, 6);
    assertThat(x.grad().data().toDoubles()).containsExactly(1, 1);
  }

  @ParameterizedTest
  @EnumSource
  void a_gradient_on_plain_arrays_is_the_same_to_the_last_bit(DType dtype) {
    NdArray numbers = NumpyRandom.seed(3).uniform(-4, 4, Shape.of(30, 20)).to(dtype);
    Variable v = Variable.of(numbers);
    List<UnaryOperator<Variable>> functions = List.of(Functions::sigmoid, Functions::tanh);
    for (UnaryOperator<Variable> f : functions) {
      v.clearGrad();
      f.apply(v).mul(Variable.of(numbers)).backward();
      NdArray inOnePass = v.grad().data();
      v.clearGrad();
      f.apply(v).mul(Variable.of(numbers)).backward(BackwardOption.CREATE_GRAPH);
      assertThat(v.grad().data()).isEqualTo(inOnePass);
    }
  }

  @ParameterizedTest
  @EnumSource
  void the_gradient_of_a_loss_on_plain_arrays_is_the_same_to_the_last_bit(DType dtype) {
    Variable x = Variable.of(NumpyRandom.seed(3).uniform(-4, 4, Shape.of(3, 5)).to(dtype));
    Functions.softmaxCrossEntropy(x, 4, 0, 2).mul(3).backward();
    NdArray inOnePass = x.grad().data();
    x.clearGrad();
    Functions.softmaxCrossEntropy(x, 4, 0, 2).mul(3).backward(BackwardOption.CREATE_GRAPH);
    assertThat(x.grad().data()).isEqualTo(inOnePass);
    assertThat(inOnePass.dtype()).isEqualTo(dtype);
  }

  @Test
  void a_gradient_on_plain_arrays_cannot_be_differentiated_and_says_how_to_make_one_that_can() {
    Functions.sigmoid(x).backward();
    assertThatThrownBy(() -> x.grad().backward())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("make it with backward(CREATE_GRAPH)");
  }

  @Test
  void each_thread_has_its_own_mode() throws InterruptedException {
    try (var scope = Autograd.noGrad()) {
      boolean[] recording = new boolean[1];
      Thread other = new Thread(() -> recording[0] = Autograd.isRecording());
      other.start();
      other.join();
      assertThat(recording[0]).isTrue();
      assertThat(Autograd.isRecording()).isFalse();
    }
    assertThat(Autograd.isRecording()).isTrue();
  }

  @Test
  void scopes_nest() {
    try (var outer = Autograd.noGrad()) {
      try (var inner = Autograd.noGrad()) {
        assertThat(Autograd.isRecording()).isFalse();
      }
      assertThat(Autograd.isRecording()).isFalse();
    }
    try (var scope = Autograd.testMode()) {
      assertThat(Autograd.isTraining()).isFalse();
    }
    assertThat(Autograd.isTraining()).isTrue();
  }

  private static final class SumsItsGradient extends Function.Unary {
    @Override
    protected NdArray forward(NdArray x) {
      return x;
    }

    @Override
    protected Variable backward(Variable gy) {
      return gy.sum();
    }
  }

  private static final class GivesNothing extends Function.Unary {
    private final NdArray result;

    GivesNothing(NdArray result) {
      this.result = result;
    }

    @Override
    protected NdArray forward(NdArray x) {
      return result;
    }

    @Override
    protected Variable backward(Variable gy) {
      return null;
    }
  }

  /** (x, 3x). */
  private static final class Both extends Function.Many {
    @Override
    protected List<NdArray> forward(List<NdArray> xs) {
      return List.of(xs.get(0), xs.get(0).mul(3));
    }

    @Override
    protected List<Variable> backward(List<Variable> gys) {
      return List.of(gys.get(0).add(gys.get(1).mul(3)));
    }
  }
}
