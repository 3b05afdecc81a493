package dezero.simd;

import dezero.array.kernel.ThreeByThree;
import java.util.ArrayList;
import java.util.List;
import jdk.incubator.vector.FloatVector;

/**
 * Some of the tiles into which {@link Winograd} cuts the results of all images, row after row. The
 * changes of coordinates need one element of each tile side by side, here called a plane. So the
 * lines of pixels under the tiles are first copied together, then distributed to planes.
 */
final class WinogradTiles {
  /** The most tiles: as many as a {@link FloatTile} has columns. */
  static final int COUNT = FloatTile.COLUMNS;

  /** Side of a tile, in results. */
  static final int STEP = 4;

  /** Side of the square of pixels under a tile; the last two belong to the next tile as well. */
  static final int SIDE = STEP + 2;

  /** Pixels in a line in the worst case, when every tile is a run of its own. */
  private static final int LINE = COUNT * SIDE;

  private static final int RESULT_LINE = COUNT * STEP;

  private final ThreeByThree on;
  private final List<Run> runs = new ArrayList<>();

  /** Zeros stay where there is no pixel, since that is the same for all channels. */
  private final float[] pixels = new float[SIDE * LINE];

  private final float[] results = new float[STEP * RESULT_LINE];
  private final int[] starts = new int[COUNT];

  /** Neighbouring tiles in one image. */
  private record Run(int place, int start, int image, int top, int left, int count) {}

  /** The tiles from {@code first} on: {@link #COUNT} of them, or those that are left. */
  WinogradTiles(ThreeByThree on, int first) {
    this.on = on;
    int across = tiles(on.outWidth());
    int down = tiles(on.outHeight());
    int end = Math.min(count(on), first + COUNT);
    int count;
    for (int tile = first; tile < end; tile += count) {
      int column = tile % across;
      int line = tile / across;
      count = Math.min(across - column, end - tile);
      int place = tile - first;
      int start = place * STEP + runs.size() * (SIDE - STEP);
      runs.add(new Run(place, start, line / down, line % down * STEP, column * STEP, count));
      for (int i = 0; i < count; i++) {
        starts[place + i] = start + i * STEP;
      }
    }
  }

  private static int tiles(int length) {
    return (length + STEP - 1) / STEP;
  }

  /** The number of tiles of all images. */
  static int count(ThreeByThree on) {
    return on.images() * tiles(on.outHeight()) * tiles(on.outWidth());
  }

  /** Copies a channel's pixels under the tiles to planes, {@link #SIDE} × {@link #SIDE} of them. */
  void cut(float[] x, int channel, float[] planes) {
    for (Run run : runs) {
      copyPixels(run, x, (run.image * on.channels() + channel) * on.height());
    }
    OutOfLine.run(
        () -> {
          for (int i = 0; i < SIDE; i++) {
            for (int j = 0; j < SIDE; j++) {
              deal(i * LINE + j, planes, (i * SIDE + j) * COUNT);
            }
          }
        });
  }

  private void copyPixels(Run run, float[] x, int firstLine) {
    int top = run.top - on.padY();
    int left = run.left - on.padX();
    int first = Math.max(0, -left);
    int end = Math.min(run.count * STEP + SIDE - STEP, on.width() - left);
    int bottom = Math.min(SIDE, on.height() - top);
    for (int i = Math.max(0, -top); i < bottom && first < end; i++) {
      int from = (firstLine + top + i) * on.width() + left;
      System.arraycopy(x, from + first, pixels, i * LINE + run.start + first, end - first);
    }
  }

  private void deal(int from, float[] planes, int to) {
    if (FloatPooling.GATHERS) {
      for (int t = 0; t < COUNT; t += FloatTile.LANES) {
        FloatVector.fromArray(FloatTile.SPECIES, pixels, from, starts, t).intoArray(planes, to + t);
      }
    } else {
      for (int t = 0; t < COUNT; t++) {
        planes[to + t] = pixels[from + starts[t]];
      }
    }
  }

  /** Copies the tiles' results from {@link #STEP} × {@link #STEP} planes to an output. */
  void paste(float[] planes, int output, float[] y) {
    for (int i = 0; i < STEP; i++) {
      for (int j = 0; j < STEP; j++) {
        collect(planes, (i * STEP + j) * COUNT, i * RESULT_LINE + j);
      }
    }
    for (Run run : runs) {
      copyResults(run, y, (run.image * on.outputs() + output) * on.outHeight());
    }
  }

  private void collect(float[] planes, int from, int to) {
    for (int t = 0; t < COUNT; t++) {
      results[to + t * STEP] = planes[from + t];
    }
  }

  private void copyResults(Run run, float[] y, int firstLine) {
    int bottom = Math.min(STEP, on.outHeight() - run.top);
    int count = Math.min(run.count * STEP, on.outWidth() - run.left);
    for (int i = 0; i < bottom; i++) {
      int to = (firstLine + run.top + i) * on.outWidth() + run.left;
      System.arraycopy(results, i * RESULT_LINE + run.place * STEP, y, to, count);
    }
  }
}
