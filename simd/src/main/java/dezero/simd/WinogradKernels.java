package dezero.simd;

import dezero.array.kernel.ThreeByThree;
import dezero.simd.WinogradTransforms.Lines;
import java.lang.ref.SoftReference;

/**
 * The kernels of a convolution in {@link Winograd}'s coordinates: for each point a matrix (outputs,
 * channels), packed in strips of rows as {@link FloatTile} reads it.
 */
final class WinogradKernels {
  private static final int SIDE = 3;
  private static final int SIDE_IN_POINTS = WinogradTiles.SIDE;

  /** So many that all steps of the way stay in the first cache. */
  private static final int CHANNELS_AT_ONCE = 8;

  /** Kernels that are transformed together: those of some channels and a strip of outputs. */
  private static final int PLANE = CHANNELS_AT_ONCE * FloatTile.ROWS;

  private static final ThreadLocal<Room> ROOM = ThreadLocal.withInitial(Room::new);

  private final ThreeByThree on;
  private final float[] w;
  private final int channels;
  private final int rows;
  private final int matrix;
  private final float[] packed;

  /** Room that the thread keeps; the largest only while memory is not short. */
  private static final class Room {
    private final float[] given = new float[SIDE * SIDE * PLANE];
    private final float[] half = new float[SIDE_IN_POINTS * SIDE * PLANE];
    private final float[] whole = new float[Winograd.POINTS * PLANE];
    private SoftReference<float[]> packed = new SoftReference<>(null);

    float[] packed(int size) {
      float[] room = packed.get();
      if (room == null || room.length < size) {
        room = new float[size];
        packed = new SoftReference<>(room);
      }
      return room;
    }
  }

  /** Transforms them, w, on these threads. */
  WinogradKernels(ThreeByThree on, float[] w, Threads threads) {
    this.on = on;
    this.w = w;
    channels = on.channels();
    int high = on.outputs() / FloatTile.ROWS * FloatTile.ROWS;
    int few = FloatTile.FEW_ROWS;
    rows = high + (on.outputs() - high + few - 1) / few * few;
    // One vector more than needed: at a round distance, all points would share a place in the
    // cache.
    matrix = rows * channels + FloatTile.LANES;
    packed = ROOM.get().packed(Winograd.POINTS * matrix);
    int blocks = (channels + CHANNELS_AT_ONCE - 1) / CHANNELS_AT_ONCE;
    int pieces = (on.outputs() + FloatTile.ROWS - 1) / FloatTile.ROWS;
    threads.forEach(
        pieces,
        piece -> {
          int end = piece == pieces - 1 ? rows : (piece + 1) * FloatTile.ROWS;
          for (int row = piece * FloatTile.ROWS; row < end; row += heightAt(row)) {
            for (int block = 0; block < blocks; block++) {
              transform(row, block * CHANNELS_AT_ONCE);
            }
          }
        });
  }

  /** The outputs, and as many rows more as fill the last strip. */
  int rows() {
    return rows;
  }

  /** How many rows the strip has that begins with this one. */
  int heightAt(int row) {
    return on.outputs() - row >= FloatTile.ROWS ? FloatTile.ROWS : FloatTile.FEW_ROWS;
  }

  float[] packed() {
    return packed;
  }

  /** Where a strip begins in {@link #packed}. */
  int position(int point, int row) {
    return point * matrix + row * channels;
  }

  private void transform(int row, int firstChannel) {
    Room room = ROOM.get();
    int height = heightAt(row);
    int count = Math.min(CHANNELS_AT_ONCE, channels - firstChannel);
    for (int c = 0; c < count; c++) {
      for (int r = 0; r < height; r++) {
        copy(row + r, firstChannel + c, room.given, c * height + r);
      }
    }
    WinogradTransforms.kernel(
        new Lines(room.given, 0, SIDE * PLANE, PLANE),
        new Lines(room.half, 0, SIDE * PLANE, PLANE),
        SIDE,
        count * height);
    WinogradTransforms.kernel(
        new Lines(room.half, 0, PLANE, SIDE * PLANE),
        new Lines(room.whole, 0, PLANE, SIDE_IN_POINTS * PLANE),
        SIDE_IN_POINTS,
        count * height);
    for (int point = 0; point < Winograd.POINTS; point++) {
      int to = position(point, row) + firstChannel * height;
      System.arraycopy(room.whole, point * PLANE, packed, to, count * height);
    }
  }

  /** A kernel's nine numbers, each into its plane; zeros where there is no such output. */
  private void copy(int output, int channel, float[] planes, int at) {
    boolean isThere = output < on.outputs();
    int from = isThere ? on.kernels().first(output, channel) : 0;
    int step = on.kernels().step();
    for (int i = 0; i < SIDE * SIDE; i++) {
      planes[at + i * PLANE] = isThere ? w[from + i * step] : 0;
    }
  }
}
