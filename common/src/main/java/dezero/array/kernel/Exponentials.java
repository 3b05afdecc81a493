package dezero.array.kernel;

/**
 * Functions built on eˣ for FLOAT32, several times faster than those of {@code Math}. Computed in
 * double, so they are right to the last bit, except in rare near-ties.
 *
 * <p>eˣ = 2ⁿ · 2ᶠ, n a whole number, f between −½ and ½. 2ᶠ is a polynomial, 2ⁿ comes from a table.
 * Polynomial and table are two loops over a block, because the JIT compiler turns only the first
 * into vector code, and only if it uses no type but double.
 */
final class Exponentials {
  private static final int BLOCK = 1024;

  /** Adding and then subtracting this rounds to a whole number. */
  private static final double ROUNDING = 0x1.8p52;

  private static final double LOG2_E = 1 / Math.log(2);

  /** Beyond this, eˣ and 1 / eˣ as floats are 0 or infinite. */
  private static final double FAR = 104;

  private static final int TABLE_FROM = -160;
  private static final double[] POWERS_OF_TWO = powersOfTwo();

  /** Below this, four terms of tanh's series are exact enough, and the quotient is not. */
  private static final double SMALL = 0.05;

  private final float[] x;
  private final double[] exponents;
  private final double[] result;

  private Exponentials(float[] x) {
    this.x = x;
    exponents = new double[Math.min(BLOCK, x.length)];
    result = new double[exponents.length];
  }

  private static double[] powersOfTwo() {
    double[] powers = new double[-2 * TABLE_FROM + 1];
    for (int i = 0; i < powers.length; i++) {
      powers[i] = Math.pow(2, i + TABLE_FROM);
    }
    return powers;
  }

  static void exp(float[] x, float[] y) {
    Exponentials e = new Exponentials(x);
    for (int from = 0; from < x.length; from += BLOCK) {
      int length = Math.min(BLOCK, x.length - from);
      e.compute(1, from, length);
      for (int i = 0; i < length; i++) {
        y[from + i] = (float) e.result[i];
      }
    }
  }

  /** 1 / (1 + e⁻ˣ). */
  static void sigmoid(float[] x, float[] y) {
    Exponentials e = new Exponentials(x);
    for (int from = 0; from < x.length; from += BLOCK) {
      int length = Math.min(BLOCK, x.length - from);
      e.compute(-1, from, length);
      for (int i = 0; i < length; i++) {
        y[from + i] = (float) (1 / (1 + e.result[i]));
      }
    }
  }

  /** 1 − 2 / (e²ˣ + 1), and the series near 0, where that would lose its digits. */
  static void tanh(float[] x, float[] y) {
    Exponentials e = new Exponentials(x);
    for (int from = 0; from < x.length; from += BLOCK) {
      int length = Math.min(BLOCK, x.length - from);
      e.compute(2, from, length);
      for (int i = 0; i < length; i++) {
        double v = x[from + i];
        y[from + i] = (float) (Math.abs(v) < SMALL ? tanhNearZero(v) : 1 - 2 / (e.result[i] + 1));
      }
    }
  }

  /** x − x³/3 + 2x⁵/15 − 17x⁷/315. */
  private static double tanhNearZero(double x) {
    double z = x * x;
    return x * (1 + z * (-1.0 / 3 + z * (2.0 / 15 - z * (17.0 / 315))));
  }

  /** result[i] = e to the power of factor · x[from + i]. */
  private void compute(double factor, int from, int length) {
    for (int i = 0; i < length; i++) {
      exponents[i] = factor * x[from + i];
    }
    for (int i = 0; i < length; i++) {
      double v = Math.max(-FAR, Math.min(FAR, exponents[i])) * LOG2_E;
      double n = (v + ROUNDING) - ROUNDING;
      exponents[i] = n;
      result[i] = powerOfTwo(v - n);
    }
    for (int i = 0; i < length; i++) {
      result[i] *= POWERS_OF_TWO[(int) exponents[i] - TABLE_FROM];
    }
  }

  /** 2ᶠ for f between −½ and ½; relative error below 1e-12. */
  private static double powerOfTwo(double f) {
    double high =
        0.0096181285429413968
            + f
                * (0.0013333452060832849
                    + f
                        * (0.0001540385169285514
                            + f * (1.5309737764927606e-05 + f * 1.3175870362410735e-06)));
    return 0.99999999999976286
        + f
            * (0.69314718054651325
                + f * (0.24022650698880074 + f * (0.055504109393434108 + f * high)));
  }
}
