package dezero.nn;

import static dezero.functions.Functions.linear;
import static dezero.functions.Functions.sigmoid;
import static dezero.functions.Functions.tanh;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dezero.AnomalyException;
import dezero.Autograd;
import dezero.BackwardOption;
import dezero.LstmCell;
import dezero.Parameter;
import dezero.Variable;
import dezero.array.DType;
import dezero.array.NdArray;
import dezero.array.NumpyRandom;
import dezero.array.Shape;
import dezero.check.GradientCheck;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The layer, whose step is one function, against its formulas in single operations. */
class LstmTest {
  private static final int IN = 2;
  private static final int HIDDEN = 20;
  private static final int N = 9;

  /** The formulas, with the weights under the layer's names. */
  private static final class Formulas extends Layer {
    private final Layer layer = layer("lstm", new Lstm(IN, HIDDEN));
    private Variable h;
    private Variable c;

    private Variable sum(Variable x, String gate) {
      var weights = layer.namedParameters();
      Variable sum = linear(x, weights.get("x2" + gate + "/W"), weights.get("x2" + gate + "/b"));
      return h == null ? sum : linear(h, weights.get("h2" + gate + "/W"), sum);
    }

    @Override
    public Variable forward(Variable x) {
      Variable f = sigmoid(sum(x, "f"));
      Variable i = sigmoid(sum(x, "i"));
      Variable o = sigmoid(sum(x, "o"));
      Variable u = tanh(sum(x, "u"));
      c = c == null ? i.mul(u) : f.mul(c).add(i.mul(u));
      h = o.mul(tanh(c));
      return h;
    }

    @Override
    public void resetState() {
      h = null;
      c = null;
    }
  }

  private static final class OneFunction extends Layer {
    private final Lstm lstm = layer("lstm", new Lstm(IN, HIDDEN));

    @Override
    public Variable forward(Variable x) {
      return lstm.forward(x);
    }
  }

  private static Variable input(int seed, DType dtype) {
    return Variable.of(new NumpyRandom(seed).randn(Shape.of(N, IN)).to(dtype));
  }

  /** Does the same with both, and compares everything that came of it. */
  private static void requireSame(DType dtype, Consumer<Layer> story) {
    List<Layer> layers = new ArrayList<>();
    for (Supplier<Layer> kind : List.<Supplier<Layer>>of(OneFunction::new, Formulas::new)) {
      NumpyRandom.seed(5);
      Layer layer = kind.get();
      layer.convertTo(dtype);
      story.accept(layer);
      layers.add(layer);
    }
    List<Parameter> actual = layers.get(0).parameters();
    List<Parameter> expected = layers.get(1).parameters();
    double tolerance = dtype == DType.FLOAT64 ? 1e-12 : 1e-4;
    for (int i = 0; i < expected.size(); i++) {
      String name = expected.get(i).name() + " " + i;
      assertThat(actual.get(i).hasGrad()).as(name).isEqualTo(expected.get(i).hasGrad());
      if (expected.get(i).hasGrad()) {
        assertThat(actual.get(i).grad().dtype()).isEqualTo(expected.get(i).grad().dtype());
        assertThat(actual.get(i).grad().data().toDoubles())
            .as(name)
            .containsExactly(expected.get(i).grad().data().toDoubles(), within(tolerance));
      }
    }
  }

  private static List<Variable> sequence(Layer layer, DType dtype, int steps) {
    layer.resetState();
    List<Variable> ys = new ArrayList<>();
    for (int step = 0; step < steps; step++) {
      ys.add(layer.forward(input(step, dtype)));
    }
    return ys;
  }

  private static Variable sumOf(List<Variable> ys) {
    Variable sum = ys.get(0).mul(ys.get(0)).sum();
    for (Variable y : ys.subList(1, ys.size())) {
      sum = sum.add(y.mul(y).sum());
    }
    return sum;
  }

  @ParameterizedTest
  @EnumSource(DType.class)
  void a_sequence_has_the_gradients_of_the_formulas(DType dtype) {
    requireSame(dtype, layer -> sumOf(sequence(layer, dtype, 5)).backward());
  }

