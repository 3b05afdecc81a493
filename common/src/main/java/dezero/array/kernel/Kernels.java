package dezero.array.kernel;

import java.util.Arrays;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;

/**
 * The loops over whole arrays. Each is written twice, for double and for float, because Java's
 * generics would box every element. The JIT compiler turns the four arithmetic loops into vector
 * code.
 */
public final class Kernels {
  private static final int BLOCK = 32;

  private Kernels() {}

  public static double[] add(double[] a, double[] b) {
    double[] y = Buffers.doubles(a.length);
    for (int i = 0; i < y.length; i++) {
      y[i] = a[i] + b[i];
    }
    return y;
  }

  public static float[] add(float[] a, float[] b) {
    float[] y = Buffers.floats(a.length);
    for (int i = 0; i < y.length; i++) {
      y[i] = a[i] + b[i];
    }
    return y;
  }

  public static double[] sub(double[] a, double[] b) {
    double[] y = Buffers.doubles(a.length);
    for (int i = 0; i < y.length; i++) {
      y[i] = a[i] - b[i];
    }
    return y;
  }

  public static float[] sub(float[] a, float[] b) {
    float[] y = Buffers.floats(a.length);
    for (int i = 0; i < y.length; i++) {
      y[i] = a[i] - b[i];
    }
    return y;
  }

  public static double[] mul(double[] a, double[] b) {
    double[] y = Buffers.doubles(a.length);
    for (int i = 0; i < y.length; i++) {
      y[i] = a[i] * b[i];
    }
    return y;
  }

  public static float[] mul(float[] a, float[] b) {
    float[] y = Buffers.floats(a.length);
    for (int i = 0; i < y.length; i++) {
      y[i] = a[i] * b[i];
    }
    return y;
  }

  public static double[] div(double[] a, double[] b) {
    double[] y = Buffers.doubles(a.length);
    for (int i = 0; i < y.length; i++) {
      y[i] = a[i] / b[i];
    }
    return y;
  }

  public static float[] div(float[] a, float[] b) {
    float[] y = Buffers.floats(a.length);
    for (int i = 0; i < y.length; i++) {
      y[i] = a[i] / b[i];
    }
    return y;
  }

  public static double[] add(double[] a, double b) {
    double[] y = Buffers.doubles(a.length);
    for (int i = 0; i < y.length; i++) {
      y[i] = a[i] + b;
    }
    return y;
  }

  public static float[] add(float[] a, float b) {
    float[] y = Buffers.floats(a.length);
    for (int i = 0; i < y.length; i++) {
      y[i] = a[i] + b;
    }
    return y;
  }

  public static double[] sub(double[] a, double b) {
    double[] y = Buffers.doubles(a.length);
    for (int i = 0; i < y.length; i++) {
      y[i] = a[i] - b;
    }
    return y;
  }

  public static float[] sub(float[] a, float b) {
    float[] y = Buffers.floats(a.length);
    for (int i = 0; i < y.length; i++) {
      y[i] = a[i] - b;
    }
    return y;
  }

  public static double[] mul(double[] a, double b) {
    double[] y = Buffers.doubles(a.length);
    for (int i = 0; i < y.length; i++) {
      y[i] = a[i] * b;
    }
    return y;
  }

  public static float[] mul(float[] a, float b) {
    float[] y = Buffers.floats(a.length);
    for (int i = 0; i < y.length; i++) {
      y[i] = a[i] * b;
    }
    return y;
  }

  public static double[] div(double[] a, double b) {
    double[] y = Buffers.doubles(a.length);
    for (int i = 0; i < y.length; i++) {
      y[i] = a[i] / b;
    }
    return y;
  }

  public static float[] div(float[] a, float b) {
    float[] y = Buffers.floats(a.length);
    for (int i = 0; i < y.length; i++) {
      y[i] = a[i] / b;
    }
    return y;
  }

  /** y[i] = x[i] + b for i from {@code from} up to, but without, {@code to}; y may be x. */
  public static void add(double[] x, double b, double[] y, int from, int to) {
    for (int i = from; i < to; i++) {
      y[i] = x[i] + b;
    }
  }

  public static void add(float[] x, float b, float[] y, int from, int to) {
    for (int i = from; i < to; i++) {
      y[i] = x[i] + b;
    }
  }

  /** Adds the row to each row of y. */
  public static void addRowTo(double[] y, double[] row) {
    for (int from = 0; from < y.length; from += row.length) {
      for (int j = 0; j < row.length; j++) {
        y[from + j] += row[j];
      }
    }
  }

  public static void addRowTo(float[] y, float[] row) {
    for (int from = 0; from < y.length; from += row.length) {
      for (int j = 0; j < row.length; j++) {
        y[from + j] += row[j];
      }
    }
  }

  /** a with the row added to each of its rows. */
  public static double[] addRow(double[] a, double[] row) {
    double[] y = Buffers.doubles(a.length);
    for (int from = 0; from < y.length; from += row.length) {
      for (int j = 0; j < row.length; j++) {
        y[from + j] = a[from + j] + row[j];
      }
    }
    return y;
  }

  public static float[] addRow(float[] a, float[] row) {
    float[] y = Buffers.floats(a.length);
    for (int from = 0; from < y.length; from += row.length) {
      for (int j = 0; j < row.length; j++) {
        y[from + j] = a[from + j] + row[j];
      }
    }
    return y;
  }

  public static double[] addScaled(double[] a, double[] b, double factor) {
    double[] y = Buffers.doubles(a.length);
    for (int i = 0; i < y.length; i++) {
      y[i] = a[i] + factor * b[i];
    }
    return y;
  }

