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

  /** Few enough that all intermediate steps stay in the L1 cache. */
  private static final int CHANNELS_AT_ONCE = 8;

  /** Kernels that are transformed together: those of some channels and a strip of outputs. */
  private static final int PLANE = CHANNELS_AT_ONCE * FloatTile.ROWS;

  private static final ThreadLocal<Buffers> BUFFERS = ThreadLocal.withInitial(Buffers::new);

  private final ThreeByThree on;
  private final float[] w;
  private final int channels;
  private final int rows;
  private final int matrix;
  private final float[] packed;

  /** A thread's buffers; the largest is kept only while memory is not short. */
  private static final class Buffers {
    private final float[] given = new float[SIDE * SIDE * PLANE];
    private final float[] half = new float[SIDE_IN_POINTS * SIDE * PLANE];
    private final float[] whole = new float[Winograd.POINTS * PLANE];
    private SoftReference<float[]> packed = new SoftReference<>(null);

    float[] packed(int size) {
      float[] buffer = packed.get();
      if (buffer == null || buffer.length < size) {
        buffer = new float[size];
        packed = new SoftReference<>(buffer);
      }
      return buffer;
    }
  }

  /** Transforms the kernels w on these threads. */
  WinogradKernels(ThreeByThree on, float[] w, Threads threads) {
    this.on = on;
    this.w = w;
    channels = on.channels();
    int high = on.outputs() / FloatTile.ROWS * FloatTile.ROWS;
    int few = FloatTile.FEW_ROWS;
    rows = high + (on.outputs() - high + few - 1) / few * few;
    // One vector more than needed: at a distance of a power of two, the matrices of all points
    // would compete for the same cache lines.
    matrix = rows * channels + FloatTile.LANES;
    packed = BUFFERS.get().packed(Winograd.POINTS * matrix);
    int blocks = (channels + CHANNELS_AT_ONCE - 1) / CHANNELS_AT_ONCE;
    int chunks = (on.outputs() + FloatTile.ROWS - 1) / FloatTile.ROWS;
    threads.forEach(
        chunks,
        chunk -> {
          int end = chunk == chunks - 1 ? rows : (chunk + 1) * FloatTile.ROWS;
          for (int row = chunk * FloatTile.ROWS; row < end; row += heightAt(row)) {
            for (int block = 0; block < blocks; block++) {
              transform(row, block * CHANNELS_AT_ONCE);
            }
          }
        });
  }

  /** The number of outputs, rounded up to fill the last strip. */
  int rows() {
    return rows;
  }

  /** The height of the strip that starts at this row. */
  int heightAt(int row) {
    return on.outputs() - row >= FloatTile.ROWS ? FloatTile.ROWS : FloatTile.FEW_ROWS;
  }

  float[] packed() {
    return packed;
  }

  /** Where in {@link #packed} a strip begins. */
  int position(int point, int row) {
    return point * matrix + row * channels;
  }

  private void transform(int row, int firstChannel) {
    Buffers buffers = BUFFERS.get();
    int height = heightAt(row);
    int count = Math.min(CHANNELS_AT_ONCE, channels - firstChannel);
    for (int c = 0; c < count; c++) {
      for (int r = 0; r < height; r++) {
        copy(row + r, firstChannel + c, buffers.given, c * height + r);
      }
    }
    WinogradTransforms.kernel(
        new Lines(buffers.given, 0, SIDE * PLANE, PLANE),
        new Lines(buffers.half, 0, SIDE * PLANE, PLANE),
        SIDE,
        count * height);
    WinogradTransforms.kernel(
        new Lines(buffers.half, 0, PLANE, SIDE * PLANE),
        new Lines(buffers.whole, 0, PLANE, SIDE_IN_POINTS * PLANE),
        SIDE_IN_POINTS,
        count * height);
    for (int point = 0; point < Winograd.POINTS; point++) {
      int to = position(point, row) + firstChannel * height;
      System.arraycopy(buffers.whole, point * PLANE, packed, to, count * height);
    }
  }

  /** Copies a kernel's nine weights, each to its plane; zeros if there is no such output. */
  private void copy(int output, int channel, float[] planes, int at) {
    boolean isThere = output < on.outputs();
    int from = isThere ? on.kernels().first(output, channel) : 0;
    int step = on.kernels().step();
    for (int i = 0; i < SIDE * SIDE; i++) {
      planes[at + i * PLANE] = isThere ? w[from + i * step] : 0;
    }
  }
}
