package dezero.array;

import java.util.function.DoubleUnaryOperator;

/**
 * The loops over whole arrays. Each comes twice, for double and for float, because Java's generics
 * would box every element. The JIT compiler turns the four arithmetic loops into vector code.
 */
final class Kernels {
  private Kernels() {}

  static double[] add(double[] a, double[] b) {
    double[] y = new double[a.length];
    for (int i = 0; i < y.length; i++) {
      y[i] = a[i] + b[i];
    }
    return y;
  }

  static float[] add(float[] a, float[] b) {
    float[] y = new float[a.length];
    for (int i = 0; i < y.length; i++) {
      y[i] = a[i] + b[i];
    }
    return y;
  }

  static double[] sub(double[] a, double[] b) {
    double[] y = new double[a.length];
    for (int i = 0; i < y.length; i++) {
      y[i] = a[i] - b[i];
    }
    return y;
  }

  static float[] sub(float[] a, float[] b) {
    float[] y = new float[a.length];
    for (int i = 0; i < y.length; i++) {
      y[i] = a[i] - b[i];
    }
    return y;
  }

  static double[] mul(double[] a, double[] b) {
    double[] y = new double[a.length];
    for (int i = 0; i < y.length; i++) {
      y[i] = a[i] * b[i];
    }
    return y;
  }

  static float[] mul(float[] a, float[] b) {
    float[] y = new float[a.length];
    for (int i = 0; i < y.length; i++) {
      y[i] = a[i] * b[i];
    }
    return y;
  }

  static double[] div(double[] a, double[] b) {
    double[] y = new double[a.length];
    for (int i = 0; i < y.length; i++) {
      y[i] = a[i] / b[i];
    }
    return y;
  }

  static float[] div(float[] a, float[] b) {
    float[] y = new float[a.length];
    for (int i = 0; i < y.length; i++) {
      y[i] = a[i] / b[i];
    }
    return y;
  }

  static double[] map(double[] x, DoubleUnaryOperator f) {
    double[] y = new double[x.length];
    for (int i = 0; i < y.length; i++) {
      y[i] = f.applyAsDouble(x[i]);
    }
    return y;
  }

  static float[] map(float[] x, DoubleUnaryOperator f) {
    float[] y = new float[x.length];
    for (int i = 0; i < y.length; i++) {
      y[i] = (float) f.applyAsDouble(x[i]);
    }
    return y;
  }

  /** y[i] = x[positions[i]]: how broadcasting and transposing move elements. */
  static double[] gather(double[] x, int[] positions) {
    double[] y = new double[positions.length];
    for (int i = 0; i < y.length; i++) {
      y[i] = x[positions[i]];
    }
    return y;
  }

  static float[] gather(float[] x, int[] positions) {
    float[] y = new float[positions.length];
    for (int i = 0; i < y.length; i++) {
      y[i] = x[positions[i]];
    }
    return y;
  }

  /** y[positions[i]] += x[i]: how sums over axes collect elements. */
  static double[] scatterAdd(double[] x, int[] positions, int size) {
    double[] y = new double[size];
    for (int i = 0; i < x.length; i++) {
      y[positions[i]] += x[i];
    }
    return y;
  }

  /** As for doubles; the sums are kept in double and rounded once, at the end. */
  static float[] scatterAdd(float[] x, int[] positions, int size) {
    double[] sums = new double[size];
    for (int i = 0; i < x.length; i++) {
      sums[positions[i]] += x[i];
    }
    return toFloats(sums);
  }

  /** c = ab for row-major a: (n, m) and b: (m, p). The inner loop runs along rows of b and c. */
  static double[] matmul(double[] a, double[] b, int n, int m, int p) {
    double[] c = new double[n * p];
    for (int i = 0; i < n; i++) {
      for (int k = 0; k < m; k++) {
        double aik = a[i * m + k];
        for (int j = 0; j < p; j++) {
          c[i * p + j] += aik * b[k * p + j];
        }
      }
    }
    return c;
  }

  static float[] matmul(float[] a, float[] b, int n, int m, int p) {
    float[] c = new float[n * p];
    for (int i = 0; i < n; i++) {
      for (int k = 0; k < m; k++) {
        float aik = a[i * m + k];
        for (int j = 0; j < p; j++) {
          c[i * p + j] += aik * b[k * p + j];
        }
      }
    }
    return c;
  }

  static double[] toDoubles(float[] x) {
    double[] y = new double[x.length];
    for (int i = 0; i < y.length; i++) {
      y[i] = x[i];
    }
    return y;
  }

  static float[] toFloats(double[] x) {
    float[] y = new float[x.length];
    for (int i = 0; i < y.length; i++) {
      y[i] = (float) x[i];
    }
    return y;
  }
}