  static Stream<Consumer<Layer>> stories() {
    return Stream.of(
        // Weights in FLOAT32 meet data in FLOAT64, as in the book.
        layer -> {
          layer.convertTo(DType.FLOAT32);
          sumOf(sequence(layer, DType.FLOAT64, 3)).backward();
        },
        // Each step, what is too old is forgotten.
        layer -> {
          List<Variable> ys = new ArrayList<>();
          for (int step = 0; step < 6; step++) {
            ys.add(layer.forward(input(step, DType.FLOAT64)));
            if (step >= 2) {
              ys.get(step - 2).unchainBackward();
            }
            layer.clearGrads();
            ys.get(step).sum().backward();
          }
        },
        // Two sequences before either goes backward, and the first is forgotten.
        layer -> {
          Variable first = sumOf(sequence(layer, DType.FLOAT64, 2));
          Variable second = sumOf(sequence(layer, DType.FLOAT64, 3));
          first.backward();
          first.unchainBackward();
          layer.clearGrads();
          second.backward();
        },
        // The first retains its gradients.
        layer -> {
          Variable first = sumOf(sequence(layer, DType.FLOAT64, 2));
          Variable second = sumOf(sequence(layer, DType.FLOAT64, 3));
          first.backward(BackwardOption.RETAIN_GRAD);
          layer.clearGrads();
          second.backward();
        },
        // An output is cut off, but what is remembered beside it is not.
        layer -> {
          List<Variable> ys = sequence(layer, DType.FLOAT64, 2);
          ys.get(1).unchain();
          layer.forward(input(2, DType.FLOAT64)).sum().backward();
          assertThat(ys.get(1).hasGrad()).isTrue();
        },
        // Gradients of two passes add up.
        layer -> {
          List<Variable> ys = sequence(layer, DType.FLOAT64, 4);
          ys.get(2).sum().backward();
          ys.get(3).sum().backward();
        },
        // A penalty on the gradients themselves.
        layer -> {
          sumOf(sequence(layer, DType.FLOAT64, 3)).backward(BackwardOption.CREATE_GRAPH);
          Parameter weights = layer.parameters().get(layer.parameters().size() - 1);
          Variable penalty = weights.grad().pow(2).sum();
          layer.clearGrads();
          penalty.backward();
        },
        // Weights that change before their gradients are asked for, by a penalty, too.
        layer -> {
          Variable loss = sumOf(sequence(layer, DType.FLOAT64, 3));
          List<Parameter> all = layer.parameters();
          List<NdArray> before = all.stream().map(Variable::data).toList();
          all.forEach(each -> each.setData(each.data().mul(0)));
          loss.backward(BackwardOption.CREATE_GRAPH);
          for (int i = 0; i < before.size(); i++) {
            all.get(i).setData(before.get(i));
          }
          Variable penalty = all.get(0).grad().pow(2).sum();
          layer.clearGrads();
          penalty.backward();
        },
        // Weights that change within a sequence.
        layer -> {
          sequence(layer, DType.FLOAT64, 2);
          layer.parameters().forEach(each -> each.setData(each.data().mul(2)));
          layer.forward(input(2, DType.FLOAT64)).sum().backward();
        },
        // One example, then nine: the state broadcasts.
        layer -> {
          layer.forward(Variable.of(NdArray.ones(Shape.of(N, IN))));
          layer.forward(Variable.of(NdArray.ones(Shape.of(1, IN)))).sum().backward();
        },
        // More axes than two.
        layer -> {
          layer.forward(Variable.of(NdArray.ones(Shape.of(2, 3, IN))));
          layer.forward(Variable.of(NdArray.ones(Shape.of(2, 3, IN)))).sum().backward();
        });
  }

  static Stream<Consumer<Layer>> storiesInFloat32() {
    return Stream.of(
        // A gradient of another type than the layer's.
        layer -> {
          Variable y = sequence(layer, DType.FLOAT32, 3).get(2);
          y.mul(Variable.of(NdArray.full(y.shape(), 0.1, DType.FLOAT64))).sum().backward();
        },
        // A type that changes within a sequence.
        layer -> {
          sequence(layer, DType.FLOAT32, 3);
          layer.convertTo(DType.FLOAT64);
          layer.forward(input(4, DType.FLOAT64));
          layer.forward(input(5, DType.FLOAT64)).sum().backward();
        });
  }

  @ParameterizedTest
  @MethodSource("stories")
  void whatever_happens_gradients_are_those_of_the_formulas(Consumer<Layer> story) {
    requireSame(DType.FLOAT64, story);
  }

  @ParameterizedTest
  @MethodSource("storiesInFloat32")
  void so_they_are_in_float32(Consumer<Layer> story) {
    requireSame(DType.FLOAT32, story);
  }

  @Test
  void its_gradients_are_right_to_order_2() {
    NumpyRandom.seed(5);
    Lstm lstm = new Lstm(IN, HIDDEN);
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
  void every_input_of_the_function_has_the_right_gradients_to_order_2() {
    int hidden = 3;
    List<Shape> shapes =
        new ArrayList<>(List.of(Shape.of(2, IN), Shape.of(2, hidden), Shape.of(2, hidden)));
    for (int gate = 0; gate < 4; gate++) {
      shapes.add(Shape.of(IN, hidden));
      shapes.add(Shape.of(hidden));
      shapes.add(Shape.of(hidden, hidden));
    }
    GradientCheck.assertGradients(
            xs -> {
              assertThat(LstmCell.fits(xs)).isTrue();
              List<Variable> results = new LstmCell().apply(xs);
              Variable weighted = results.get(0);
              for (int i = 1; i < results.size(); i++) {
                weighted = weighted.add(results.get(i).mul(1 + 0.5 * i));
              }
              return results.get(LstmCell.O).mul(tanh(results.get(LstmCell.NEXT_C))).add(weighted);
            },
            shapes)
        .within(-1, 1)
        .bent()
        .toOrder(2);
  }

  @Test
  void an_anomaly_is_found_in_the_operation_that_made_it() {
    Lstm lstm = new Lstm(IN, HIDDEN);
    lstm.forward(input(0, DType.FLOAT32));
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
    Lstm lstm = new Lstm(IN, HIDDEN);
    lstm.forward(input(0, DType.FLOAT32));
    Variable wide = Variable.of(NdArray.ones(Shape.of(N, 7)));
    assertThatThrownBy(() -> lstm.forward(wide))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("(9, 7)")
        .hasMessageContaining("(2, 20)");
  }
}
