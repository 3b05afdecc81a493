package dezero.nn;

import static dezero.functions.Functions.accuracy;
import static dezero.functions.Functions.meanSquaredError;
import static dezero.functions.Functions.softmaxCrossEntropy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import dezero.Autograd;
import dezero.GoldenLines;
import dezero.Variable;
import dezero.array.NdArray;
import dezero.array.NumpyRandom;
import dezero.array.Shape;
import dezero.array.Workspace;
import dezero.data.ArrayDataset;
import dezero.data.Batch;
import dezero.data.DataLoader;
import dezero.data.Dataset;
import dezero.data.Mnist;
import dezero.data.SeqDataLoader;
import dezero.data.SinCurve;
import dezero.data.Spiral;
import dezero.functions.Functions;
import dezero.optim.Adam;
import dezero.optim.Optimizer;
import dezero.optim.Sgd;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;

/** Complete trainings, against what the Python original prints. */
@Execution(CONCURRENT)
class TrainingTest {
  /** float32 training: two units in the last digit printed. */
  private static final double TWO_UNITS = 2.001;

  @Test
  void the_spiral_is_learned_as_in_step_48() throws IOException {
    ArrayDataset spiral = Spiral.train();
    Layer model = new Mlp(10, 3);
    Optimizer optimizer = new Sgd(1).setup(model.parameters());
    List<String> lines = new ArrayList<>();
    for (int epoch = 1; epoch <= 300; epoch++) {
      int[] order = NumpyRandom.shared().permutation(spiral.size());
      double sum = 0;
      for (int from = 0; from < order.length; from += 30) {
        Batch batch = spiral.batch(Arrays.copyOfRange(order, from, from + 30));
        sum += learn(model, optimizer, batch) * batch.size();
      }
      lines.add(String.format(Locale.ROOT, "epoch %d, loss %.2f", epoch, sum / spiral.size()));
    }
    GoldenLines.requireAlike(lines, "step48.txt", TWO_UNITS, 0);
    GoldenLines.requireAlike(lines, "step49.txt", TWO_UNITS, 0);
  }

  @Test
  void the_spiral_is_learned_and_tested_as_in_step_50() throws IOException {
    Dataset train = Spiral.train();
    Dataset test = Spiral.test();
    DataLoader trainLoader = DataLoader.shuffled(train, 30);
    DataLoader testLoader = DataLoader.inOrder(test, 30);
    Layer model = new Mlp(10, 3);
    Optimizer optimizer = new Sgd(1).setup(model.parameters());
    List<String> lines = new ArrayList<>();
    for (int epoch = 1; epoch <= 300; epoch++) {
      lines.addAll(epoch(epoch, model, optimizer, trainLoader, testLoader));
    }
    GoldenLines.requireAlike(lines, "step50.txt", TWO_UNITS, 0);
  }

  @Test
  void handwritten_digits_are_learned_as_in_step_51() throws IOException {
    NumpyRandom.seed(0);
    DataLoader trainLoader = DataLoader.shuffled(Mnist.train(), 100);
    DataLoader testLoader = DataLoader.inOrder(Mnist.test(), 100);
    Layer model = new Mlp(1000, 10);
    Optimizer optimizer = new Sgd().setup(model.parameters());
    List<String> lines = new ArrayList<>();
    for (int epoch = 1; epoch <= 2; epoch++) {
      lines.addAll(epoch(epoch, model, optimizer, trainLoader, testLoader));
    }
    GoldenLines.requireAlike(lines, "step51-seed0.txt", TWO_UNITS, 0);
  }

  @Test
  void a_network_with_two_relu_layers_reads_more_than_97_of_100_digits() {
    NumpyRandom.seed(0);
    DataLoader trainLoader = DataLoader.shuffled(Mnist.train(), 100);
    DataLoader testLoader = DataLoader.inOrder(Mnist.test(), 100);
    Layer model = new Mlp(Functions::relu, 100, 10);
    Optimizer optimizer = new Adam().setup(model.parameters());
    for (int epoch = 1; epoch <= 5; epoch++) {
      for (Batch batch : trainLoader) {
        learn(model, optimizer, batch);
      }
    }
    assertThat(score(model, testLoader)[1]).isGreaterThan(0.97);
  }

