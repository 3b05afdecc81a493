package dezero.simd;

import static jdk.incubator.vector.VectorOperators.ASHR;
import static jdk.incubator.vector.VectorOperators.GE;
import static jdk.incubator.vector.VectorOperators.GT;
import static jdk.incubator.vector.VectorOperators.LE;
import static jdk.incubator.vector.VectorOperators.LSHL;
import static jdk.incubator.vector.VectorOperators.LT;

import dezero.array.ElementFunction;
import java.util.Arrays;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * eˣ and what is built on it, and the logarithm, for vectors of floats: within 3 units in the last
 * place. The coefficients are least-maximum fits of our own.
 *
 * <p>What is built on eˣ takes it from memory, a stretch at a time that stays in the first cache:
 * each loop must be short enough to be compiled as one piece, see {@link Apart}.
 */
final class FloatFunctions {
  private static final VectorSpecies<Float> SPECIES = FloatTile.SPECIES;
  private static final int LANES = FloatTile.LANES;

  /** Whole vectors, whatever their length. */
  private static final int STRETCH = 1024;

  private static final ThreadLocal<float[]> POWERS =
      ThreadLocal.withInitial(() -> new float[STRETCH]);

  /** Adding it leaves a whole number in the last bits, rounded. */
  private static final float ROUNDING = 0x1.8p23f;

  private static final int ROUNDING_BITS = Float.floatToRawIntBits(ROUNDING);
  private static final float LOG2_E = 1.44269504f;

  /** ln 2 in two parts: the first is exact times any whole number that comes up here. */
  private static final float LN2_HIGH = 0.693359375f;

  private static final float LN2_LOW = -2.12194440e-4f;

  /** From these on, eˣ is infinite or 0. */
  private static final float HIGHEST = 89;

  private static final float LOWEST = -104;
  private static final int EXPONENT_BIAS = 127;
  private static final int MANTISSA_BITS = 23;
  private static final int ROOT_OF_HALF = Float.floatToRawIntBits(0.70710677f);

  private FloatFunctions() {}

  /** y[i] = f(x[i]) for i in a range; f is EXP, SIGMOID, TANH or LOG. y may be x. */
  static void apply(ElementFunction f, float[] x, float[] y, int from, int to) {
    int end = to - (to - from) % LANES;
    for (int i = from; i < end; i += STRETCH) {
      wholeVectors(f, x, y, i, Math.min(STRETCH, end - i));
    }
    if (end < to) {
      float[] rest = Arrays.copyOfRange(x, end, end + LANES);
      wholeVectors(f, rest, rest, 0, LANES);
      System.arraycopy(rest, 0, y, end, to - end);
    }
  }

  private static void wholeVectors(ElementFunction f, float[] x, float[] y, int at, int count) {
    float[] powers = POWERS.get();
    switch (f) {
      case EXP -> Apart.run(() -> exp(x, y, at, count));
      case LOG -> Apart.run(() -> log(x, y, at, count));
      case SIGMOID -> {
        Apart.run(() -> minusSize(x, at, powers, count));
        Apart.run(() -> exp(powers, powers, 0, count));
        Apart.run(() -> sigmoid(x, powers, y, at, count));
      }
      case TANH -> {
        Apart.run(() -> twiceSize(x, at, powers, count));
        Apart.run(() -> exp(powers, powers, 0, count));
        Apart.run(() -> tanh(x, powers, y, at, count));
      }
      default -> throw new IllegalArgumentException(f + " has no vector loop");
    }
  }

  /** eˣ = 2ⁿ · eʳ with |r| ≤ ln 2 / 2; eʳ = 1 + r + r² q(r). */
  private static void exp(float[] x, float[] y, int at, int count) {
    for (int i = at; i < at + count; i += LANES) {
      FloatVector p = FloatVector.fromArray(SPECIES, x, i);
      // Blends, since they keep NaN, and cost less than a minimum.
      p = p.blend(HIGHEST, p.compare(GT, HIGHEST));
      p = p.blend(LOWEST, p.compare(LT, LOWEST));
      FloatVector shifted = plusProduct(constant(ROUNDING), p, LOG2_E);
      FloatVector n = shifted.sub(ROUNDING);
      FloatVector r = plusProduct(plusProduct(p, n, -LN2_HIGH), n, -LN2_LOW);
      FloatVector q = constant(0.0013901305f);
      q = plusProduct(constant(0.0083632f), q, r);
      q = plusProduct(constant(0.041666854f), q, r);
      q = plusProduct(constant(0.16666577f), q, r);
      q = plusProduct(constant(0.5f), q, r);
      FloatVector e = plusProduct(r, q, r.mul(r)).add(1);
      // In two halves: neither overflows where the result is not yet infinite, or just not 0.
      IntVector power = shifted.reinterpretAsInts().sub(ROUNDING_BITS);
      IntVector half = power.lanewise(ASHR, 1);
      IntVector first = half.add(EXPONENT_BIAS).lanewise(LSHL, MANTISSA_BITS);
      IntVector second = power.sub(half).add(EXPONENT_BIAS).lanewise(LSHL, MANTISSA_BITS);
      e.mul(first.reinterpretAsFloats()).mul(second.reinterpretAsFloats()).intoArray(y, i);
    }
  }

