package dezero.simd;

import static jdk.incubator.vector.VectorOperators.GT;

import jdk.incubator.vector.FloatVector;

/** Selects between floats without a branch that the processor could mispredict. */
final class FloatChoices {
  private FloatChoices() {}

  /** y[i] = the larger of x[i] and 0. */
  static void relu(float[] x, float[] y, int from, int to) {
    FloatVector zero = FloatVector.zero(FloatTile.SPECIES);
    int end = to - (to - from) % FloatTile.LANES;
    for (int i = from; i < end; i += FloatTile.LANES) {
      FloatVector.fromArray(FloatTile.SPECIES, x, i).max(zero).intoArray(y, i);
    }
    for (int i = end; i < to; i++) {
      y[i] = Math.max(x[i], 0);
    }
  }

  /** z[i] = y[i] where x[i] is positive, else 0. */
  static void wherePositive(float[] x, float[] y, float[] z, int from, int to) {
    FloatVector zero = FloatVector.zero(FloatTile.SPECIES);
    int end = to - (to - from) % FloatTile.LANES;
    for (int i = from; i < end; i += FloatTile.LANES) {
      var isPositive = FloatVector.fromArray(FloatTile.SPECIES, x, i).compare(GT, zero);
      zero.blend(FloatVector.fromArray(FloatTile.SPECIES, y, i), isPositive).intoArray(z, i);
    }
    for (int i = end; i < to; i++) {
      z[i] = x[i] > 0 ? y[i] : 0;
    }
  }
}
