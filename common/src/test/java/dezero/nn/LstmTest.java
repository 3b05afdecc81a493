package dezero.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dezero.AnomalyException;
import dezero.Autograd;
import dezero.Function;
import dezero.Variable;
import dezero.array.DType;
import dezero.array.NdArray;
import dezero.array.NumpyRandom;
import dezero.array.Shape;
import dezero.check.GradientCheck;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The layer's graph and errors; its numbers are held against the original's in ReferenceTest. */
class LstmTest {
  private static final int IN = 2;
  private static final int HIDDEN = 20;
  private static final int N = 9;

  private static Variable input(int seed) {
    return Variable.of(new NumpyRandom(seed).randn(Shape.of(N, IN)).to(DType.FLOAT32));
  }

  private static Lstm lstm() {
    NumpyRandom.seed(5);
    return new Lstm(IN, HIDDEN);
  }

  /** How many functions of each kind lead to y. */
  private static Map<String, Integer> functionsBefore(Variable y) {
    Map<String, Integer> counts = new TreeMap<>();
    Set<Function> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    Deque<Variable> waiting = new ArrayDeque<>();
    waiting.add(y);
    while (!waiting.isEmpty()) {
      Function creator = waiting.remove().creator();
      if (creator != null && seen.add(creator)) {
        counts.merge(creator.label(), 1, Integer::sum);
        waiting.addAll(creator.inputs());
      }
    }
    return counts;
  }

  @Test
  void the_first_step_has_no_state_to_read() {
    assertThat(functionsBefore(lstm().forward(input(0))))
        .isEqualTo(Map.of("Affine", 3, "Sigmoid", 2, "Tanh", 2, "Mul", 2));
  }

  @Test
  void every_later_step_adds_the_same_functions_to_the_graph() {
    Lstm lstm = lstm();
    lstm.forward(input(0));
    Map<String, Integer> before = functionsBefore(lstm.forward(input(1)));
    Map<String, Integer> after = functionsBefore(lstm.forward(input(2)));
    after.replaceAll((label, count) -> count - before.getOrDefault(label, 0));
    // The output gate of a step leads to the next step only through h.
    assertThat(after)
        .isEqualTo(Map.of("Affine", 4, "MatMul", 4, "Sigmoid", 3, "Tanh", 2, "Mul", 3, "Add", 5));
  }

  @Test
  void its_gradients_are_right_to_order_2() {
    Lstm lstm = lstm();
    lstm.convertTo(DType.FLOAT64);
    GradientCheck.assertGradients(
            x -> {
              lstm.resetState();
              lstm.forward(x);
              return lstm.forward(x.mul(0.5));
            },
            Shape.of(2, IN))
        .bent()
        .toOrder(2);
  }

  @Test
  void one_example_after_nine_broadcasts_the_state() {
    Lstm lstm = lstm();
    lstm.forward(input(0));
    Variable one = Variable.of(NdArray.ones(Shape.of(1, IN)));
    assertThat(lstm.forward(one).shape()).isEqualTo(Shape.of(N, HIDDEN));
  }

  @Test
  void an_anomaly_is_found_in_the_operation_that_made_it() {
    Lstm lstm = lstm();
    lstm.forward(input(0));
    Variable x =
        Variable.of(NdArray.full(Shape.of(N, IN), Double.POSITIVE_INFINITY, DType.FLOAT32));
    try (var scope = Autograd.detectAnomaly()) {
      assertThatThrownBy(() -> lstm.forward(x))
          .isInstanceOf(AnomalyException.class)
          .hasMessageContaining("Affine");
    }
  }

  @Test
  void a_width_that_does_not_fit_is_named_as_at_the_first_step() {
    Lstm lstm = lstm();
    lstm.forward(input(0));
    Variable wide = Variable.of(NdArray.ones(Shape.of(N, 7)));
    assertThatThrownBy(() -> lstm.forward(wide))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("(9, 7)")
        .hasMessageContaining("(2, 20)");
  }
}
