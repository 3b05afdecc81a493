package dezero.simd;

import static jdk.incubator.vector.VectorOperators.ASHR;
import static jdk.incubator.vector.VectorOperators.GE;
import static jdk.incubator.vector.VectorOperators.GT;
import static jdk.incubator.vector.VectorOperators.LE;
import static jdk.incubator.vector.VectorOperators.LSHL;
import static jdk.incubator.vector.VectorOperators.LT;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * eˣ and what is built on it, and the logarithm, for vectors of floats: within 3 units in the last
 * place. The coefficients are least-maximum fits of our own.
 */
final class FloatFunctions {
  private static final VectorSpecies<Float> SPECIES = FloatTile.SPECIES;
  private static final int LANES = FloatTile.LANES;

  /** Adding it leaves a whole number in the last bits, rounded. */
  private static final float ROUNDING = 0x1.8p23f;

  private static final float LOG2_E = 1.44269504f;

  /** ln 2 in two parts: the first is exact times any whole number that comes up here. */
  private static final float LN2_HIGH = 0.693359375f;

  private static final float LN2_LOW = -2.12194440e-4f;

  /** From these on, eˣ is infinite or 0. */
  private static final float HIGHEST = 89;

  private static final float LOWEST = -104;
  private static final float TANH_IS_ONE = 10;
  private static final int EXPONENT_BIAS = 127;
  private static final int MANTISSA_BITS = 23;

  private FloatFunctions() {}

  static void exp(float[] x, float[] y, int from, int to) {
    int i = from;
    for (; i <= to - LANES; i += LANES) {
      exp(FloatVector.fromArray(SPECIES, x, i)).intoArray(y, i);
    }
    if (i < to) {
      exp(tail(x, i, to)).intoArray(y, i, SPECIES.indexInRange(i, to));
    }
  }

  static void tanh(float[] x, float[] y, int from, int to) {
    int i = from;
    for (; i <= to - LANES; i += LANES) {
      tanh(FloatVector.fromArray(SPECIES, x, i)).intoArray(y, i);
    }
    if (i < to) {
      tanh(tail(x, i, to)).intoArray(y, i, SPECIES.indexInRange(i, to));
    }
  }

  static void sigmoid(float[] x, float[] y, int from, int to) {
    int i = from;
    for (; i <= to - LANES; i += LANES) {
      sigmoid(FloatVector.fromArray(SPECIES, x, i)).intoArray(y, i);
    }
    if (i < to) {
      sigmoid(tail(x, i, to)).intoArray(y, i, SPECIES.indexInRange(i, to));
    }
  }

  /** Runs with a number in them that is not normal and positive are left to Math. */
  static void log(float[] x, float[] y, int from, int to) {
    int i = from;
    for (; i <= to - LANES; i += LANES) {
      FloatVector v = FloatVector.fromArray(SPECIES, x, i);
      if (v.compare(GE, Float.MIN_NORMAL).and(v.compare(LE, Float.MAX_VALUE)).allTrue()) {
        logOfNormal(v).intoArray(y, i);
      } else {
        plainLog(x, y, i, i + LANES);
      }
    }
    plainLog(x, y, i, to);
  }

  private static void plainLog(float[] x, float[] y, int from, int to) {
    for (int i = from; i < to; i++) {
      y[i] = (float) Math.log(x[i]);
    }
  }

  private static FloatVector tail(float[] x, int from, int to) {
    return FloatVector.fromArray(SPECIES, x, from, SPECIES.indexInRange(from, to));
  }

  static FloatVector exp(FloatVector x) {
    FloatVector belowHighest = x.blend(HIGHEST, x.compare(GT, HIGHEST));
    return expOfNegative(belowHighest);
  }

  /** eˣ for x that is not above {@link #HIGHEST}. A blend keeps NaN, and costs less than a max. */
  static FloatVector expOfNegative(FloatVector x) {
    return expInRange(x.blend(LOWEST, x.compare(LT, LOWEST)));
  }

