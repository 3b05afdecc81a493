package dezero.array;

import java.util.Arrays;
import java.util.function.DoubleBinaryOperator;

/** Largest and smallest elements over axes. */
final class Reductions {
  private Reductions() {}

  static NdArray max(NdArray x, Axes axes) {
    Shape kept = axes.keptShape(x.shape());
    return x.floats() != null && RowReductions.isOneForEachRow(kept, x.shape())
        ? RowReductions.max(x, kept).reshape(axes.resultShape(x.shape()))
        : fold(x, axes, "max", Math::max);
  }

  static NdArray min(NdArray x, Axes axes) {
    return fold(x, axes, "min", Math::min);
  }

  private static NdArray fold(NdArray x, Axes axes, String operation, DoubleBinaryOperator f) {
    Shape kept = axes.keptShape(x.shape());
    if (x.size() == 0 && kept.size() > 0) {
      throw new IllegalArgumentException(
          operation + ": shape " + x.shape() + " has no elements there to choose from");
    }
    int[] positions = Broadcasting.index(operation, kept, x.shape()).positions;
    double[] values = new double[kept.size()];
    boolean[] seen = new boolean[kept.size()];
    for (int i = 0; i < positions.length; i++) {
      int to = positions[i];
      values[to] = seen[to] ? f.applyAsDouble(values[to], x.element(i)) : x.element(i);
      seen[to] = true;
    }
    return NdArray.wrap(kept, values).to(x.dtype()).reshape(axes.resultShape(x.shape()));
  }

  static int[] argmax(NdArray x, int axis) {
    Axes along = Axes.axis(axis);
    int length = x.shape().dim(axis);
    if (length == 0) {
      throw new IllegalArgumentException(
          "argmax: axis "
              + axis
              + " of shape "
              + x.shape()
              + " has length 0, so there is no element to choose from");
    }
    int stride = x.shape().strides()[x.shape().axis(axis)];
    int[] positions = Broadcasting.index("argmax", along.keptShape(x.shape()), x.shape()).positions;
    int[] best = new int[along.keptShape(x.shape()).size()];
    double[] highest = new double[best.length];
    Arrays.fill(highest, Double.NEGATIVE_INFINITY);
    for (int i = 0; i < positions.length; i++) {
      int to = positions[i];
      boolean firstNan = Double.isNaN(x.element(i)) && !Double.isNaN(highest[to]);
      if (x.element(i) > highest[to] || firstNan) {
        highest[to] = x.element(i);
        best[to] = i / stride % length;
      }
    }
    return best;
  }
}
