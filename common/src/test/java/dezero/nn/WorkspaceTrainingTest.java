package dezero.nn;

import static dezero.functions.Functions.batchNorm;
import static dezero.functions.Functions.meanSquaredError;
import static dezero.functions.Functions.relu;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dezero.Parameter;
import dezero.Variable;
import dezero.array.DType;
import dezero.array.NdArray;
import dezero.array.NumpyRandom;
import dezero.array.Shape;
import dezero.array.Workspace;
import dezero.functions.RunningStatistics;
import dezero.optim.Adam;
import dezero.optim.MomentumSgd;
import dezero.optim.Optimizer;
import dezero.optim.Sgd;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Training in workspaces gives the same numbers. Every array here is large enough to be reused. */
class WorkspaceTrainingTest {
  private static final int N = 64;
  private static final int STEPS = 4;

  private static final NdArray X = numbers(1);
  private static final NdArray T = numbers(2);

  private static NdArray numbers(int seed) {
    return new NumpyRandom(seed).randn(Shape.of(N, N), DType.FLOAT32);
  }

  /** A network with every kind of layer that keeps arrays from one input to the next. */
  private static final class Network extends Layer {
    private final Linear in = layer("in", new Linear(N));
    private final BatchNorm norm = layer("norm", new BatchNorm());
    private final Rnn rnn = layer("rnn", new Rnn(N));
    private final Lstm lstm = layer("lstm", new Lstm(N));
    private final Gru gru = layer("gru", new Gru(N));

    @Override
    public Variable forward(Variable x) {
      Variable y = relu(norm.forward(in.forward(x)));
      return gru.forward(lstm.forward(rnn.forward(y)));
    }
  }

  static final List<Supplier<Optimizer>> OPTIMIZERS =
      List.of(() -> new Sgd(0.1), () -> new MomentumSgd(0.1, 0.9), Adam::new);

  @ParameterizedTest
  @FieldSource("OPTIMIZERS")
  void training_in_workspaces_gives_the_same_numbers(Supplier<Optimizer> optimizer) {
    List<NdArray> expected = trained(optimizer.get(), Runnable::run);
    List<NdArray> inWorkspaces =
        trained(
            optimizer.get(),
            step -> {
              try (var memory = Workspace.open()) {
                step.run();
              }
            });
    assertThat(inWorkspaces).isEqualTo(expected);
  }

  private static List<NdArray> trained(Optimizer optimizer, Consumer<Runnable> way) {
    NumpyRandom.seed(0);
    Network model = new Network();
    model.forward(Variable.constant(X));
    model.resetState();
    optimizer.setup(model.parameters());
    for (int step = 0; step < STEPS; step++) {
      way.accept(() -> learn(model, optimizer));
    }
    return model.parameters().stream().map(Parameter::data).toList();
  }

  private static void learn(Network model, Optimizer optimizer) {
    Variable loss = meanSquaredError(model.forward(Variable.constant(X)), Variable.constant(T));
    model.clearGrads();
    loss.backward();
    loss.unchainBackward();
    optimizer.update();
  }

  @Test
  void lazy_weights_outlive_the_workspace_and_gradients_do_not() {
    NumpyRandom.seed(0);
    Network model = new Network();
    try (var memory = Workspace.open()) {
      meanSquaredError(model.forward(Variable.constant(X)), Variable.constant(T)).backward();
    }
    Parameter weights = model.namedParameters().get("in/W");
    assertThat(weights.data().shape()).isEqualTo(Shape.of(N, N));
    assertThat(Arrays.stream(weights.data().toDoubles()).distinct().count()).isGreaterThan(4000);
    Variable gradient = weights.grad();
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(() -> gradient.data().sum())
        .withMessageContaining("Workspace");
  }

  @Test
  void data_set_on_a_variable_outlives_the_workspace() {
    Variable x = Variable.of(X);
    try (var memory = Workspace.open()) {
      x.setData(x.data().mul(2));
    }
    assertThat(x.data()).isEqualTo(X.mul(2));
  }

  @Test
  void running_statistics_outlive_the_workspace() {
    int features = 4096;
    Variable x = Variable.constant(new NumpyRandom(1).randn(Shape.of(3, features)));
    Variable gamma = Variable.of(NdArray.ones(Shape.of(features)));
    Variable beta = Variable.of(NdArray.zeros(Shape.of(features)));
    var expected = new RunningStatistics(features, 0.9);
    var running = new RunningStatistics(features, 0.9);
    for (int step = 0; step < STEPS; step++) {
      batchNorm(x, gamma, beta, expected, 1e-5);
      try (var memory = Workspace.open()) {
        batchNorm(x, gamma, beta, running, 1e-5);
      }
    }
    assertThat(running.mean()).isEqualTo(expected.mean());
    assertThat(running.variance()).isEqualTo(expected.variance());
  }
}
