package dezero.simd;

import static jdk.incubator.vector.VectorOperators.ASHR;
import static jdk.incubator.vector.VectorOperators.GE;
import static jdk.incubator.vector.VectorOperators.GT;
import static jdk.incubator.vector.VectorOperators.LE;
import static jdk.incubator.vector.VectorOperators.LSHL;
import static jdk.incubator.vector.VectorOperators.LT;

import dezero.array.kernel.ElementFunction;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * eˣ, sigmoid, tanh and the logarithm for vectors of floats, within 3 units in the last place. The
 * coefficients are our own minimax fits (C. Lawson, 1961).
 *
 * <p>sigmoid and tanh repeat the polynomial of eˣ in loops of their own, because all vector
 * operations of a loop must be inlined, see {@link OutOfLine}.
 */
final class FloatFunctions {
  private static final VectorSpecies<Float> SPECIES = FloatTile.SPECIES;
  private static final int LANES = FloatTile.LANES;

  /**
   * Adding this rounds to an integer and leaves it, plus the bias of an exponent, in the lowest
   * bits.
   */
  private static final float ROUNDING = 0x1.8p23f + 127;

  private static final int ROUNDING_BITS = Float.floatToRawIntBits(ROUNDING);
  private static final float LOG2_E = 1.44269504f;
  private static final float LN2 = 0.6931472f;

  /** ln 2 in two parts; products of the first with the integers that occur here are exact. */
  private static final float LN2_HIGH = 0.693359375f;

  private static final float LN2_LOW = -2.12194440e-4f;

  /** While |x| is at most this, 2ⁿ in eˣ = 2ⁿ · eʳ is a normal number. */
  private static final float FAR = 87;

  /** From HIGHEST on eˣ is infinite, and down from LOWEST it is 0. */
  private static final float HIGHEST = 89;

  private static final float LOWEST = -104;

  /** From here on tanh is 1. */
  private static final float FLAT = 9.02f;

  /**
   * Added, as an integer, to the bits of |x|, it gives a negative integer for NaN and only for NaN.
   */
  private static final int NAN_TO_NEGATIVE =
      Integer.MAX_VALUE - Float.floatToRawIntBits(Float.POSITIVE_INFINITY);

  private static final int FLAT_LIMIT = Float.floatToRawIntBits(FLAT) + NAN_TO_NEGATIVE;

  private static final int MANTISSA_BITS = 23;
  private static final int ROOT_OF_HALF = Float.floatToRawIntBits(0.70710677f);

  private FloatFunctions() {}

  /** y[i] = f(x[i]) for i in a range; f is EXP, SIGMOID, TANH or LOG. y may be x. */
  static void apply(ElementFunction f, float[] x, float[] y, int from, int to) {
    int end = to - (to - from) % LANES;
    wholeVectors(f, x, y, from, end);
    if (end < to) {
      float[] rest = Arrays.copyOfRange(x, end, end + LANES);
      wholeVectors(f, rest, rest, 0, LANES);
      System.arraycopy(rest, 0, y, end, to - end);
    }
  }

  private static void wholeVectors(ElementFunction f, float[] x, float[] y, int from, int to) {
    switch (f) {
      case EXP -> OutOfLine.run(() -> exp(0, x, y, from, to));
      case LOG -> OutOfLine.run(() -> log(x, y, from, to));
      case SIGMOID -> OutOfLine.run(() -> sigmoid(x, y, from, to));
      case TANH -> OutOfLine.run(() -> tanh(x, y, from, to));
      default -> throw new IllegalArgumentException(f + " has no vector loop");
    }
  }

  /**
   * y = e to the power of x − less: 2ⁿ · eʳ with |r| ≤ ln 2 / 2 and eʳ − 1 = r + r² q(r). {@code
   * less} is 0, or the maximum of a softmax's row, so that its powers do not overflow.
   */
  static void exp(float less, float[] x, float[] y, int from, int to) {
    for (int i = from; i < to; i += LANES) {
      FloatVector v = FloatVector.fromArray(SPECIES, x, i).sub(less);
      if (!v.abs().compare(LE, FAR).allTrue()) {
        int at = i;
        v.intoArray(y, i);
        OutOfLine.run(() -> expOfAny(y, at));
        continue;
      }
      FloatVector shifted = plusProduct(constant(ROUNDING), v, LOG2_E);
      FloatVector n = shifted.sub(ROUNDING);
      FloatVector r = plusProduct(plusProduct(v, n, -LN2_HIGH), n, -LN2_LOW);
      FloatVector q = constant(0.0013821353f);
      q = plusProduct(constant(0.008368671f), q, r);
      q = plusProduct(constant(0.04166826f), q, r);
      q = plusProduct(constant(0.16666521f), q, r);
      q = plusProduct(constant(0.49999994f), q, r);
      FloatVector p = plusProduct(r, q, r.mul(r));
      FloatVector power = powerOfTwo(shifted);
      plusProduct(power, power, p).intoArray(y, i);
    }
  }

