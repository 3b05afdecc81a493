package dezero.array.kernel;

import java.util.function.DoubleUnaryOperator;

/** The kernels in plain Java, in the form that the JIT compiler optimizes best. */
final class PlainKernels implements KernelSet {
  static final PlainKernels INSTANCE = new PlainKernels();

  private PlainKernels() {}

  @Override
  public String description() {
    return "plain Java";
  }

  @Override
  public void apply(ElementFunction f, double[] x, double[] y) {
    switch (f) {
      case EXP -> map(x, y, Math::exp);
      case LOG -> map(x, y, Math::log);
      case SIN -> map(x, y, Math::sin);
      case COS -> map(x, y, Math::cos);
      case TANH -> tanh(x, y);
      case SIGMOID -> sigmoid(x, y);
      case RELU -> relu(x, y);
    }
  }

  @Override
  public void apply(ElementFunction f, float[] x, float[] y) {
    switch (f) {
      case EXP -> Exponentials.exp(x, y);
      case LOG -> map(x, y, Math::log);
      case SIN -> map(x, y, Math::sin);
      case COS -> map(x, y, Math::cos);
      case TANH -> Exponentials.tanh(x, y);
      case SIGMOID -> Exponentials.sigmoid(x, y);
      case RELU -> relu(x, y);
    }
  }

  private static void tanh(double[] x, double[] y) {
    if (x.length < DoubleTanh.FROM_SIZE) {
      map(x, y, Math::tanh);
    } else {
      DoubleTanh.tanh(x, y);
    }
  }

  /** ½ tanh(x/2) + ½, as in Python DeZero, so that lessons print its digits. */
  private static void sigmoid(double[] x, double[] y) {
    if (x.length < DoubleTanh.FROM_SIZE) {
      map(x, y, v -> Math.tanh(v * 0.5) * 0.5 + 0.5);
    } else {
      DoubleTanh.sigmoid(x, y);
    }
  }

  private static void map(double[] x, double[] y, DoubleUnaryOperator f) {
    for (int i = 0; i < y.length; i++) {
      y[i] = f.applyAsDouble(x[i]);
    }
  }

  private static void map(float[] x, float[] y, DoubleUnaryOperator f) {
    for (int i = 0; i < y.length; i++) {
      y[i] = (float) f.applyAsDouble(x[i]);
    }
  }

  private static void relu(double[] x, double[] y) {
    for (int i = 0; i < y.length; i++) {
      y[i] = Math.max(x[i], 0);
    }
  }

  private static void relu(float[] x, float[] y) {
    for (int i = 0; i < y.length; i++) {
      y[i] = Math.max(x[i], 0);
    }
  }

  @Override
  public void wherePositive(double[] x, double[] y, double[] z) {
    for (int i = 0; i < z.length; i++) {
      z[i] = x[i] > 0 ? y[i] : 0;
    }
  }

  @Override
  public void wherePositive(float[] x, float[] y, float[] z) {
    for (int i = 0; i < z.length; i++) {
      z[i] = x[i] > 0 ? y[i] : 0;
    }
  }

  @Override
  public boolean findLargest(WindowLine line, float[] x, int[] positions, int at) {
    return line.findLargest(x, positions, at);
  }

  @Override
  public double sum(double[] x, int from, int length) {
    return PairwiseSum.of(x, from, length);
  }

  @Override
  public double sum(float[] x, int from, int length) {
    return PairwiseSum.of(x, from, length);
  }

  @Override
  public float max(float[] x, int from, int length) {
    float max = x[from];
    for (int i = from + 1; i < from + length; i++) {
      max = Math.max(max, x[i]);
    }
    return max;
  }

  @Override
  public void softmax(float[] x, float[] y, int width) {
    for (int row = 0; row < x.length; row += width) {
      float max = max(x, row, width);
      for (int i = row; i < row + width; i++) {
        y[i] = x[i] - max;
      }
    }
    apply(ElementFunction.EXP, y, y);
    for (int row = 0; row < x.length; row += width) {
      float sum = (float) sum(y, row, width);
      for (int i = row; i < row + width; i++) {
        y[i] /= sum;
      }
    }
  }

  @Override
  public void matmul(Product product, double[] a, double[] b, double[] c) {
    PlainProduct.multiply(product, a, b, c);
  }

  @Override
  public void matmul(Product product, float[] a, float[] b, float[] c) {
    PlainProduct.multiply(product, a, b, c);
  }

  @Override
  public boolean convolve(ThreeByThree on, float[] x, float[] w, float[] y) {
    return false;
  }

  @Override
  public void share(long multiplications, int pieces, Work work) {
    for (int piece = 0; piece < pieces; piece++) {
      work.run(piece, this);
    }
  }
}
