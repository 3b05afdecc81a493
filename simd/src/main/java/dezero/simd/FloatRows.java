package dezero.simd;

import static jdk.incubator.vector.VectorOperators.ADD;
import static jdk.incubator.vector.VectorOperators.F2D;
import static jdk.incubator.vector.VectorOperators.GT;
import static jdk.incubator.vector.VectorOperators.MAX;

import java.util.Arrays;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/** Sum, maximum and softmax of a range of floats. */
final class FloatRows {
  private static final VectorSpecies<Float> SPECIES = FloatTile.SPECIES;
  private static final int LANES = FloatTile.LANES;
  private static final VectorSpecies<Double> DOUBLES = DoubleTile.SPECIES;

  private FloatRows() {}

  static double sum(float[] x, int from, int to) {
    double[] sum = new double[1];
    OutOfLine.run(() -> sum[0] = sumOf(x, from, to));
    return sum[0];
  }

  /** The sum of each chunk of {@code chunkLength} elements. */
  static void sums(float[] x, int from, int to, int chunkLength, double[] sums) {
    OutOfLine.run(
        () -> {
          for (int i = 0; i < sums.length; i++) {
            int start = from + i * chunkLength;
            sums[i] = sumOf(x, start, Math.min(to, start + chunkLength));
          }
        });
  }

  static float max(float[] x, int from, int to) {
    float[] max = new float[1];
    OutOfLine.run(() -> max[0] = maxOf(x, from, to));
    return max[0];
  }

  /**
   * Adds four vectors as floats and widens only their sum to double, because widening takes as long
   * as three additions.
   */
  private static double sumOf(float[] x, int from, int to) {
    DoubleVector low = DoubleVector.zero(DOUBLES);
    DoubleVector high = low;
    int end = to - (to - from) % (4 * LANES);
    // The != keeps the compiler from unrolling the loop. Unrolled by Java 25, it has so many reads
    // that the processor prefetches worse, and a million elements take a third longer.
    for (int i = from; i != end; i += 4 * LANES) {
      FloatVector first = vector(x, i).add(vector(x, i + LANES));
      FloatVector second = vector(x, i + 2 * LANES).add(vector(x, i + 3 * LANES));
      FloatVector sum = first.add(second);
      low = low.add(sum.convertShape(F2D, DOUBLES, 0));
      high = high.add(sum.convertShape(F2D, DOUBLES, 1));
    }
    double sum = low.add(high).reduceLanes(ADD) + plainSum(x, end, to);
    // Four large numbers may overflow where the sum of all does not.
    return Double.isFinite(sum) ? sum : plainSum(x, from, to);
  }

  private static double plainSum(float[] x, int from, int to) {
    double even = 0;
    double odd = 0;
    int end = to - (to - from) % 2;
    for (int i = from; i < end; i += 2) {
      even += x[i];
      odd += x[i + 1];
    }
    return even + odd + (end < to ? x[end] : 0);
  }

  private static FloatVector vector(float[] x, int at) {
    return FloatVector.fromArray(SPECIES, x, at);
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

  /**
   * The largest element is subtracted first, which leaves the result unchanged but keeps eˣ from
   * overflowing.
   */
  static void softmax(float[] x, float[] y, int from, int to) {
    int end = to - (to - from) % LANES;
    float[] max = new float[1];
    OutOfLine.run(() -> max[0] = largest(x, from, to));
    OutOfLine.run(() -> FloatFunctions.exp(max[0], x, y, from, end));
    if (end < to) {
      float[] rest = Arrays.copyOfRange(x, end, end + LANES);
      OutOfLine.run(() -> FloatFunctions.exp(max[0], rest, rest, 0, LANES));
      System.arraycopy(rest, 0, y, end, to - end);
    }
    // One division and many products: dividing each element would take as long as the rest of a
    // softmax.
    float factor = (float) (1 / sum(y, from, to));
    for (int i = from; i < to; i++) {
      y[i] *= factor;
    }
  }

  /**
   * The largest element that is not NaN. Two maxima alternate, because each blend waits for the one
   * before.
   */
  private static float largest(float[] x, int from, int to) {
    FloatVector even = FloatVector.broadcast(SPECIES, Float.NEGATIVE_INFINITY);
    FloatVector odd = even;
    int end = to - (to - from) % (2 * LANES);
    for (int i = from; i < end; i += 2 * LANES) {
      FloatVector first = vector(x, i);
      FloatVector second = vector(x, i + LANES);
      even = even.blend(first, first.compare(GT, even));
      odd = odd.blend(second, second.compare(GT, odd));
    }
    float max = even.max(odd).reduceLanes(MAX);
    for (int i = end; i < to; i++) {
      max = x[i] > max ? x[i] : max;
    }
    return max;
  }
}
