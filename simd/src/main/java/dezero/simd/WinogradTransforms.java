package dezero.simd;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The three changes of coordinates of {@link Winograd}, in one dimension: six pixels to six values,
 * three weights to six values, and six products back to four results.
 *
 * <p>They come from evaluating polynomials at the points 0, ±√½, ±√2 and ∞, and from interpolating.
 * With the points 0, ±1, ±2 and ∞, which most programs use, the error would be twice as large.
 */
final class WinogradTransforms {
  private static final VectorSpecies<Float> SPECIES = FloatTile.SPECIES;
  private static final int LANES = FloatTile.LANES;
  private static final float A = (float) Math.sqrt(0.5);
  private static final float B = (float) Math.sqrt(2);

  private WinogradTransforms() {}

  /**
   * Where the values to transform are: those that belong together are {@code step} apart.
   *
   * @param next the distance to the values that are transformed next
   */
  record Lines(float[] array, int from, int step, int next) {}

  /** Six pixels to six values, {@code count} times {@code width} such sets. */
  static void image(Lines x, Lines y, int count, int width) {
    OutOfLine.run(
        () -> {
          for (int i = 0; i < count; i++) {
            for (int at = 0; at < width; at += LANES) {
              image(
                  x.array,
                  x.from + i * x.next + at,
                  x.step,
                  y.array,
                  y.from + i * y.next + at,
                  y.step);
            }
          }
        });
  }

  private static void image(float[] x, int from, int step, float[] y, int to, int stepOfY) {
    FloatVector x0 = FloatVector.fromArray(SPECIES, x, from);
    FloatVector x1 = FloatVector.fromArray(SPECIES, x, from + step);
    FloatVector x2 = FloatVector.fromArray(SPECIES, x, from + 2 * step);
    FloatVector x3 = FloatVector.fromArray(SPECIES, x, from + 3 * step);
    FloatVector x4 = FloatVector.fromArray(SPECIES, x, from + 4 * step);
    FloatVector x5 = FloatVector.fromArray(SPECIES, x, from + 5 * step);
    FloatVector evenA = x4.sub(x2.mul(2f));
    FloatVector oddA = x3.sub(x1.mul(2f)).mul(A);
    FloatVector evenB = x4.sub(x2.mul(0.5f));
    FloatVector oddB = x3.sub(x1.mul(0.5f)).mul(B);
    x0.sub(x2.mul(2.5f)).add(x4).intoArray(y, to);
    evenA.add(oddA).intoArray(y, to + stepOfY);
    evenA.sub(oddA).intoArray(y, to + 2 * stepOfY);
    evenB.add(oddB).intoArray(y, to + 3 * stepOfY);
    evenB.sub(oddB).intoArray(y, to + 4 * stepOfY);
    x1.sub(x3.mul(2.5f)).add(x5).intoArray(y, to + 5 * stepOfY);
  }

  /** Three weights to six values. */
  static void kernel(Lines x, Lines y, int count, int width) {
    OutOfLine.run(
        () -> {
          for (int i = 0; i < count; i++) {
            for (int at = 0; at < width; at += LANES) {
              kernel(
                  x.array,
                  x.from + i * x.next + at,
                  x.step,
                  y.array,
                  y.from + i * y.next + at,
                  y.step);
            }
          }
        });
  }

  private static void kernel(float[] x, int from, int step, float[] y, int to, int stepOfY) {
    FloatVector x0 = FloatVector.fromArray(SPECIES, x, from);
    FloatVector x1 = FloatVector.fromArray(SPECIES, x, from + step);
    FloatVector x2 = FloatVector.fromArray(SPECIES, x, from + 2 * step);
    FloatVector evenA = x0.add(x2.mul(0.5f)).mul(-2f / 3);
    FloatVector oddA = x1.mul(-2f / 3 * A);
    FloatVector evenB = x0.add(x2.mul(2f)).mul(1f / 6);
    FloatVector oddB = x1.mul(B / 6);
    x0.intoArray(y, to);
    evenA.add(oddA).intoArray(y, to + stepOfY);
    evenA.sub(oddA).intoArray(y, to + 2 * stepOfY);
    evenB.add(oddB).intoArray(y, to + 3 * stepOfY);
    evenB.sub(oddB).intoArray(y, to + 4 * stepOfY);
    x2.intoArray(y, to + 5 * stepOfY);
  }

  /** Six products to four results. */
  static void result(Lines x, Lines y, int count, int width) {
    OutOfLine.run(
        () -> {
          for (int i = 0; i < count; i++) {
            for (int at = 0; at < width; at += LANES) {
              result(
                  x.array,
                  x.from + i * x.next + at,
                  x.step,
                  y.array,
                  y.from + i * y.next + at,
                  y.step);
            }
          }
        });
  }

  private static void result(float[] x, int from, int step, float[] y, int to, int stepOfY) {
    FloatVector x0 = FloatVector.fromArray(SPECIES, x, from);
    FloatVector x1 = FloatVector.fromArray(SPECIES, x, from + step);
    FloatVector x2 = FloatVector.fromArray(SPECIES, x, from + 2 * step);
    FloatVector x3 = FloatVector.fromArray(SPECIES, x, from + 3 * step);
    FloatVector x4 = FloatVector.fromArray(SPECIES, x, from + 4 * step);
    FloatVector x5 = FloatVector.fromArray(SPECIES, x, from + 5 * step);
    FloatVector evenA = x1.add(x2);
    FloatVector oddA = x1.sub(x2).mul(A);
    FloatVector evenB = x3.add(x4);
    FloatVector oddB = x3.sub(x4).mul(B);
    x0.add(evenA).add(evenB).intoArray(y, to);
    oddA.add(oddB).intoArray(y, to + stepOfY);
    evenA.mul(0.5f).add(evenB.mul(2f)).intoArray(y, to + 2 * stepOfY);
    oddA.mul(0.5f).add(oddB.mul(2f)).add(x5).intoArray(y, to + 3 * stepOfY);
  }

  /**
   * Adds x − x, which is NaN where an element is NaN or infinite and 0 elsewhere, to {@code doubt}.
   */
  static void doubt(float[] x, float[] doubt) {
    OutOfLine.run(
        () -> {
          FloatVector sum = FloatVector.fromArray(SPECIES, doubt, 0);
          for (int i = 0; i < x.length; i += LANES) {
            FloatVector each = FloatVector.fromArray(SPECIES, x, i);
            sum = sum.add(each.sub(each));
          }
          sum.intoArray(doubt, 0);
        });
  }
}
