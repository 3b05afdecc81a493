package dezero.simd;

import static dezero.array.kernel.DoubleTanh.C10;
import static dezero.array.kernel.DoubleTanh.C11;
import static dezero.array.kernel.DoubleTanh.C12;
import static dezero.array.kernel.DoubleTanh.C3;
import static dezero.array.kernel.DoubleTanh.C4;
import static dezero.array.kernel.DoubleTanh.C5;
import static dezero.array.kernel.DoubleTanh.C6;
import static dezero.array.kernel.DoubleTanh.C7;
import static dezero.array.kernel.DoubleTanh.C8;
import static dezero.array.kernel.DoubleTanh.C9;
import static dezero.array.kernel.DoubleTanh.FAR;
import static dezero.array.kernel.DoubleTanh.LN2_HIGH;
import static dezero.array.kernel.DoubleTanh.LN2_LOW;
import static dezero.array.kernel.DoubleTanh.LOG2_E;
import static dezero.array.kernel.DoubleTanh.ROUNDING;
import static jdk.incubator.vector.VectorOperators.GT;
import static jdk.incubator.vector.VectorOperators.LSHL;

import dezero.array.kernel.DoubleTanh;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The steps of {@link DoubleTanh} for vectors. No multiply-add is fused, so the results are the
 * same to the last bit. There are two loops because a single one would exceed what the compiler
 * inlines.
 */
final class DoubleFunctions {
  private static final VectorSpecies<Double> SPECIES = DoubleTile.SPECIES;
  private static final int LANES = DoubleTile.LANES;
  private static final int BLOCK = 512;
  private static final long SIGN = 1L << 63;
  private static final int MANTISSA_BITS = 52;

  /** x, padded to whole vectors. */
  private final double[] x = new double[BLOCK];

  private final double[] powers = new double[BLOCK];
  private final double[] p = new double[BLOCK];

  private DoubleFunctions() {}

  static void tanh(double[] x, double[] y, int from, int to) {
    DoubleFunctions block = new DoubleFunctions();
    for (int i = from; i < to; i += BLOCK) {
      int length = Math.min(BLOCK, to - i);
      System.arraycopy(x, i, block.x, 0, length);
      block.reduce(length, 2);
      block.finish(length);
      System.arraycopy(block.p, 0, y, i, length);
    }
  }

  static void sigmoid(double[] x, double[] y, int from, int to) {
    DoubleFunctions block = new DoubleFunctions();
    for (int i = from; i < to; i += BLOCK) {
      int length = Math.min(BLOCK, to - i);
      System.arraycopy(x, i, block.x, 0, length);
      block.reduce(length, 1);
      block.finish(length);
      for (int j = 0; j < length; j++) {
        y[i + j] = block.p[j] * 0.5 + 0.5;
      }
    }
  }

  /** 2ⁿ and eʳ − 1, where factor · |x| = n ln 2 + r. */
  private void reduce(int length, double factor) {
    for (int i = 0; i < length; i += LANES) {
      DoubleVector v = DoubleVector.fromArray(SPECIES, x, i).abs().mul(factor);
      v = v.blend(2 * FAR, v.compare(GT, 2 * FAR));
      DoubleVector shifted = v.mul(LOG2_E).add(ROUNDING);
      DoubleVector n = shifted.sub(ROUNDING);
      expMinusOne(v.sub(n.mul(LN2_HIGH)).sub(n.mul(LN2_LOW))).intoArray(p, i);
      // n is in the lowest bits; shifted up, it becomes the exponent.
      shifted
          .reinterpretAsLongs()
          .lanewise(LSHL, MANTISSA_BITS)
          .add(Double.doubleToRawLongBits(1))
          .reinterpretAsDoubles()
          .intoArray(powers, i);
    }
  }

  private static DoubleVector expMinusOne(DoubleVector r) {
    DoubleVector q = r.mul(C12).add(C11);
    q = q.mul(r).add(C10);
    q = q.mul(r).add(C9);
    q = q.mul(r).add(C8);
    q = q.mul(r).add(C7);
    q = q.mul(r).add(C6);
    q = q.mul(r).add(C5);
    q = q.mul(r).add(C4);
    q = q.mul(r).add(C3);
    q = q.mul(r).add(0.5);
    return r.mul(r).mul(q).add(r);
  }

  /** p = tanh, with the sign of x. */
  private void finish(int length) {
    for (int i = 0; i < length; i += LANES) {
      DoubleVector power = DoubleVector.fromArray(SPECIES, powers, i);
      DoubleVector t = power.sub(1).add(power.mul(DoubleVector.fromArray(SPECIES, p, i)));
      LongVector tanh = t.div(t.add(2)).reinterpretAsLongs();
      LongVector sign = DoubleVector.fromArray(SPECIES, x, i).reinterpretAsLongs().and(SIGN);
      tanh.or(sign).reinterpretAsDoubles().intoArray(p, i);
    }
  }
}
