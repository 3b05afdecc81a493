package dezero.functions;

import dezero.Function;
import dezero.Variable;
import dezero.array.NdArray;

/**
 * y = x, but no less than low and no more than high, element by element. gx = gy where x was not
 * clipped, else 0.
 */
public final class Clip extends Function.Unary {
  private final double low;
  private final double high;

  /** Clips to the range from low to high, both included. */
  public Clip(double low, double high) {
    if (!(low <= high)) {
      throw new IllegalArgumentException(
          "clip: low " + low + " is above high " + high + "; give the smaller one first");
    }
    this.low = low;
    this.high = high;
  }

  @Override
  protected NdArray forward(NdArray x) {
    return x.clip(low, high);
  }

  @Override
  protected Variable backward(Variable gy) {
    // The bounds as x's type holds them: the float nearest to 0.7 is not below 0.7.
    double lowest = x().dtype().round(low);
    double highest = x().dtype().round(high);
    return Masked.of(gy, x().data().map(v -> v >= lowest && v <= highest ? 1 : 0));
  }
}
