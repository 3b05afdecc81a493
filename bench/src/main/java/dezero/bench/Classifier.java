package dezero.bench;

import static dezero.functions.Functions.accuracy;
import static dezero.functions.Functions.flatten;
import static dezero.functions.Functions.pooling;
import static dezero.functions.Functions.relu;
import static dezero.functions.Functions.softmaxCrossEntropy;

import dezero.Variable;
import dezero.array.NdArray;
import dezero.array.NumpyRandom;
import dezero.array.Shape;
import dezero.array.Workspace;
import dezero.data.ArrayDataset;
import dezero.data.Batch;
import dezero.data.DataLoader;
import dezero.data.Dataset;
import dezero.data.ImageDataset;
import dezero.data.Mnist;
import dezero.data.Spiral;
import dezero.nn.Conv2d;
import dezero.nn.Layer;
import dezero.nn.Linear;
import dezero.nn.Mlp;
import dezero.optim.Optimizer;
import dezero.optim.Sgd;
import java.util.Arrays;
import java.util.function.UnaryOperator;

/** Trainings that end with a loss: steps 48 and 51, and a small convolutional network. */
final class Classifier {
  private static final int BATCH = 100;
  private static final int ARM_BATCH = 30;

  private final Layer model;
  private final Optimizer optimizer;

  private Classifier(Layer model, double rate) {
    this.model = model;
    this.optimizer = new Sgd(rate).setup(model.parameters());
  }

  /** Step 48: so many epochs of the spiral. The mean loss of the last. */
  static Work spiral(int epochs) {
    ArrayDataset spiral = Spiral.train();
    Classifier classifier = new Classifier(new Mlp(10, 3), 1);
    return times -> {
      double loss = 0;
      for (int epoch = 0; epoch < times * epochs; epoch++) {
        loss = classifier.spiralEpoch(spiral);
      }
      return NdArray.of(loss);
    };
  }

  private double spiralEpoch(ArrayDataset spiral) {
    int[] order = NumpyRandom.shared().permutation(spiral.size());
    double sum = 0;
    for (int from = 0; from < order.length; from += ARM_BATCH) {
      Batch batch = spiral.batch(Arrays.copyOfRange(order, from, from + ARM_BATCH));
      Variable y = model.forward(Variable.constant(batch.x()));
      sum += learn(y, batch.labels()) * batch.size();
    }
    return sum / spiral.size();
  }

  /** Step 51: an epoch of the first so many digits. The mean loss, and the share that was right. */
  static Work mnist(int images) {
    return epochs(Digits.first(images, Mnist.flat()), new Mlp(1000, 10));
  }

  /** The same with two convolutions. */
  static Work cnn(int images) {
    UnaryOperator<NdArray> flat = Mnist.flat();
    Shape image = Shape.of(1, 28, 28);
    return epochs(Digits.first(images, x -> flat.apply(x).reshape(image)), new Cnn());
  }

  private static Work epochs(Dataset digits, Layer model) {
    NumpyRandom.seed(0);
    DataLoader loader = DataLoader.shuffled(digits, BATCH);
    Classifier classifier = new Classifier(model, 0.01);
    return times -> {
      NdArray end = null;
      for (int i = 0; i < times; i++) {
        end = classifier.epoch(loader);
      }
      return end;
    };
  }

  private NdArray epoch(DataLoader loader) {
    double loss = 0;
    double right = 0;
    for (Batch batch : loader) {
      try (var memory = Workspace.open()) {
        int[] labels = batch.labels();
        Variable y = model.forward(Variable.constant(batch.x()));
        right += accuracy(y, labels) * batch.size();
        loss += learn(y, labels) * batch.size();
      }
    }
    int size = loader.dataset().size();
    return NdArray.of(new double[] {loss / size, right / size});
  }

  private double learn(Variable y, int... labels) {
    Variable loss = softmaxCrossEntropy(y, labels);
    model.clearGrads();
    loss.backward();
    optimizer.update();
    return loss.item();
  }

  private static final class Cnn extends Layer {
    private final Conv2d conv1 = layer("conv1", new Conv2d(16, 3, 1, 1));
    private final Conv2d conv2 = layer("conv2", new Conv2d(32, 3, 1, 1));
    private final Linear fc = layer("fc", new Linear(10));

    @Override
    public Variable forward(Variable x) {
      Variable y = pooling(relu(conv1.forward(x)), 2, 2, 0);
      return fc.forward(flatten(pooling(relu(conv2.forward(y)), 2, 2, 0)));
    }
  }

  /** MNIST's pixels, unpacked once in a process. */
  private static final class Digits {
    private static final ImageDataset ALL = Mnist.train(UnaryOperator.identity());

    private Digits() {}

    static Dataset first(int count, UnaryOperator<NdArray> transform) {
      return new First(ALL.transformed(transform), count);
    }
  }

  /** The first examples of a data set. */
  private record First(Dataset all, int size) implements Dataset {
    @Override
    public NdArray x(int i) {
      return all.x(i);
    }

    @Override
    public NdArray t(int i) {
      return all.t(i);
    }
  }
}
