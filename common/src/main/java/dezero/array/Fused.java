package dezero.array;

import dezero.array.kernel.Buffers;
import dezero.array.kernel.Gradients;
import dezero.array.kernel.KernelChoice;
import dezero.array.kernel.KernelSet;
import dezero.array.kernel.Moments;

/**
 * Several operations in one pass over the elements, without an array for each. Results are rounded
 * as if the operations were done one by one, so these methods are never needed for a correct
 * result: they are for the functions and optimizers that take most of a training's time. Write a
 * new function with the methods of {@link NdArray} first.
 */
public final class Fused {
  private Fused() {}

  /** gy · y · (1 − y), for y = sigmoid(x). */
  public static NdArray sigmoidGradient(NdArray gy, NdArray y) {
    if (!alike(gy, y)) {
      return gy.mul(y).mul(y.neg().add(1));
    }
    return y.floats() == null
        ? NdArray.wrap(y.shape(), Gradients.sigmoid(gy.doubles(), y.doubles()))
        : NdArray.wrap(y.shape(), Gradients.sigmoid(gy.floats(), y.floats()));
  }

  /** gy · (1 − y²), for y = tanh(x). */
  public static NdArray tanhGradient(NdArray gy, NdArray y) {
    if (!alike(gy, y)) {
      return gy.mul(y.mul(y).neg().add(1));
    }
    return y.floats() == null
        ? NdArray.wrap(y.shape(), Gradients.tanh(gy.doubles(), y.doubles()))
        : NdArray.wrap(y.shape(), Gradients.tanh(gy.floats(), y.floats()));
  }

  private static boolean alike(NdArray gy, NdArray y) {
    return gy.dtype() == y.dtype() && gy.shape().equals(y.shape());
  }

  /**
   * gy where x is positive, else 0, for y = max(x, 0).
   *
   * @throws IllegalArgumentException if the shapes differ
   */
  public static NdArray reluGradient(NdArray gy, NdArray x) {
    if (!x.shape().equals(gy.shape())) {
      throw new IllegalArgumentException(
          "relu: the gradient has shape " + gy.shape() + ", but x has " + x.shape());
    }
    DType dtype = x.dtype().promote(gy.dtype());
    KernelSet kernels = KernelChoice.forWork(x.size());
    if (dtype == DType.FLOAT64) {
      double[] gx = Buffers.doubles(x.size());
      kernels.wherePositive(x.to(dtype).doubles(), gy.to(dtype).doubles(), gx);
      return NdArray.wrap(x.shape(), gx);
    }
    float[] gx = Buffers.floats(x.size());
    kernels.wherePositive(x.floats(), gy.floats(), gx);
    return NdArray.wrap(x.shape(), gx);
  }

  /**
   * (p − 1 at the right class of each row, else p) · gy · factor, for the probabilities p of a
   * softmax and a number gy.
   */
  public static NdArray crossEntropyGradient(NdArray gy, NdArray p, Index right, double factor) {
    if (gy.dtype() != p.dtype()) {
      NdArray ones = NdArray.full(right.to(), 1, p.dtype());
      return p.sub(ones.putAdd(right)).mul(gy).mul(factor);
    }
    return p.floats() == null
        ? NdArray.wrap(
            p.shape(), Gradients.crossEntropy(p.doubles(), right.positions, gy.item(), factor))
        : NdArray.wrap(
            p.shape(),
            Gradients.crossEntropy(p.floats(), right.positions, (float) gy.item(), (float) factor));
  }

  /**
   * eˣ / Σ eˣ along an axis. The largest x is subtracted first, which changes nothing but keeps eˣ
   * from overflowing.
   */
  public static NdArray softmax(NdArray x, int axis) {
    if (x.floats() == null || x.size() == 0 || x.shape().axis(axis) != x.rank() - 1) {
      Axes along = Axes.axis(axis).keepDims();
      NdArray exp = x.sub(x.max(along)).exp();
      return exp.div(exp.sum(along));
    }
    float[] y = Buffers.floats(x.size());
    KernelChoice.forWork(x.size()).softmax(x.floats(), y, x.shape().dim(-1));
    return NdArray.wrap(x.shape(), y);
  }

  /**
   * A running mean, mean + share · (x − mean), for two arrays of one shape. The mean keeps its
   * type: a FLOAT64 gradient of a FLOAT32 parameter is rounded once, at the end.
   */
  public static NdArray movedMean(NdArray mean, NdArray x, double share) {
    if (mean.floats() == null) {
      return NdArray.wrap(mean.shape(), Moments.moved(mean.doubles(), x.widened(), share));
    }
    return x.floats() == null
        ? NdArray.wrap(mean.shape(), Moments.moved(mean.floats(), x.doubles(), share))
        : NdArray.wrap(mean.shape(), Moments.moved(mean.floats(), x.floats(), (float) share));
  }

  /** A running mean of squares, mean + share · (x² − mean), as {@link #movedMean}. */
  public static NdArray movedMeanOfSquares(NdArray mean, NdArray x, double share) {
    if (mean.floats() == null && x.floats() != null) {
      return movedMean(mean, x.mul(x), share);
    }
    if (mean.floats() == null) {
      return NdArray.wrap(mean.shape(), Moments.movedToSquare(mean.doubles(), x.doubles(), share));
    }
    return x.floats() == null
        ? NdArray.wrap(mean.shape(), Moments.movedToSquare(mean.floats(), x.doubles(), share))
        : NdArray.wrap(
            mean.shape(), Moments.movedToSquare(mean.floats(), x.floats(), (float) share));
  }

  /** factor · mean / (√square + eps), Adam's step, for two arrays of one shape and type. */
  public static NdArray adamStep(NdArray mean, NdArray square, double factor, double eps) {
    return mean.floats() == null
        ? NdArray.wrap(mean.shape(), Moments.step(mean.doubles(), square.doubles(), factor, eps))
        : NdArray.wrap(
            mean.shape(),
            Moments.step(mean.floats(), square.floats(), (float) factor, (float) eps));
  }
}
