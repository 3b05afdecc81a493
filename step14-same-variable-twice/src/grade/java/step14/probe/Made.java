package step14.probe;

import step14.Elementwise;
import step14.Function;

/** Functions that may write into arrays which are not theirs. */
final class Made extends Function.Unary {
  @FunctionalInterface
  private interface Forward {
    double[] of(double[] x);
  }

  @FunctionalInterface
  private interface Backward {
    double[] of(double[] gy, double[] x, double[] y);
  }

  private final Forward forward;
  private final Backward backward;

  private Made(Forward forward, Backward backward) {
    this.forward = forward;
    this.backward = backward;
  }

  @Override
  protected double[] forward(double[] x) {
    return forward.of(x);
  }

  @Override
  protected double[] backward(double[] gy) {
    return backward.of(gy, x().data, y().data);
  }

  /** All of one class, so that its name does not tell what they do. */
  static Function.Unary numbered(int number) {
    Forward square = x -> Elementwise.map(x, v -> v * v);
    Backward slope = (gy, x, y) -> Elementwise.zip(gy, x, (g, v) -> g * 2 * v);
    return switch (number) {
      case 0 -> new Made(square, slope);
      case 1 -> new Made(x -> x, (gy, x, y) -> gy);
      case 2 -> new Made(x -> Elementwise.map(x, Math::exp), (gy, x, y) -> y);
      case 3 -> new Made(square, (gy, x, y) -> times(gy, x));
      case 4 -> new Made(x -> Elementwise.map(x, v -> Math.max(v, 0)), Made::zeroWhereNegative);
      case 5 ->
          new Made(
              square,
              (gy, x, y) -> {
                gy[gy.length - 1] = 0;
                return gy;
              });
      case 6 -> new Made(square, (gy, x, y) -> times(gy, gy));
      case 7 -> new Made(x -> times(x, x.clone()), slope);
      case 8 -> new Made(Made::cutAbove1, (gy, x, y) -> gy);
      case 9 -> new Made(square, (gy, x, y) -> times(x, gy));
      case 10 -> new Made(x -> Elementwise.map(x, Math::exp), (gy, x, y) -> times(y, gy));
      default -> throw new IllegalArgumentException("no function has the number " + number);
    };
  }

  /** Multiplies in place. */
  private static double[] times(double[] a, double[] b) {
    for (int i = 0; i < a.length; i++) {
      a[i] *= b[i];
    }
    return a;
  }

  private static double[] zeroWhereNegative(double[] gy, double[] x, double[] y) {
    for (int i = 0; i < gy.length; i++) {
      if (x[i] < 0) {
        gy[i] = 0;
      }
    }
    return gy;
  }

  private static double[] cutAbove1(double[] x) {
    for (int i = 0; i < x.length; i++) {
      x[i] = Math.min(x[i], 1);
    }
    return x;
  }
}