  private static void minusSize(float[] x, int at, float[] powers, int count) {
    for (int i = 0; i < count; i += LANES) {
      FloatVector.fromArray(SPECIES, x, at + i).abs().neg().intoArray(powers, i);
    }
  }

  /**
   * 1 / (1 + e⁻ˣ); for negative x the same as eˣ / (1 + eˣ), which loses nothing near 0.
   *
   * @param powers e to −|x|
   */
  private static void sigmoid(float[] x, float[] powers, float[] y, int at, int count) {
    for (int i = 0; i < count; i += LANES) {
      FloatVector v = FloatVector.fromArray(SPECIES, x, at + i);
      FloatVector e = FloatVector.fromArray(SPECIES, powers, i);
      constant(1).blend(e, v.compare(LT, 0)).div(e.add(1)).intoArray(y, at + i);
    }
  }

  private static void twiceSize(float[] x, int at, float[] powers, int count) {
    for (int i = 0; i < count; i += LANES) {
      FloatVector.fromArray(SPECIES, x, at + i).abs().mul(2).intoArray(powers, i);
    }
  }

  /**
   * x + x³ p(x²) near 0; else 1 − 2 / (e^|2x| + 1), with the sign of x.
   *
   * @param powers e to |2x|
   */
  private static void tanh(float[] x, float[] powers, float[] y, int at, int count) {
    for (int i = 0; i < count; i += LANES) {
      FloatVector v = FloatVector.fromArray(SPECIES, x, at + i);
      FloatVector z = v.mul(v);
      FloatVector p = constant(-0.006096937f);
      p = plusProduct(constant(0.020997354f), p, z);
      p = plusProduct(constant(-0.05385095f), p, z);
      p = plusProduct(constant(0.1333277f), p, z);
      p = plusProduct(constant(-0.33333328f), p, z);
      FloatVector near = plusProduct(v, p.mul(z), v);
      FloatVector e = FloatVector.fromArray(SPECIES, powers, i);
      FloatVector far = constant(1).sub(constant(2).div(e.add(1)));
      IntVector sign = v.reinterpretAsInts().and(Integer.MIN_VALUE);
      far = far.reinterpretAsInts().or(sign).reinterpretAsFloats();
      far.blend(near, z.compare(LT, 0.625f * 0.625f)).intoArray(y, at + i);
    }
  }

  /**
   * ln x = n ln 2 + ln(1 + f), x = 2ⁿ (1 + f); ln(1 + f) = f − f²/2 + f³ g(f). Vectors with a
   * number in them that is not normal and positive are left to Math.
   */
  private static void log(float[] x, float[] y, int at, int count) {
    for (int i = at; i < at + count; i += LANES) {
      FloatVector v = FloatVector.fromArray(SPECIES, x, i);
      if (!v.compare(GE, Float.MIN_NORMAL).and(v.compare(LE, Float.MAX_VALUE)).allTrue()) {
        plainLog(x, y, i);
        continue;
      }
      IntVector bits = v.reinterpretAsInts();
      // Counted from √½ on, so that 1 + f lies between √½ and √2.
      IntVector exponent = bits.sub(ROOT_OF_HALF).lanewise(ASHR, MANTISSA_BITS);
      IntVector mantissa = bits.sub(exponent.lanewise(LSHL, MANTISSA_BITS));
      FloatVector n = exponent.add(ROUNDING_BITS).reinterpretAsFloats().sub(ROUNDING);
      FloatVector f = mantissa.reinterpretAsFloats().sub(1);
      FloatVector g = constant(-0.079741105f);
      g = plusProduct(constant(0.12655651f), g, f);
      g = plusProduct(constant(-0.12989291f), g, f);
      g = plusProduct(constant(0.14209952f), g, f);
      g = plusProduct(constant(-0.16641581f), g, f);
      g = plusProduct(constant(0.20001201f), g, f);
      g = plusProduct(constant(-0.25000304f), g, f);
      g = plusProduct(constant(0.3333333f), g, f);
      FloatVector square = f.mul(f);
      FloatVector small = plusProduct(n.mul(LN2_LOW), g.mul(f), square);
      small = plusProduct(small, square, -0.5f);
      plusProduct(small.add(f), n, LN2_HIGH).intoArray(y, i);
    }
  }

  private static void plainLog(float[] x, float[] y, int at) {
    for (int i = at; i < at + LANES; i++) {
      y[i] = (float) Math.log(x[i]);
    }
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
