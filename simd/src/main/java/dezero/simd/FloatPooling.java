package dezero.simd;

import static jdk.incubator.vector.VectorOperators.GT;
import static jdk.incubator.vector.VectorOperators.NE;

import dezero.array.kernel.WindowLine;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorShuffle;
import jdk.incubator.vector.VectorSpecies;

/** Max pooling for several positions of the window at once, one in each lane of a vector. */
final class FloatPooling {
  private static final VectorSpecies<Float> SPECIES = FloatTile.SPECIES;
  private static final VectorSpecies<Integer> INTS = SPECIES.withLanes(int.class);
  private static final int LANES = FloatTile.LANES;

  /** For each step up to 4, the offset of each lane's element from that of the first lane. */
  private static final int[][] OFFSETS = new int[5][LANES];

  static {
    for (int step = 0; step < OFFSETS.length; step++) {
      for (int lane = 0; lane < LANES; lane++) {
        OFFSETS[step][lane] = lane * step;
      }
    }
  }

  /** Every second lane of a vector, once in the lower and once in the upper half. */
  private static final VectorShuffle<Float> EVERY_SECOND =
      VectorShuffle.fromOp(SPECIES, lane -> 2 * lane % LANES);

  private static final VectorMask<Float> UPPER_HALF =
      VectorMask.fromLong(SPECIES, -1L << LANES / 2);

  /**
   * Whether the processor has a gather instruction. Without one, Java would load the lanes one by
   * one.
   */
  static final boolean GATHERS = FloatTile.INTEL && SPECIES.vectorBitSize() >= 256;

  private FloatPooling() {}

  /**
   * Whether the line can be read in vectors, the last of which must not reach beyond the images.
   */
  static boolean fits(WindowLine line, float[] x) {
    int vectors = (line.count() + LANES - 1) / LANES;
    int end = line.start(line.pixels() - 1) + vectors * LANES * line.step();
    boolean isRead = line.step() == 2 || GATHERS && line.step() < OFFSETS.length;
    return isRead && end <= x.length;
  }

  static boolean findLargest(WindowLine line, float[] x, int[] positions, int at) {
    int[] found = new int[LANES];
    for (int place = 0; place < line.count(); place += LANES) {
      int offset = place * line.step();
      boolean isFound =
          line.step() == 2
              ? findLargestOfPairs(line, offset, x, found)
              : findLargest(line, offset, x, found);
      if (!isFound) {
        return false;
      }
      // Not the whole vector: the positions behind may belong to another thread.
      System.arraycopy(found, 0, positions, at + place, Math.min(line.count() - place, LANES));
    }
    return true;
  }

  /** Elements past the end of the line are read, but their results are not used. */
  private static boolean findLargest(WindowLine line, int offset, float[] x, int[] found) {
    int[] offsets = OFFSETS[line.step()];
    IntVector places = IntVector.fromArray(INTS, offsets, 0);
    int start = line.start(0) + offset;
    FloatVector largest = FloatVector.fromArray(SPECIES, x, start, offsets, 0);
    // Positions are kept as the bits of floats, because the mask is for float lanes.
    FloatVector position = places.add(start).reinterpretAsFloats();
    // NaN if a pixel is NaN. Opposite infinities give NaN, too, which costs time but no
    // correctness.
    FloatVector sum = largest;
    for (int pixel = 1; pixel < line.pixels(); pixel++) {
      start = line.start(pixel) + offset;
      FloatVector value = FloatVector.fromArray(SPECIES, x, start, offsets, 0);
      VectorMask<Float> isLarger = value.compare(GT, largest);
      largest = largest.blend(value, isLarger);
      position = position.blend(places.add(start).reinterpretAsFloats(), isLarger);
      sum = sum.add(value);
    }
    position.reinterpretAsInts().intoArray(found, 0);
    return !sum.compare(NE, sum).anyTrue();
  }

  /** The same for a step of 2, from whole vectors, which is faster than a gather. */
  private static boolean findLargestOfPairs(WindowLine line, int offset, float[] x, int[] found) {
    IntVector places = IntVector.fromArray(INTS, OFFSETS[2], 0);
    int start = line.start(0) + offset;
    FloatVector low = FloatVector.fromArray(SPECIES, x, start).rearrange(EVERY_SECOND);
    FloatVector high = FloatVector.fromArray(SPECIES, x, start + LANES).rearrange(EVERY_SECOND);
    FloatVector largest = low.blend(high, UPPER_HALF);
    FloatVector position = places.add(start).reinterpretAsFloats();
    FloatVector sum = largest;
    for (int pixel = 1; pixel < line.pixels(); pixel++) {
      start = line.start(pixel) + offset;
      low = FloatVector.fromArray(SPECIES, x, start).rearrange(EVERY_SECOND);
      high = FloatVector.fromArray(SPECIES, x, start + LANES).rearrange(EVERY_SECOND);
      FloatVector value = low.blend(high, UPPER_HALF);
      VectorMask<Float> isLarger = value.compare(GT, largest);
      largest = largest.blend(value, isLarger);
      position = position.blend(places.add(start).reinterpretAsFloats(), isLarger);
      sum = sum.add(value);
    }
    position.reinterpretAsInts().intoArray(found, 0);
    return !sum.compare(NE, sum).anyTrue();
  }
}
