package dezero.optim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dezero.Parameter;
import dezero.Reference;
import dezero.Variable;
import dezero.array.DType;
import dezero.array.NdArray;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class OptimizerTest {
  /** Tolerance for the same formulas in float64. */
  private static final double REFERENCE = 1e-10;

  private static final Map<String, Supplier<Optimizer>> OURS =
      Map.of(
          "SGD", () -> new Sgd(0.1),
          "MomentumSGD", () -> new MomentumSgd(0.1, 0.9),
          "AdaGrad", () -> new AdaGrad(0.1),
          "AdaDelta", AdaDelta::new,
          "Adam", () -> new Adam(0.1));

  static List<Reference.OptimizerCase> cases() throws IOException {
    return Reference.read().optimizers();
  }

  /** The loss of the reference: its gradient is p³ − target. */
  private static Variable loss(Variable p, NdArray target) {
    return p.pow(4).div(4).sub(p.mul(Variable.of(target))).sum();
  }

  private static void descend(Parameter p, NdArray target, Optimizer optimizer, int updates) {
    optimizer.setup(List.of(p));
    for (int i = 0; i < updates; i++) {
      p.clearGrad();
      loss(p, target).backward();
      optimizer.update();
    }
  }

  @ParameterizedTest
  @CsvSource({"FLOAT64, FLOAT64", "FLOAT32, FLOAT32", "FLOAT32, FLOAT64", "FLOAT64, FLOAT32"})
  void adam_takes_the_same_steps_as_its_formula_operation_by_operation(DType of, DType gradients) {
    NdArray start = NdArray.of(new double[] {0.3, -0.7, 2, 1e-3}).to(of);
    NdArray g = NdArray.of(new double[] {0.1, 0.2, -0.3, 1e-5}).to(gradients);
    Parameter p = Parameter.of(start);
    Optimizer adam = new Adam(0.1).setup(List.of(p));
    NdArray m = start.zerosLike();
    NdArray v = start.zerosLike();
    NdArray expected = start;
    for (int t = 1; t <= 3; t++) {
      p.setGrad(Variable.of(g));
      adam.update();
      m = m.addScaled(g.sub(m), 1 - 0.9).to(of);
      v = v.addScaled(g.mul(g).sub(v), 1 - 0.999).to(of);
      double rate = 0.1 * Math.sqrt(1 - Math.pow(0.999, t)) / (1 - Math.pow(0.9, t));
      expected = expected.sub(m.mul(rate).div(v.sqrt().add(1e-8)));
      assertThat(p.data()).isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void an_optimizer_goes_where_the_python_original_goes(Reference.OptimizerCase of) {
    Parameter p = Parameter.of(of.start().array());
    descend(p, of.target().array(), OURS.get(of.name()).get(), of.updates());
    assertThat(p.data().toDoubles()).containsExactly(of.end().data(), within(REFERENCE));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void in_float32_it_stays_close_and_keeps_the_type(Reference.OptimizerCase of) {
    Parameter p = Parameter.of(of.start().array().to(DType.FLOAT32));
    NdArray target = of.target().array().to(DType.FLOAT32);
    descend(p, target, OURS.get(of.name()).get(), of.updates());
    assertThat(p.dtype()).isEqualTo(DType.FLOAT32);
    assertThat(p.data().toDoubles()).containsExactly(of.end().data(), within(1e-4));
  }

  @Test
  void adamw_without_decay_is_adam_and_with_decay_ends_nearer_to_0() {
    Reference.Tensor start = new Reference.Tensor(new int[] {2}, new double[] {0.5, -0.5});
    Parameter adam = Parameter.of(start.array());
    Parameter same = Parameter.of(start.array());
    Parameter nearer = Parameter.of(start.array());
    NdArray target = NdArray.of(new double[] {1, -1});
    descend(adam, target, new Adam(0.01), 20);
    descend(same, target, new AdamW(0.01, 0), 20);
    descend(nearer, target, new AdamW(0.01, 0.5), 20);
    assertThat(same.data()).isEqualTo(adam.data());
    assertThat(nearer.data().get(0)).isLessThan(adam.data().get(0));
    assertThat(nearer.data().get(1)).isGreaterThan(adam.data().get(1));
  }

  @Nested
  class WithHooks {
    private final Parameter a = Parameter.of(NdArray.of(new double[] {3, 4}));
    private final Parameter b = Parameter.of(NdArray.of(new double[] {1, 1}));

    private void update(Optimizer optimizer) {
      a.setGrad(Variable.of(new double[] {3, 4}));
      b.setGrad(Variable.of(new double[] {0, 12}));
      optimizer.setup(List.of(a, b)).update();
    }

    @Test
    void weight_decay_pulls_towards_0() {
      update(new Sgd(1).addHook(Hooks.weightDecay(0.5)));
      assertThat(a.data().toDoubles()).containsExactly(3 - 3 - 1.5, 4 - 4 - 2);
    }

    @Test
    void clipping_scales_all_gradients_by_their_common_norm() {
      update(new Sgd(1).addHook(Hooks.clipGrad(1.3)));
      assertThat(a.data().toDoubles()).containsExactly(new double[] {2.7, 3.6}, within(1e-6));
      assertThat(b.data().toDoubles()).containsExactly(new double[] {1, -0.2}, within(1e-6));
    }

    @Test
    void a_float32_gradient_is_clipped_even_if_its_square_is_infinite_in_float32() {
      Parameter single = Parameter.of(NdArray.of(new float[] {0}));
      single.setGrad(Variable.of(NdArray.of(new float[] {1e25f})));
      new Sgd(1).addHook(Hooks.clipGrad(2)).setup(List.of(single)).update();
      assertThat(single.data().item()).isCloseTo(-2, within(1e-6));
    }

    @Test
    void a_small_gradient_is_not_clipped() {
      update(new Sgd(1).addHook(Hooks.clipGrad(100)));
      assertThat(a.data().toDoubles()).containsExactly(0, 0);
    }

    @Test
    void a_frozen_parameter_stays() {
      update(new Sgd(1).addHook(Hooks.freeze(List.of(a))));
      assertThat(a.data().toDoubles()).containsExactly(3, 4);
      assertThat(b.data().toDoubles()).containsExactly(1, -11);
    }
  }

  @Nested
  class Rates {
    @Test
    void a_schedule_gives_the_rate_before_each_update() {
      Parameter p = Parameter.of(NdArray.of(0));
      Optimizer optimizer = new Sgd().schedule(LearningRates.steps(1, 0.1, 2)).setup(List.of(p));
      double[] expected = {-1, -2, -2.1, -2.2, -2.21};
      for (double position : expected) {
        p.setGrad(Variable.of(1.0));
        optimizer.update();
        assertThat(p.item()).isCloseTo(position, within(1e-12));
      }
    }

    @Test
    void a_cosine_falls_from_start_to_end_and_stays() {
      var rate = LearningRates.cosine(1, 0.2, 10);
      assertThat(rate.applyAsDouble(0)).isEqualTo(1);
      assertThat(rate.applyAsDouble(5)).isCloseTo(0.6, within(1e-12));
      assertThat(rate.applyAsDouble(10)).isCloseTo(0.2, within(1e-12));
      assertThat(rate.applyAsDouble(99)).isCloseTo(0.2, within(1e-12));
    }

    @Test
    void warm_up_starts_low() {
      var rate = LearningRates.warmUp(4, LearningRates.steps(1, 1, 1));
      assertThat(rate.applyAsDouble(0)).isEqualTo(0.25);
      assertThat(rate.applyAsDouble(9)).isEqualTo(1);
    }

    @Test
    void negative_and_nan_rates_are_refused() {
      assertThatThrownBy(() -> new Sgd(-1)).hasMessageContaining("the learning rate is -1.0");
      assertThatThrownBy(() -> new Sgd(Double.NaN)).hasMessageContaining("NaN");
    }
  }

  @Test
  void an_update_without_parameters_says_what_to_call() {
    assertThatThrownBy(() -> new Sgd().update())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("call setup(model.parameters()) first");
  }

  @Test
  void a_parameter_without_a_gradient_stays() {
    Parameter p = Parameter.of(NdArray.of(7));
    new Sgd().setup(List.of(p, Parameter.lazy())).update();
    assertThat(p.item()).isEqualTo(7);
  }
}
