package dezero.data;

import dezero.array.NdArray;
import dezero.array.NumpyRandom;
import dezero.array.Shape;
import dezero.array.Slice;

/**
 * A curve of 1,000 points over [0, 2π], as 999 pairs: x(i) is a point, t(i) the next one, each (1,)
 * FLOAT64.
 */
public final class SinCurve {
  private static final int POINTS = 1000;
  private static final double NOISE = 0.05;

  private SinCurve() {}

  /** sin, with noise from [−0.05, 0.05) drawn from {@link NumpyRandom#shared()}. */
  public static ArrayDataset train() {
    return pairs(angles().sin().add(noise()));
  }

  /** cos, without noise. Noise is still drawn, so that the random stream matches the original's. */
  public static ArrayDataset test() {
    noise();
    return pairs(angles().cos());
  }

  private static NdArray angles() {
    return NdArray.linspace(0, 2 * Math.PI, POINTS);
  }

  private static NdArray noise() {
    return NumpyRandom.shared().uniform(-NOISE, NOISE, Shape.of(POINTS));
  }

  private static ArrayDataset pairs(NdArray curve) {
    NdArray column = curve.expandDims(-1);
    return new ArrayDataset(column.getItem(Slice.to(POINTS - 1)), column.getItem(Slice.from(1)));
  }
}