  private static final class SinePredictor extends Layer {
    private final Layer recurrent;
    private final Linear fc;

    SinePredictor(Layer recurrent) {
      this.recurrent = layer("rnn", recurrent);
      this.fc = layer("fc", new Linear(1));
    }

    @Override
    public Variable forward(Variable x) {
      return fc.forward(recurrent.forward(x));
    }
  }

  @Test
  void a_sine_is_continued_by_an_rnn_as_in_step_59() throws IOException {
    NumpyRandom.seed(0);
    Dataset sine = SinCurve.train();
    Layer model = new SinePredictor(new Rnn(100));
    List<Batch> steps = new ArrayList<>();
    for (int i = 0; i < sine.size(); i++) {
      NdArray x = sine.x(i).reshape(Shape.of(1, 1));
      steps.add(new Batch(x, sine.t(i).reshape(Shape.of(1, 1))));
    }
    GoldenLines.requireAlike(followed(model, steps, sine.size()), "step59-seed0.txt", TWO_UNITS, 0);
  }

  @Test
  void a_sine_is_continued_by_an_lstm_as_in_step_60() throws IOException {
    NumpyRandom.seed(0);
    Dataset sine = SinCurve.train();
    Layer model = new SinePredictor(new Lstm(100));
    GoldenLines.requireAlike(
        followed(model, new SeqDataLoader(sine, 30), sine.size()),
        "step60-seed0.txt",
        TWO_UNITS,
        0);
  }

  /** Five epochs along a sequence, with a backward pass every 30 steps and at its end. */
  private static List<String> followed(Layer model, Iterable<Batch> sequence, int length) {
    Optimizer optimizer = new Adam().setup(model.parameters());
    List<String> lines = new ArrayList<>();
    for (int epoch = 1; epoch <= 5; epoch++) {
      model.resetState();
      Variable loss = Variable.of(0.0);
      int count = 0;
      for (Batch step : sequence) {
        Variable y = model.forward(Variable.of(step.x()));
        loss = loss.add(meanSquaredError(y, Variable.of(step.t())));
        count++;
        if (count % 30 == 0 || count == length) {
          model.clearGrads();
          loss.backward();
          loss.unchainBackward();
          optimizer.update();
        }
      }
      lines.add(String.format(Locale.ROOT, "| epoch %d | loss %f", epoch, loss.item() / count));
    }
    return lines;
  }

  private static List<String> epoch(
      int epoch, Layer model, Optimizer optimizer, DataLoader train, DataLoader test) {
    double loss = 0;
    double right = 0;
    for (Batch batch : train) {
      try (var memory = Workspace.open()) {
        Variable y = model.forward(Variable.constant(batch.x()));
        right += accuracy(y, batch.labels()) * batch.size();
        loss += learn(model, optimizer, y, batch) * batch.size();
      }
    }
    int size = train.dataset().size();
    double[] tested = score(model, test);
    return List.of(
        "epoch: " + epoch,
        line("train", loss / size, right / size),
        line("test", tested[0], tested[1]));
  }

  private static String line(String what, double loss, double accuracy) {
    return String.format(Locale.ROOT, "%s loss: %.4f, accuracy: %.4f", what, loss, accuracy);
  }

  private static double learn(Layer model, Optimizer optimizer, Batch batch) {
    try (var memory = Workspace.open()) {
      return learn(model, optimizer, model.forward(Variable.constant(batch.x())), batch);
    }
  }

  private static double learn(Layer model, Optimizer optimizer, Variable y, Batch batch) {
    Variable loss = softmaxCrossEntropy(y, batch.labels());
    model.clearGrads();
    loss.backward();
    optimizer.update();
    return loss.item();
  }

  /** The mean loss, and the share of right answers. */
  private static double[] score(Layer model, DataLoader loader) {
    double loss = 0;
    double right = 0;
    try (var scope = Autograd.noGrad()) {
      for (Batch batch : loader) {
        Variable y = model.forward(Variable.constant(batch.x()));
        loss += softmaxCrossEntropy(y, batch.labels()).item() * batch.size();
        right += accuracy(y, batch.labels()) * batch.size();
      }
    }
    int size = loader.dataset().size();
    return new double[] {loss / size, right / size};
  }
}
