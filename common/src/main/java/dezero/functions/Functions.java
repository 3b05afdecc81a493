package dezero.functions;

import dezero.Affine;
import dezero.Autograd;
import dezero.Concat;
import dezero.PutAdd;
import dezero.Take;
import dezero.Variable;
import dezero.array.Axes;
import dezero.array.DType;
import dezero.array.Index;
import dezero.array.NdArray;
import dezero.array.NumpyRandom;
import dezero.array.Shape;
import dezero.array.Window;
import java.util.List;

/**
 * Mathematical functions of variables, for static import: {@code sin(x).mul(2)}. Each can be
 * differentiated any number of times. Unless stated otherwise, a function works element by element
 * on any shape.
 */
public final class Functions {
  private Functions() {}

  // ---- elementwise

  /** sin(x), x in radians. */
  public static Variable sin(Variable x) {
    return new Sin().apply(x);
  }

  /** cos(x), x in radians. */
  public static Variable cos(Variable x) {
    return new Cos().apply(x);
  }

  /** tanh(x), between −1 and 1. */
  public static Variable tanh(Variable x) {
    return new Tanh().apply(x);
  }

  /** eˣ. */
  public static Variable exp(Variable x) {
    return new Exp().apply(x);
  }

  /** ln(x), the natural logarithm; NaN for negative elements, −∞ at 0. */
  public static Variable log(Variable x) {
    return new Log().apply(x);
  }

  /** √x; NaN for negative elements. */
  public static Variable sqrt(Variable x) {
    return new Sqrt().apply(x);
  }

  /** |x|. */
  public static Variable abs(Variable x) {
    return new Abs().apply(x);
  }

  /** x, but no less than low and no more than high. */
  public static Variable clip(Variable x, double low, double high) {
    return new Clip(low, high).apply(x);
  }

  // ---- activations

  /** 1 / (1 + e⁻ˣ), between 0 and 1. See {@link NdArray#sigmoid} for x far below 0. */
  public static Variable sigmoid(Variable x) {
    return new Sigmoid().apply(x);
  }

  /** max(x, 0). */
  public static Variable relu(Variable x) {
    return new Relu().apply(x);
  }

  /** x where it is positive, else slope · x. */
  public static Variable leakyRelu(Variable x, double slope) {
    return new LeakyRelu(slope).apply(x);
  }

  /**
   * x · ½ (1 + tanh(√(2/π) (x + 0.044715 x³))), the tanh form of D. Hendrycks and K. Gimpel,
   * "Gaussian Error Linear Units", 2016.
   */
  public static Variable gelu(Variable x) {
    Variable inner = x.pow(3).mul(0.044715).add(x).mul(Math.sqrt(2 / Math.PI));
    return tanh(inner).add(1).mul(x).mul(0.5);
  }

  /** eˣ / Σ eˣ along the axis: positive numbers that sum to 1. */
  public static Variable softmax(Variable x, int axis) {
    return new Softmax(axis).apply(x);
  }

  /** ln softmax(x) along the axis. */
  public static Variable logSoftmax(Variable x, int axis) {
    return new LogSoftmax(axis).apply(x);
  }

  // ---- on whole arrays

  /** The largest elements along some axes. */
  public static Variable max(Variable x, Axes axes) {
    return new Max(axes).apply(x);
  }

  /** The smallest elements along some axes. */
  public static Variable min(Variable x, Axes axes) {
    return new Min(axes).apply(x);
  }

  /** Variables joined along an axis; all other lengths must agree. */
  public static Variable concat(int axis, List<Variable> parts) {
    return new Concat(axis).apply(parts).get(0);
  }

  /** Each example as one row: (n, …) to (n, product of the rest). */
  public static Variable flatten(Variable x) {
    return x.reshape(Rows.count(x.shape()), Rows.length(x.shape()));
  }

  /** y = xW. x: (n, in), W: (in, out), y: (n, out). */
  public static Variable linear(Variable x, Variable w) {
    return x.matmul(w);
  }

  /** y = xW + b. x: (n, in), W: (in, out), b: (out), y: (n, out). */
  public static Variable linear(Variable x, Variable w, Variable b) {
    return new Affine().apply(x, w, b);
  }

  /** A row of W for each id. W: (words, size), y: (ids, size). */
  public static Variable embedId(Variable w, int... ids) {
    return w.rows(ids);
  }

  // ---- losses and accuracy

  /** Σ (x − t)² / n, n the length of the first axis. */
  public static Variable meanSquaredError(Variable x, Variable t) {
    return new MeanSquaredError().apply(x, t);
  }

  /** −Σ ln softmax(x)[t] / n. x: (n, classes), t: n labels. */
  public static Variable softmaxCrossEntropy(Variable x, int... labels) {
    return new SoftmaxCrossEntropy(labels).apply(x);
  }

  /** −Σ (t ln p + (1 − t) ln(1 − p)) / n with p = sigmoid(x); t holds 0 and 1. */
  public static Variable sigmoidCrossEntropy(Variable x, NdArray t) {
    return new SigmoidCrossEntropy(t).apply(x);
  }

  /** −Σ (t ln p + (1 − t) ln(1 − p)) / n for probabilities p; t holds 0 and 1, in p's shape. */
  public static Variable binaryCrossEntropy(Variable p, NdArray t) {
    double nearest = p.dtype() == DType.FLOAT32 ? 1e-7 : 1e-15; // 1 − 1e-15 is 1 in FLOAT32
    Variable cut = clip(p, nearest, 1 - nearest);
    NdArray targets = t.to(p.dtype());
    Variable yes = log(cut).mul(Variable.constant(targets));
    Variable no = log(cut.neg().add(1)).mul(Variable.constant(targets.neg().add(1)));
    return yes.add(no).sum().mul(-1.0 / Rows.count(p.shape()));
  }

