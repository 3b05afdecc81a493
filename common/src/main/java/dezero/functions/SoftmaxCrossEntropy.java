package dezero.functions;

import dezero.Autograd;
import dezero.Function;
import dezero.Variable;
import dezero.array.Axes;
import dezero.array.Fused;
import dezero.array.Index;
import dezero.array.NdArray;
import dezero.array.Shape;

/**
 * y = −Σ ln softmax(x)[t] / n: how surprised a classifier is by the right labels. x: (n, classes),
 * t: n labels, y: (). gx = gy · (softmax(x) − onehot(t)) / n.
 */
public final class SoftmaxCrossEntropy extends Function.Unary {
  private static final Axes CLASSES = Axes.axis(1).keepDims();

  private final int[] labels;

  /** With these labels, 0 to classes − 1. */
  public SoftmaxCrossEntropy(int... labels) {
    this.labels = labels.clone();
  }

  @Override
  protected NdArray forward(NdArray x) {
    if (x.rank() != 2 || x.shape().dim(0) != labels.length) {
      throw new IllegalArgumentException(
          "softmaxCrossEntropy: "
              + labels.length
              + " labels were given for scores of shape "
              + x.shape()
              + "; scores are (n, classes), with a label for each of the n rows");
    }
    Index right = Index.columnOfEachRow(x.shape(), labels);
    LogSumExp of = LogSumExp.of(x, CLASSES);
    NdArray ofRows = of.log().reshape(labels.length);
    return of.shifted().take(right).sub(ofRows).sum().div(-labels.length);
  }

  @Override
  protected Variable backward(Variable gy) {
    Shape shape = x().shape();
    if (!Autograd.isRecording()) {
      Index right = Index.columnOfEachRow(shape, labels);
      NdArray softmax = Functions.softmax(x(), 1).data();
      return unrecorded(Fused.crossEntropyGradient(gy.data(), softmax, right, 1.0 / labels.length));
    }
    NdArray ones = NdArray.full(Shape.of(labels.length), 1, x().dtype());
    NdArray onehot = ones.putAdd(Index.columnOfEachRow(shape, labels));
    return Functions.softmax(x(), 1).sub(Variable.of(onehot)).mul(gy).mul(1.0 / labels.length);
  }
}
