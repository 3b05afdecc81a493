package dezero.functions;

import dezero.Function;
import dezero.Variable;
import dezero.array.NdArray;

/** y = x where x is positive, else slope · x, element by element. gx = gy or slope · gy. */
public final class LeakyRelu extends Function.Unary {
  private final double slope;

  /** With this slope for negative x; 0.2 in the Python original. */
  public LeakyRelu(double slope) {
    this.slope = slope;
  }

  @Override
  protected NdArray forward(NdArray x) {
    return x.map(v -> v > 0 ? v : slope * v);
  }

  @Override
  protected Variable backward(Variable gy) {
    return Masked.of(gy, x().data().map(v -> v > 0 ? 1 : slope));
  }
}
