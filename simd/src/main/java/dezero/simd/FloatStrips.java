package dezero.simd;

import jdk.incubator.vector.FloatVector;

/**
 * Rows or columns of a matrix, to be packed for a product.
 *
 * @param next the distance from one row or column to the next
 * @param step the distance from one of its elements to the next
 * @param depth the number of elements in each
 */
record FloatStrips(float[] source, int from, int next, int step, int depth) {
  /** Lines of the source that are copied to all strips before the next lines. */
  private static final int LINES = 8;

  private static final int ROWS_IN_VECTORS =
      (FloatTile.ROWS + FloatTile.LANES - 1) / FloatTile.LANES * FloatTile.LANES;

  /**
   * Packs the first {@code count} rows or columns in strips of {@code width}, one strip behind the
   * other. In a strip, the elements that are used together are adjacent. The unused end of the last
   * strip may hold anything: it only enters sums that are not read.
   */
  void copyTo(float[] target, int at, int width, int count) {
    if (next == 1) {
      across(target, at, width, count);
      return;
    }
    for (int i = 0; i < count; i++) {
      int to = at + i / width * width * depth + i % width;
      if (i % width <= width - 4 && i <= count - 4) {
        four(target, to, width, from + i * next);
        i += 3;
      } else {
        one(target, to, width, from + i * next);
      }
    }
  }

  /**
   * Copies a few lines at a time if there are several strips, so that the lines and their targets
   * fit in the L1 cache.
   */
  private void across(float[] target, int at, int width, int count) {
    int lines = count > width ? LINES : depth;
    for (int top = 0; top < depth; top += lines) {
      int bottom = Math.min(depth, top + lines);
      for (int i = 0; i < count; i += width) {
        int to = at + i * depth;
        if (count - i < width) {
          copy(target, to, width, count - i, i, top, bottom);
        } else if (width == FloatTile.COLUMNS) {
          copyColumns(target, to, i, top, bottom);
        } else if (width == FloatTile.ROWS) {
          copyRows(target, to, i, top, bottom);
        } else {
          copy(target, to, width, width, i, top, bottom);
        }
      }
    }
  }

  private void copy(float[] target, int at, int width, int count, int i, int top, int bottom) {
    for (int d = top; d < bottom; d++) {
      System.arraycopy(source, from + d * step + i, target, at + d * width, count);
    }
  }

  private void copyColumns(float[] target, int at, int i, int top, int bottom) {
    for (int d = top; d < bottom; d++) {
      FloatTile.copyRow(source, from + d * step + i, target, at + d * FloatTile.COLUMNS);
    }
  }

  /**
   * Copies whole vectors. The next line overwrites the surplus, so the last line is copied exactly.
   */
  private void copyRows(float[] target, int at, int i, int top, int bottom) {
    int end = Math.min(bottom, depth - 1);
    if (from + (end - 1) * step + i + ROWS_IN_VECTORS > source.length) {
      end = top;
    }
    for (int d = top; d < end; d++) {
      for (int j = 0; j < FloatTile.ROWS; j += FloatTile.LANES) {
        FloatVector.fromArray(FloatTile.SPECIES, source, from + d * step + i + j)
            .intoArray(target, at + d * FloatTile.ROWS + j);
      }
    }
    copy(target, at, FloatTile.ROWS, FloatTile.ROWS, i, end, bottom);
  }

  /**
   * Calls four() with constants, so that the compiler checks the loop's bounds once and not at each
   * index.
   */
  private void four(float[] target, int at, int width, int first) {
    if (step != 1) {
      four(target, at, width, first, step);
    } else if (width == FloatTile.ROWS) {
      four(target, at, FloatTile.ROWS, first, 1);
    } else if (width == FloatTile.COLUMNS) {
      four(target, at, FloatTile.COLUMNS, first, 1);
    } else {
      four(target, at, FloatTile.FEW_ROWS, first, 1);
    }
  }

  private void four(float[] target, int at, int width, int first, int step) {
    int second = first + next;
    int third = second + next;
    int fourth = third + next;
    for (int d = 0; d < depth; d++) {
      int to = at + d * width;
      target[to] = source[first + d * step];
      target[to + 1] = source[second + d * step];
      target[to + 2] = source[third + d * step];
      target[to + 3] = source[fourth + d * step];
    }
  }

  private void one(float[] target, int at, int width, int start) {
    for (int d = 0; d < depth; d++) {
      target[at + d * width] = source[start + d * step];
    }
  }
}
