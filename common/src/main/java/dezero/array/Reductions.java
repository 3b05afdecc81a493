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
    requireElements(operation, x.shape(), axes);
    Shape kept = axes.keptShape(x.shape());
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

  /** As in NumPy, this is an error even where another empty axis makes the result empty, too. */
  private static void requireElements(String operation, Shape shape, Axes axes) {
    boolean[] reduced = axes.reduced(shape);
    for (int axis = 0; axis < reduced.length; axis++) {
      if (reduced[axis] && shape.dim(axis) == 0) {
        throw new IllegalArgumentException(
            operation
                + ": axis "
                + axis
                + " of shape "
                + shape
                + " has length 0, so there is no element to choose from");
      }
    }
  }

  static int[] argmax(NdArray x, int axis) {
    Axes along = Axes.axis(axis);
    requireElements("argmax", x.shape(), along);
    int length = x.shape().dim(axis);
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