  /** y = e to the power of y, for a vector that has a NaN or an element beyond ±FAR. */
  private static void expOfAny(float[] y, int at) {
    FloatVector v = FloatVector.fromArray(SPECIES, y, at);
    // Blends rather than min and max, because a blend keeps NaN.
    v = v.blend(HIGHEST, v.compare(GT, HIGHEST));
    v = v.blend(LOWEST, v.compare(LT, LOWEST));
    FloatVector shifted = plusProduct(constant(ROUNDING), v, LOG2_E);
    FloatVector n = shifted.sub(ROUNDING);
    FloatVector r = plusProduct(plusProduct(v, n, -LN2_HIGH), n, -LN2_LOW);
    FloatVector q = constant(0.0013821353f);
    q = plusProduct(constant(0.008368671f), q, r);
    q = plusProduct(constant(0.04166826f), q, r);
    q = plusProduct(constant(0.16666521f), q, r);
    q = plusProduct(constant(0.49999994f), q, r);
    FloatVector p = plusProduct(r, q, r.mul(r));
    // 2ⁿ in two factors, neither of which overflows or underflows unless the result does.
    IntVector exponent = shifted.reinterpretAsInts().sub(ROUNDING_BITS);
    IntVector half = exponent.lanewise(ASHR, 1);
    FloatVector first = powerOfTwo(half.add(ROUNDING_BITS).reinterpretAsFloats());
    IntVector rest = exponent.sub(half);
    FloatVector second = powerOfTwo(rest.add(ROUNDING_BITS).reinterpretAsFloats());
    plusProduct(first, first, p).mul(second).intoArray(y, at);
  }

  /** 1 / (1 + e⁻ˣ); for negative x as eˣ / (1 + eˣ), which keeps its precision near 0. */
  private static void sigmoid(float[] x, float[] y, int from, int to) {
    for (int i = from; i < to; i += LANES) {
      FloatVector v = FloatVector.fromArray(SPECIES, x, i);
      FloatVector size = v.abs();
      if (!size.compare(LE, FAR).allTrue()) {
        plainly(a -> 1 / (1 + Math.exp(-a)), x, y, i);
        continue;
      }
      FloatVector shifted = plusProduct(constant(ROUNDING), size, -LOG2_E);
      FloatVector n = shifted.sub(ROUNDING);
      FloatVector r = plusProduct(plusProduct(size, n, LN2_HIGH), n, LN2_LOW);
      // r has the opposite sign here, and so have the odd coefficients.
      FloatVector q = constant(0.0013821353f);
      q = plusProduct(constant(-0.008368671f), q, r);
      q = plusProduct(constant(0.04166826f), q, r);
      q = plusProduct(constant(-0.16666521f), q, r);
      q = plusProduct(constant(0.49999994f), q, r);
      FloatVector p = plusProduct(r.neg(), q, r.mul(r));
      FloatVector power = powerOfTwo(shifted);
      FloatVector e = plusProduct(power, power, p);
      constant(1).blend(e, v.compare(LT, 0)).div(e.add(1)).intoArray(y, i);
    }
  }

  /**
   * h / (h + 2) with h = e^|2x| − 1, and the sign of x. |x| = n ln 2 / 2 + r, so h = 2ⁿ p + 2ⁿ − 1
   * with p = e²ʳ − 1 = 2r + r² q(r), which keeps all its digits near 0. One part of ln 2 is enough:
   * where n is so large that the second would show, the result hardly depends on h.
   */
  private static void tanh(float[] x, float[] y, int from, int to) {
    for (int i = from; i < to; i += LANES) {
      IntVector bits = FloatVector.fromArray(SPECIES, x, i).reinterpretAsInts();
      // An integer minimum is faster than a blend of floats, and keeps NaN as well.
      IntVector limited = bits.and(Integer.MAX_VALUE).add(NAN_TO_NEGATIVE).min(FLAT_LIMIT);
      FloatVector size = limited.sub(NAN_TO_NEGATIVE).reinterpretAsFloats();
      FloatVector shifted = plusProduct(constant(ROUNDING), size, 2 * LOG2_E);
      FloatVector n = shifted.sub(ROUNDING);
      FloatVector r = plusProduct(size, n, -LN2 / 2);
      FloatVector q = constant(0.08876767f);
      q = plusProduct(constant(0.2677201f), q, r);
      q = plusProduct(constant(0.6666791f), q, r);
      q = plusProduct(constant(1.3333237f), q, r);
      q = plusProduct(constant(1.9999999f), q, r);
      FloatVector p = plusProduct(r.add(r), q, r.mul(r));
      FloatVector power = powerOfTwo(shifted);
      FloatVector h = plusProduct(power.sub(1), power, p);
      IntVector sign = bits.and(Integer.MIN_VALUE);
      h.div(h.add(2)).reinterpretAsInts().or(sign).reinterpretAsFloats().intoArray(y, i);
    }
  }

  /** 2ⁿ from n + ROUNDING, whose lowest bits are n plus the bias of an exponent. */
  private static FloatVector powerOfTwo(FloatVector shifted) {
    return shifted.reinterpretAsInts().lanewise(LSHL, MANTISSA_BITS).reinterpretAsFloats();
  }

  /**
   * ln x = n ln 2 + ln(1 + f), x = 2ⁿ (1 + f); ln(1 + f) = f − f²/2 + f³ g(f). A vector with an
   * element that is not a positive normal number is left to Math.
   */
  private static void log(float[] x, float[] y, int from, int to) {
    for (int i = from; i < to; i += LANES) {
      FloatVector v = FloatVector.fromArray(SPECIES, x, i);
      if (!v.compare(GE, Float.MIN_NORMAL).and(v.compare(LE, Float.MAX_VALUE)).allTrue()) {
        plainly(Math::log, x, y, i);
        continue;
      }
      IntVector bits = v.reinterpretAsInts();
      // The exponent relative to √½, so that 1 + f lies between √½ and √2.
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

  private static void plainly(DoubleUnaryOperator f, float[] x, float[] y, int at) {
    for (int i = at; i < at + LANES; i++) {
      y[i] = (float) f.applyAsDouble(x[i]);
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
