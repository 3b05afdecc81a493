package dezero.simd;

import jdk.incubator.vector.FloatVector;

/**
 * Rows of a matrix, or its columns, that are packed for a product: {@code next} numbers from one to
 * the next, {@code step} along them, {@code depth} of them each.
 */
record Strips(float[] source, int from, int next, int step, int depth) {
  /** Lines of the source that are copied to all strips together. */
  private static final int LINES = 8;

  private static final int ROWS_IN_VECTORS =
      (FloatTile.ROWS + FloatTile.LANES - 1) / FloatTile.LANES * FloatTile.LANES;

  /**
   * Packs the first {@code count} of them in strips of {@code width}, one behind the other: in each
   * the numbers that are used together lie side by side. What stands in the rest of the last strip
   * goes into sums that nobody reads.
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
   * For several strips a few lines of the source at a time, so that neither they nor where they go
   * are too many for the first cache.
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

  /** In whole vectors: the next line overwrites what is too much, so the last one goes alone. */
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

  /** With numbers that the compiler knows, it checks the loop's indices once, not each of them. */
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
