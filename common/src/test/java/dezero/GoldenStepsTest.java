package dezero;

import static dezero.BackwardOption.CREATE_GRAPH;
import static dezero.functions.Functions.dropout;
import static dezero.functions.Functions.exp;
import static dezero.functions.Functions.linear;
import static dezero.functions.Functions.meanSquaredError;
import static dezero.functions.Functions.sigmoid;
import static dezero.functions.Functions.softmax;
import static dezero.functions.Functions.softmaxCrossEntropy;
import static org.assertj.core.api.Assertions.assertThat;

import dezero.array.NdArray;
import dezero.array.NumpyRandom;
import dezero.array.Shape;
import dezero.array.Window;
import dezero.functions.Functions;
import dezero.nn.Layer;
import dezero.nn.Linear;
import dezero.nn.Mlp;
import dezero.nn.Sequential;
import dezero.optim.Optimizer;
import dezero.optim.Sgd;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The output of later steps, before the steps themselves are written. */
class GoldenStepsTest {
  /** float64 training: the sums run in another order. */
  private static final double TRAINING = 1e-9;

  private final List<String> printed = new ArrayList<>();

  @BeforeEach
  void seed() {
    NumpyRandom.seed(0);
  }

  private void print(Object... words) {
    List<String> texts = new ArrayList<>();
    for (Object word : words) {
      texts.add(word.toString());
    }
    printed.addAll(String.join(" ", texts).lines().toList());
  }

  private static NdArray rand(int... dims) {
    return NumpyRandom.shared().rand(Shape.of(dims));
  }

  @Test
  void step_36_a_gradient_inside_a_formula() throws IOException {
    Variable x = Variable.of(2.0);
    Variable y = x.pow(2);
    y.backward(CREATE_GRAPH);
    Variable gx = x.grad();
    x.clearGrad();
    gx.pow(3).add(y).backward();
    print(x.grad());
    assertThat(printed).isEqualTo(GoldenLines.of("step36.txt"));
  }

  @Test
  void step_42_a_straight_line() throws IOException {
    NdArray inputs = rand(100, 1);
    Variable x = Variable.of(inputs);
    Variable y = Variable.of(inputs.mul(2).add(5).add(rand(100, 1)));
    Variable w = Variable.of(NdArray.zeros(Shape.of(1, 1)));
    Variable b = Variable.of(NdArray.zeros(Shape.of(1)));
    for (int i = 0; i < 100; i++) {
      Variable loss = meanSquaredError(y, linear(x, w, b));
      descend(loss, 0.1, w, b);
      print(w, b, loss);
    }
    GoldenLines.requireAlike(printed, "step42.txt", 1.001, TRAINING);
  }

  private static void descend(Variable loss, double rate, Variable... parameters) {
    for (Variable parameter : parameters) {
      parameter.clearGrad();
    }
    loss.backward();
    for (Variable parameter : parameters) {
      parameter.setData(parameter.data().sub(parameter.grad().data().mul(rate)));
    }
  }

  /** sin(2πx) with noise, for 100 values of x. */
  private static Variable noisySine(NdArray x) {
    return Variable.of(x.mul(2 * Math.PI).sin().add(rand(100, 1)));
  }

  @Test
  void step_43_a_network_by_hand() throws IOException {
    NdArray inputs = rand(100, 1);
    Variable x = Variable.of(inputs);
    Variable y = noisySine(inputs);
    Variable w1 = Variable.of(NumpyRandom.shared().randn(Shape.of(1, 10)).mul(0.01));
    Variable b1 = Variable.of(NdArray.zeros(Shape.of(10)));
    Variable w2 = Variable.of(NumpyRandom.shared().randn(Shape.of(10, 1)).mul(0.01));
    Variable b2 = Variable.of(NdArray.zeros(Shape.of(1)));
    for (int i = 0; i < 10_000; i++) {
      Variable loss = meanSquaredError(y, linear(sigmoid(linear(x, w1, b1)), w2, b2));
      descend(loss, 0.2, w1, b1, w2, b2);
      if (i % 1_000 == 0) {
        print(loss);
      }
    }
    GoldenLines.requireAlike(printed, "step43.txt", 0, TRAINING);
  }

  @Test
  void steps_44_to_46_the_same_with_layers_a_model_and_an_optimizer() throws IOException {
    NdArray inputs = rand(100, 1);
    Variable x = Variable.of(inputs);
    Variable y = noisySine(inputs);
    Layer model = Sequential.of(Functions::sigmoid, new Linear(10), new Linear(1));
    Optimizer optimizer = new Sgd(0.2).setup(model.parameters());
    for (int i = 0; i < 10_000; i++) {
      Variable loss = meanSquaredError(y, model.forward(x));
      model.clearGrads();
      loss.backward();
      optimizer.update();
      if (i % 1_000 == 0) {
        print(loss);
      }
    }
    for (String golden : List.of("step44.txt", "step45.txt", "step46.txt")) {
      // The weights are float32 here and there, rounded at each of ten thousand updates.
      GoldenLines.requireAlike(printed, golden, 0, TRAINING);
    }
  }

  @Test
  void step_47_softmax_and_its_loss() throws IOException {
    Layer model = new Mlp(10, 3);
    Variable y = model.forward(Variable.of(new double[][] {{0.2, -0.4}}));
    Variable e = exp(y);
    print(y);
    print(e.div(e.sum()));

    double[][] x = {{0.2, -0.4}, {0.3, 0.5}, {1.3, -3.2}, {2.1, 0.3}};
    y = model.forward(Variable.of(x));
    print(y);
    print(softmax(y, 1));
    print(softmaxCrossEntropy(y, 2, 0, 1, 0));
    GoldenLines.requireAlike(printed, "step47.txt", 1.001, TRAINING);
  }

  @Test
  void step_54_dropout() throws IOException {
    NdArray x = NdArray.ones(Shape.of(5));
    print(x);
    print(dropout(Variable.of(x), 0.5));
    try (var scope = Autograd.testMode()) {
      print(dropout(Variable.of(x), 0.5));
    }
    assertThat(printed).isEqualTo(GoldenLines.of("step54-seed0.txt"));
  }

  @Test
  void step_57_patches_and_a_convolution() throws IOException {
    Window window = Window.square(5);
    print(Functions.im2colMatrix(Variable.of(rand(1, 3, 7, 7)), window).shape());
    print(Functions.im2colMatrix(Variable.of(rand(10, 3, 7, 7)), window).shape());
    Variable x = Variable.of(NumpyRandom.shared().randn(Shape.of(1, 5, 15, 15)));
    Variable w = Variable.of(NumpyRandom.shared().randn(Shape.of(8, 5, 3, 3)));
    Variable y = Functions.conv2d(x, w, 1, 1);
    y.backward();
    print(y.shape());
    print(x.grad().shape());
    assertThat(printed).isEqualTo(GoldenLines.of("step57-seed0.txt"));
  }
}
