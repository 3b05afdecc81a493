package dezero.bench;

import static dezero.functions.Functions.meanSquaredError;

import dezero.Variable;
import dezero.array.DType;
import dezero.array.NdArray;
import dezero.array.NumpyRandom;
import dezero.array.Shape;
import dezero.data.Batch;
import dezero.data.SeqDataLoader;
import dezero.data.SinCurve;
import dezero.nn.Layer;
import dezero.nn.Linear;
import dezero.nn.Lstm;
import dezero.optim.Adam;
import dezero.optim.Optimizer;

/** Step 60: a recurrent network follows a sine at 30 places, going back every 30 steps. */
final class Sine {
  private static final int PLACES = 30;
  private static final int STRETCH = 30;

  private final SeqDataLoader loader = new SeqDataLoader(SinCurve.train(), PLACES);
  private final Layer model = new Predictor();
  private final Optimizer optimizer = new Adam().setup(model.parameters());
  private final DType dtype;

  private Sine(DType dtype) {
    this.dtype = dtype;
  }

  /** So many epochs, with FLOAT64 data as in the book. The mean loss of the last. */
  static Work epochs(int epochs) {
    return epochs(epochs, DType.FLOAT64);
  }

  /** The same with FLOAT32 data. */
  static Work epochsInFloat32(int epochs) {
    return epochs(epochs, DType.FLOAT32);
  }

  private static Work epochs(int epochs, DType dtype) {
    NumpyRandom.seed(0);
    Sine sine = new Sine(dtype);
    return times -> {
      double loss = 0;
      for (int epoch = 0; epoch < times * epochs; epoch++) {
        loss = sine.epoch();
      }
      return NdArray.of(loss);
    };
  }

  private double epoch() {
    model.resetState();
    Variable loss = Variable.of(NdArray.full(Shape.SCALAR, 0, dtype));
    int count = 0;
    for (Batch step : loader) {
      Variable y = model.forward(Variable.constant(step.x().to(dtype)));
      loss = loss.add(meanSquaredError(y, Variable.constant(step.t().to(dtype))));
      count++;
      if (count % STRETCH == 0) {
        model.clearGrads();
        loss.backward();
        loss.unchainBackward();
        optimizer.update();
      }
    }
    return loss.item() / count;
  }

  private static final class Predictor extends Layer {
    private final Lstm rnn = layer("rnn", new Lstm(100));
    private final Linear fc = layer("fc", new Linear(1));

    @Override
    public Variable forward(Variable x) {
      return fc.forward(rnn.forward(x));
    }
  }
}