  /** eˣ = 2ⁿ · eʳ with |r| ≤ ln 2 / 2; eʳ = 1 + r + r² q(r). */
  private static FloatVector expInRange(FloatVector x) {
    FloatVector shifted = plusProduct(constant(ROUNDING), x, LOG2_E);
    FloatVector n = shifted.sub(ROUNDING);
    FloatVector r = plusProduct(plusProduct(x, n, -LN2_HIGH), n, -LN2_LOW);
    FloatVector q = constant(0.0013901305f);
    q = plusProduct(constant(0.0083632f), q, r);
    q = plusProduct(constant(0.041666854f), q, r);
    q = plusProduct(constant(0.16666577f), q, r);
    q = plusProduct(constant(0.5f), q, r);
    FloatVector y = plusProduct(r, q, r.mul(r)).add(1);
    IntVector power = shifted.reinterpretAsInts().sub(Float.floatToRawIntBits(ROUNDING));
    // In two halves, so that neither overflows where the result is not yet infinite, or just not 0.
    IntVector half = power.lanewise(ASHR, 1);
    return y.mul(powerOfTwo(half)).mul(powerOfTwo(power.sub(half)));
  }

  private static FloatVector powerOfTwo(IntVector n) {
    return n.add(EXPONENT_BIAS).lanewise(LSHL, MANTISSA_BITS).reinterpretAsFloats();
  }

  /** 1 / (1 + e⁻ˣ); for negative x the same as eˣ / (1 + eˣ), which loses nothing near 0. */
  private static FloatVector sigmoid(FloatVector x) {
    FloatVector one = constant(1);
    FloatVector e = expOfNegative(x.abs().neg());
    return one.blend(e, x.compare(LT, 0)).div(e.add(one));
  }

  /** x + x³ p(x²) near 0; else 1 − 2 / (e^|2x| + 1), with the sign of x. */
  private static FloatVector tanh(FloatVector x) {
    FloatVector z = x.mul(x);
    FloatVector p = constant(-0.006096937f);
    p = plusProduct(constant(0.020997354f), p, z);
    p = plusProduct(constant(-0.05385095f), p, z);
    p = plusProduct(constant(0.1333277f), p, z);
    p = plusProduct(constant(-0.33333328f), p, z);
    FloatVector near = plusProduct(x, p.mul(z), x);
    FloatVector size = x.abs();
    size = size.blend(TANH_IS_ONE, size.compare(GT, TANH_IS_ONE));
    FloatVector far = constant(1).sub(constant(2).div(expInRange(size.add(size)).add(1)));
    IntVector sign = x.reinterpretAsInts().and(Integer.MIN_VALUE);
    far = far.reinterpretAsInts().or(sign).reinterpretAsFloats();
    return far.blend(near, z.compare(LT, 0.625f * 0.625f));
  }

  /**
   * ln x = n ln 2 + ln(1 + f), x = 2ⁿ (1 + f); ln(1 + f) = f − f²/2 + f³ g(f). For normal positive
   * numbers only.
   */
  private static FloatVector logOfNormal(FloatVector x) {
    IntVector bits = x.reinterpretAsInts();
    // Counted from √½ on, so that 1 + f lies between √½ and √2.
    int root = Float.floatToRawIntBits(0.70710677f);
    IntVector n = bits.sub(root).lanewise(ASHR, MANTISSA_BITS);
    FloatVector f = bits.sub(n.lanewise(LSHL, MANTISSA_BITS)).reinterpretAsFloats().sub(1);
    FloatVector power =
        n.add(Float.floatToRawIntBits(ROUNDING)).reinterpretAsFloats().sub(ROUNDING);
    FloatVector g = constant(-0.079741105f);
    g = plusProduct(constant(0.12655651f), g, f);
    g = plusProduct(constant(-0.12989291f), g, f);
    g = plusProduct(constant(0.14209952f), g, f);
    g = plusProduct(constant(-0.16641581f), g, f);
    g = plusProduct(constant(0.20001201f), g, f);
    g = plusProduct(constant(-0.25000304f), g, f);
    g = plusProduct(constant(0.3333333f), g, f);
    FloatVector square = f.mul(f);
    FloatVector small = plusProduct(power.mul(LN2_LOW), g.mul(f), square);
    small = plusProduct(small, square, -0.5f);
    return plusProduct(small.add(f), power, LN2_HIGH);
  }

  private static FloatVector constant(float value) {
    return FloatVector.broadcast(SPECIES, value);
  }

  private static FloatVector plusProduct(FloatVector c, FloatVector x, FloatVector b) {
    return FloatTile.plusProduct(c, x, b);
  }

  private static FloatVector plusProduct(FloatVector c, FloatVector x, float b) {
    return FloatTile.plusProduct(c, x, constant(b));
  }
}
