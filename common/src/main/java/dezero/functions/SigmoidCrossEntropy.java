package dezero.functions;

import dezero.Function;
import dezero.Variable;
import dezero.array.NdArray;

/**
 * y = −Σ (t ln p + (1 − t) ln(1 − p)) / n with p = sigmoid(x). x: n elements, t: n elements, 0 or
 * 1, y: (). gx = gy · (p − t) / n.
 *
 * <p>It is computed as Σ (max(x, 0) − x t + ln(1 + e^−|x|)) / n, which does not overflow.
 */
public final class SigmoidCrossEntropy extends Function.Unary {
  private final NdArray targets;

  /** With these targets, which need not have the shape of x, only as many elements. */
  public SigmoidCrossEntropy(NdArray targets) {
    this.targets = targets;
  }

  @Override
  protected NdArray forward(NdArray x) {
    if (targets.size() != x.size()) {
      throw new IllegalArgumentException(
          "sigmoidCrossEntropy: scores "
              + x.shape()
              + " and targets "
              + targets.shape()
              + " must have the same number of elements");
    }
    NdArray t = targets.reshape(x.shape()).to(x.dtype());
    NdArray tail = x.abs().neg().exp().map(Math::log1p);
    return x.map(v -> Math.max(v, 0)).sub(x.mul(t)).add(tail).sum().div(Rows.count(x.shape()));
  }

  @Override
  protected Variable backward(Variable gy) {
    Variable t = Variable.of(targets.reshape(x().shape()).to(x().dtype()));
    return Functions.sigmoid(x()).sub(t).mul(gy).mul(1.0 / Rows.count(x().shape()));
  }
}