  public static float[] addScaled(float[] a, float[] b, float factor) {
    float[] y = Buffers.floats(a.length);
    for (int i = 0; i < y.length; i++) {
      y[i] = a[i] + factor * b[i];
    }
    return y;
  }

  public static double[] map(double[] x, DoubleUnaryOperator f) {
    double[] y = Buffers.doubles(x.length);
    for (int i = 0; i < y.length; i++) {
      y[i] = f.applyAsDouble(x[i]);
    }
    return y;
  }

  public static float[] map(float[] x, DoubleUnaryOperator f) {
    float[] y = Buffers.floats(x.length);
    for (int i = 0; i < y.length; i++) {
      y[i] = (float) f.applyAsDouble(x[i]);
    }
    return y;
  }

  public static double[] zip(double[] a, double[] b, DoubleBinaryOperator f) {
    double[] y = Buffers.doubles(a.length);
    for (int i = 0; i < y.length; i++) {
      y[i] = f.applyAsDouble(a[i], b[i]);
    }
    return y;
  }

  public static float[] zip(float[] a, float[] b, DoubleBinaryOperator f) {
    float[] y = Buffers.floats(a.length);
    for (int i = 0; i < y.length; i++) {
      y[i] = (float) f.applyAsDouble(a[i], b[i]);
    }
    return y;
  }

  /** x repeated up to a size: how a row is broadcast to a matrix. */
  public static double[] repeat(double[] x, int size) {
    double[] y = Buffers.doubles(size);
    for (int i = 0; i < size; i += x.length) {
      System.arraycopy(x, 0, y, i, x.length);
    }
    return y;
  }

  public static float[] repeat(float[] x, int size) {
    float[] y = Buffers.floats(size);
    for (int i = 0; i < size; i += x.length) {
      System.arraycopy(x, 0, y, i, x.length);
    }
    return y;
  }

  /** The sum of the rows of x: the gradient of {@link #repeat}. */
  public static double[] sumRows(double[] x, int width) {
    double[] sums = new double[width];
    for (int i = 0; i < x.length; i += width) {
      for (int j = 0; j < width; j++) {
        sums[j] += x[i + j];
      }
    }
    return sums;
  }

  /** As for doubles; the sums are accumulated in double and rounded once, at the end. */
  public static float[] sumRows(float[] x, int width) {
    double[] sums = new double[width];
    for (int i = 0; i < x.length; i += width) {
      for (int j = 0; j < width; j++) {
        sums[j] += x[i + j];
      }
    }
    return toFloats(sums);
  }

  /** y[i] = x[positions[i]], 0 for NOWHERE: how broadcasting and transposing move elements. */
  public static double[] gather(double[] x, int[] positions) {
    double[] y = Buffers.doubles(positions.length);
    for (int i = 0; i < y.length; i++) {
      y[i] = positions[i] < 0 ? 0 : x[positions[i]];
    }
    return y;
  }

  public static float[] gather(float[] x, int[] positions) {
    float[] y = Buffers.floats(positions.length);
    for (int i = 0; i < y.length; i++) {
      y[i] = positions[i] < 0 ? 0 : x[positions[i]];
    }
    return y;
  }

  /** y[positions[i]] += x[i]: how elements are summed over axes. */
  public static double[] scatterAdd(double[] x, int[] positions, int size) {
    double[] y = new double[size];
    for (int i = 0; i < x.length; i++) {
      if (positions[i] >= 0) {
        y[positions[i]] += x[i];
      }
    }
    return y;
  }

  /** As for doubles; the sums are accumulated in double and rounded once, at the end. */
  public static float[] scatterAdd(float[] x, int[] positions, int size) {
    double[] sums = new double[size];
    for (int i = 0; i < x.length; i++) {
      if (positions[i] >= 0) {
        sums[positions[i]] += x[i];
      }
    }
    return toFloats(sums);
  }

  /** y[positions[i]] += x[i], for positions that all differ, so that no sum has to be in double. */
  public static float[] scatter(float[] x, int[] positions, int size) {
    float[] y = Buffers.floats(size);
    Arrays.fill(y, 0);
    for (int i = 0; i < x.length; i++) {
      if (positions[i] >= 0) {
        y[positions[i]] += x[i];
      }
    }
    return y;
  }

  /** Rows become columns. In blocks, so that the lines read and written stay in the cache. */
  public static double[] transpose(double[] x, int rows, int columns) {
    double[] y = Buffers.doubles(x.length);
    for (int top = 0; top < rows; top += BLOCK) {
      int bottom = Math.min(rows, top + BLOCK);
      for (int j = 0; j < columns; j++) {
        for (int i = top; i < bottom; i++) {
          y[j * rows + i] = x[i * columns + j];
        }
      }
    }
    return y;
  }

  public static float[] transpose(float[] x, int rows, int columns) {
    float[] y = Buffers.floats(x.length);
    for (int top = 0; top < rows; top += BLOCK) {
      int bottom = Math.min(rows, top + BLOCK);
      for (int j = 0; j < columns; j++) {
        for (int i = top; i < bottom; i++) {
          y[j * rows + i] = x[i * columns + j];
        }
      }
    }
    return y;
  }

  public static double[] toDoubles(float[] x) {
    double[] y = new double[x.length];
    for (int i = 0; i < y.length; i++) {
      y[i] = x[i];
    }
    return y;
  }

  public static float[] toFloats(double[] x) {
    float[] y = new float[x.length];
    for (int i = 0; i < y.length; i++) {
      y[i] = (float) x[i];
    }
    return y;
  }
}
