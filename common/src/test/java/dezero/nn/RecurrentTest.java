package dezero.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dezero.Reference;
import dezero.Variable;
import dezero.array.DType;
import dezero.array.NdArray;
import dezero.array.Shape;
import dezero.check.GradientCheck;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RecurrentTest {
  /** The same formulas in float64; only the order of the sums differs. */
  private static final double REFERENCE = 1e-10;

  private static final int HIDDEN = 3;

  static List<Reference.RecurrentCase> cases() throws IOException {
    return Reference.read().recurrent();
  }

  private static Layer withWeights(Reference.RecurrentCase of) {
    Layer layer = of.name().equals("RNN") ? new Rnn(HIDDEN) : new Lstm(HIDDEN);
    layer.convertTo(DType.FLOAT64);
    layer
        .namedParameters()
        .forEach(
            (name, parameter) -> {
              NdArray weights = of.weights().get(name).array();
              if (parameter.isInitialized()) {
                parameter.setData(weights);
              } else {
                parameter.initialize(weights);
              }
            });
    return layer;
  }

  @ParameterizedTest
  @MethodSource("cases")
  void outputs_loss_and_gradients_are_those_of_the_python_original(Reference.RecurrentCase of) {
    Layer layer = withWeights(of);
    Variable loss = Variable.of(0.0);
    for (int step = 0; step < of.xs().size(); step++) {
      Variable y = layer.forward(Variable.of(of.xs().get(step).array()));
      requireClose("y" + step, y.data(), of.ys().get(step));
      loss = loss.add(y.pow(2).sum());
    }
    assertThat(loss.item()).isCloseTo(of.loss().getAsDouble(), within(REFERENCE));

    loss.backward();
    layer
        .namedParameters()
        .forEach(
            (name, parameter) -> requireClose(name, parameter.grad().data(), of.grads().get(name)));
  }

  private static void requireClose(String what, NdArray actual, Reference.Tensor expected) {
    assertThat(actual.shape()).as(what).isEqualTo(Shape.of(expected.shape()));
    assertThat(actual.toDoubles()).as(what).containsExactly(expected.data(), within(REFERENCE));
  }

  @Test
  void a_recurrent_layer_can_be_given_its_input_size() {
    // In the Python original, RNN(h, in_size=3) fails.
    for (Layer layer : List.of(new Rnn(3, 5), new Lstm(3, 5))) {
      Variable x = Variable.of(NdArray.ones(Shape.of(2, 3)));
      layer.forward(x);
      assertThat(layer.forward(x).shape()).isEqualTo(Shape.of(2, 5));
    }
  }

  @Test
  void resetting_clears_the_state() {
    for (Layer layer : List.of(new Rnn(3, 5), new Lstm(3, 5), new Gru(5))) {
      Layer around = Sequential.of(layer, new Linear(2));
      Variable x = Variable.of(NdArray.ones(Shape.of(2, 3)));
      NdArray first = around.forward(x).data();
      NdArray second = around.forward(x).data();
      around.resetState();
      assertThat(around.forward(x).data()).isEqualTo(first).isNotEqualTo(second);
    }
  }

  @Test
  void a_step_of_each_can_be_differentiated_twice() {
    List<Layer> layers = new ArrayList<>(List.of(new Rnn(3, 2), new Lstm(3, 2), new Gru(2)));
    for (Layer layer : layers) {
      GradientCheck.assertGradients(
              x -> {
                layer.resetState();
                layer.forward(x);
                return layer.forward(x.mul(0.5));
              },
              Shape.of(2, 3))
          .toOrder(2);
    }
  }
}
