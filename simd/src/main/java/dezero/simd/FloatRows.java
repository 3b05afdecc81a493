package dezero.simd;

import static jdk.incubator.vector.VectorOperators.ADD;
import static jdk.incubator.vector.VectorOperators.F2D;
import static jdk.incubator.vector.VectorOperators.MAX;

import dezero.array.ElementFunction;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/** Sum, maximum and softmax of a run of floats. */
final class FloatRows {
  private static final VectorSpecies<Float> SPECIES = FloatTile.SPECIES;
  private static final int LANES = FloatTile.LANES;
  private static final VectorSpecies<Double> DOUBLES = DoubleTile.SPECIES;

  private FloatRows() {}

  static double sum(float[] x, int from, int to) {
    double[] sum = new double[1];
    Apart.run(() -> sum[0] = sumOf(x, from, to));
    return sum[0];
  }

  static float max(float[] x, int from, int to) {
    float[] max = new float[1];
    Apart.run(() -> max[0] = maxOf(x, from, to));
    return max[0];
  }

  /** Four sums of vectors side by side, in double, since one addition waits for the one before. */
  private static double sumOf(float[] x, int from, int to) {
    DoubleVector s0 = DoubleVector.zero(DOUBLES);
    DoubleVector s1 = s0;
    DoubleVector s2 = s0;
    DoubleVector s3 = s0;
    int end = from + (to - from) / (2 * LANES) * (2 * LANES);
    for (int i = from; i < end; i += 2 * LANES) {
      FloatVector first = FloatVector.fromArray(SPECIES, x, i);
      FloatVector second = FloatVector.fromArray(SPECIES, x, i + LANES);
      s0 = s0.add(first.convertShape(F2D, DOUBLES, 0));
      s1 = s1.add(first.convertShape(F2D, DOUBLES, 1));
      s2 = s2.add(second.convertShape(F2D, DOUBLES, 0));
      s3 = s3.add(second.convertShape(F2D, DOUBLES, 1));
    }
    double sum = s0.add(s1).add(s2.add(s3)).reduceLanes(ADD);
    for (int i = end; i < to; i++) {
      sum += x[i];
    }
    return sum;
  }

  private static float maxOf(float[] x, int from, int to) {
    FloatVector largest = FloatVector.broadcast(SPECIES, Float.NEGATIVE_INFINITY);
    int end = from + (to - from) / LANES * LANES;
    for (int i = from; i < end; i += LANES) {
      largest = largest.max(FloatVector.fromArray(SPECIES, x, i));
    }
    float max = largest.reduceLanes(MAX);
    for (int i = end; i < to; i++) {
      max = Math.max(max, x[i]);
    }
    return max;
  }

  /** The largest is subtracted first, which changes nothing but keeps eˣ from overflowing. */
  static void softmax(float[] x, float[] y, int from, int to) {
    float max = max(x, from, to);
    for (int i = from; i < to; i++) {
      y[i] = x[i] - max;
    }
    FloatFunctions.apply(ElementFunction.EXP, y, y, from, to);
    // A division takes as long as the rest of a softmax.
    float factor = (float) (1 / sum(y, from, to));
    for (int i = from; i < to; i++) {
      y[i] *= factor;
    }
  }
}
