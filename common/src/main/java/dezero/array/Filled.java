package dezero.array;

import dezero.array.kernel.Buffers;
import java.util.Arrays;

/** Arrays whose elements follow from a rule. */
final class Filled {
  private Filled() {}

  static NdArray with(Shape shape, double value, DType dtype) {
    // Java's new arrays hold 0.0, which is not −0.0.
    boolean isFilled = Double.compare(value, 0) == 0;
    if (dtype == DType.FLOAT32) {
      float[] values = new float[shape.size()];
      if (!isFilled) {
        Arrays.fill(values, (float) value);
      }
      return NdArray.wrap(shape, values);
    }
    if (shape.rank() == 0) {
      return NdArray.of(value);
    }
    double[] values = new double[shape.size()];
    if (!isFilled) {
      Arrays.fill(values, value);
    }
    return NdArray.wrap(shape, values);
  }

  /** An array whose elements must all be written: their old values are undefined. */
  static NdArray unfilled(Shape shape, DType dtype) {
    return dtype == DType.FLOAT32
        ? NdArray.wrap(shape, Buffers.floats(shape.size()))
        : NdArray.wrap(shape, Buffers.doubles(shape.size()));
  }

  /** Zeros to add to in place. */
  static NdArray zeros(Shape shape, DType dtype) {
    NdArray zeros = unfilled(shape, dtype);
    if (dtype == DType.FLOAT32) {
      Arrays.fill(zeros.floats(), 0);
    } else {
      Arrays.fill(zeros.doubles(), 0);
    }
    return zeros;
  }

  static NdArray linspace(double start, double end, int count) {
    if (count < 0) {
      throw new IllegalArgumentException(
          "linspace: " + count + " numbers were asked for; give a count of 0 or more");
    }
    double[] values = new double[count];
    double step = count == 1 ? 0 : (end - start) / (count - 1);
    for (int i = 0; i < count; i++) {
      values[i] = i == count - 1 && i > 0 ? end : start + i * step;
    }
    return NdArray.wrap(Shape.of(count), values);
  }

  static NdArray eye(int n) {
    Shape shape = Shape.of(n, n);
    double[] values = new double[shape.size()];
    for (int i = 0; i < n; i++) {
      values[i * n + i] = 1;
    }
    return NdArray.wrap(shape, values);
  }
}
