package dezero.simd;

import static jdk.incubator.vector.VectorOperators.GT;
import static jdk.incubator.vector.VectorOperators.NE;

import dezero.array.kernel.WindowLine;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorShuffle;
import jdk.incubator.vector.VectorSpecies;

/** Looks under a window at as many places as a vector has lanes. */
final class FloatPooling {
  private static final VectorSpecies<Float> SPECIES = FloatTile.SPECIES;
  private static final VectorSpecies<Integer> INTS = SPECIES.withLanes(int.class);
  private static final int LANES = FloatTile.LANES;

  /** For each step up to this, how far each lane's place is from the first. */
  private static final int[][] OFFSETS = new int[5][LANES];

  static {
    for (int step = 0; step < OFFSETS.length; step++) {
      for (int lane = 0; lane < LANES; lane++) {
        OFFSETS[step][lane] = lane * step;
      }
    }
  }

  /** Every second lane of two vectors, one behind the other. */
  private static final VectorShuffle<Float> EVERY_SECOND =
      VectorShuffle.fromOp(SPECIES, lane -> 2 * lane % LANES);

  private static final VectorMask<Float> UPPER_HALF =
      VectorMask.fromLong(SPECIES, -1L << LANES / 2);

  /** Can the processor read each lane from another place? Where it cannot, Java would do it. */
  static final boolean GATHERS = FloatTile.INTEL && SPECIES.vectorBitSize() >= 256;

  private FloatPooling() {}

  /** Where the last vector would reach beyond the images, it does not. */
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
      // No more than that: what follows may belong to another thread.
      System.arraycopy(found, 0, positions, at + place, Math.min(line.count() - place, LANES));
    }
    return true;
  }

  /** What lies past the end of the line is looked at, but is not used. */
  private static boolean findLargest(WindowLine line, int offset, float[] x, int[] found) {
    int[] offsets = OFFSETS[line.step()];
    IntVector places = IntVector.fromArray(INTS, offsets, 0);
    int start = line.start(0) + offset;
    FloatVector largest = FloatVector.fromArray(SPECIES, x, start, offsets, 0);
    // Positions as the bits of floats, because the mask is one of floats.
    FloatVector position = places.add(start).reinterpretAsFloats();
    // NaN if one of them is: of infinities too, which is only slower then.
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

  /** The same for every second place, without reading each lane by itself, which is slow. */
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
