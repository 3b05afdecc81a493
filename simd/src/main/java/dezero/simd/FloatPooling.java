package dezero.simd;

import static jdk.incubator.vector.VectorOperators.GT;
import static jdk.incubator.vector.VectorOperators.NE;

import dezero.array.WindowLine;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorSpecies;

/** Looks under a window at as many places as a vector has lanes. */
final class FloatPooling {
  private static final VectorSpecies<Float> SPECIES = FloatTile.SPECIES;
  private static final VectorSpecies<Integer> INTS = SPECIES.withLanes(int.class);
  private static final int LANES = FloatTile.LANES;

  /** Can the processor read each lane from another place? Where it cannot, Java would do it. */
  static final boolean GATHERS = FloatTile.INTEL && SPECIES.vectorBitSize() >= 256;

  private FloatPooling() {}

  static boolean findLargest(WindowLine line, float[] x, int[] positions, int at) {
    int[] offsets = new int[LANES];
    int[] found = new int[LANES];
    for (int place = 0; place < line.count(); place += LANES) {
      int count = Math.min(LANES, line.count() - place);
      for (int lane = 0; lane < LANES; lane++) {
        // Past the end, the last place again: what comes of it is not written.
        offsets[lane] = (place + Math.min(lane, count - 1)) * line.step();
      }
      if (!findLargest(line, x, offsets, found)) {
        return false;
      }
      System.arraycopy(found, 0, positions, at + place, count);
    }
    return true;
  }

  private static boolean findLargest(WindowLine line, float[] x, int[] offsets, int[] found) {
    IntVector places = IntVector.fromArray(INTS, offsets, 0);
    int start = line.start(0);
    FloatVector largest = FloatVector.fromArray(SPECIES, x, start, offsets, 0);
    // Positions as the bits of floats, because the mask is one of floats.
    FloatVector position = places.add(start).reinterpretAsFloats();
    VectorMask<Float> isNan = largest.compare(NE, largest);
    for (int pixel = 1; pixel < line.pixels(); pixel++) {
      start = line.start(pixel);
      FloatVector value = FloatVector.fromArray(SPECIES, x, start, offsets, 0);
      VectorMask<Float> isLarger = value.compare(GT, largest);
      largest = largest.blend(value, isLarger);
      position = position.blend(places.add(start).reinterpretAsFloats(), isLarger);
      isNan = isNan.or(value.compare(NE, value));
    }
    position.reinterpretAsInts().intoArray(found, 0);
    return !isNan.anyTrue();
  }
}