  /** The share of rows whose largest element is at the label's index. y: (n, classes). */
  public static double accuracy(Variable y, int... labels) {
    int[] guesses = y.data().argmax(1);
    if (guesses.length != labels.length) {
      throw new IllegalArgumentException(
          "accuracy: " + guesses.length + " rows but " + labels.length + " labels; give one each");
    }
    int right = 0;
    for (int i = 0; i < labels.length; i++) {
      right += guesses[i] == labels[i] ? 1 : 0;
    }
    return right / (double) labels.length;
  }

  // ---- for training

  /**
   * In training, each element becomes 0 with probability {@code ratio} and is otherwise divided by
   * 1 − ratio; in {@link Autograd#testMode()}, x. Draws from {@link NumpyRandom#shared()}.
   *
   * @throws IllegalArgumentException unless 0 ≤ ratio &lt; 1
   */
  public static Variable dropout(Variable x, double ratio) {
    if (!(ratio >= 0 && ratio < 1)) {
      throw new IllegalArgumentException(
          "dropout: the ratio is " + ratio + "; it must be at least 0 and below 1");
    }
    if (!Autograd.isTraining()) {
      return x;
    }
    NdArray kept = NumpyRandom.shared().rand(x.shape()).greater(ratio).to(x.dtype());
    return x.mul(Variable.of(kept)).div(1 - ratio);
  }

  /**
   * (x − mean) / √(variance + eps) · gamma + beta for each feature, over all examples. x: (n,
   * features) or (n, channels, h, w); gamma, beta: (features). In training, {@code running} is
   * updated; in {@link Autograd#testMode()}, its mean and variance are used.
   */
  public static Variable batchNorm(
      Variable x, Variable gamma, Variable beta, RunningStatistics running, double eps) {
    return BatchNorm.of(x, gamma, beta, running, eps);
  }

  /** (x − mean) / √(variance + eps) · gamma + beta for each example, over its last axis. */
  public static Variable layerNorm(Variable x, Variable gamma, Variable beta, double eps) {
    Axes last = Axes.axis(-1).keepDims();
    Variable centered = x.sub(x.mean(last));
    Variable deviation = sqrt(centered.pow(2).mean(last).add(eps));
    return centered.div(deviation).mul(gamma).add(beta);
  }

  // ---- on images, (n, channels, height, width)

  /** The convolution of images with kernels w: (oc, c, kh, kw). See {@link Conv2d}. */
  public static Variable conv2d(Variable x, Variable w, int stride, int pad) {
    return new Conv2d(window(w, stride, pad)).apply(x, w);
  }

  /** The same, with b: (oc) added to the channels. */
  public static Variable conv2d(Variable x, Variable w, Variable b, int stride, int pad) {
    return new BiasedConv2d(window(w, stride, pad)).apply(x, w, b);
  }

  /** The transposed convolution with kernels w: (c, oc, kh, kw). See {@link Deconv2d}. */
  public static Variable deconv2d(Variable x, Variable w, int stride, int pad) {
    Window window = window(w, stride, pad);
    int height = window.transposedHeight(x.shape().dim(2));
    int width = window.transposedWidth(x.shape().dim(3));
    return new Deconv2d(window, height, width).apply(x, w);
  }

  /** The same, with b: (oc) added to the channels. */
  public static Variable deconv2d(Variable x, Variable w, Variable b, int stride, int pad) {
    return deconv2d(x, w, stride, pad).add(b.reshape(1, -1, 1, 1));
  }

  private static Window window(Variable w, int stride, int pad) {
    if (w.rank() != 4) {
      throw new IllegalArgumentException(
          "kernels have shape (out channels, in channels, height, width), but "
              + w.shape()
              + " was given");
    }
    return new Window(w.shape().dim(2), w.shape().dim(3), stride, stride, pad, pad);
  }

  /** The largest element of each square patch. */
  public static Variable pooling(Variable x, int size, int stride, int pad) {
    return new Pooling(Window.square(size).stride(stride).pad(pad)).apply(x);
  }

  /** The mean of each square patch; padding counts as zeros. */
  public static Variable averagePooling(Variable x, int size, int stride, int pad) {
    Window window = Window.square(size).stride(stride).pad(pad);
    return im2col(x, window).mean(Axes.axis(2, 3));
  }

  /** The patches under a window: (n, c, h, w) to (n, c, kh, kw, oh, ow). */
  public static Variable im2col(Variable images, Window window) {
    return new Take("Im2col", Index.patches(images.shape(), window)).apply(images);
  }

  /** The patches as rows of a matrix: (n · oh · ow, c · kh · kw). */
  public static Variable im2colMatrix(Variable images, Window window) {
    Variable patches = im2col(images, window);
    Shape shape = patches.shape();
    int rows = shape.dim(0) * shape.dim(4) * shape.dim(5);
    return patches.transpose(0, 4, 5, 1, 2, 3).reshape(rows, -1);
  }

  /** The reverse of {@link #im2col}: puts patches back into images and adds up overlaps. */
  public static Variable col2im(Variable patches, Shape images, Window window) {
    return new PutAdd("Col2im", Index.patches(images, window)).apply(patches);
  }
}
