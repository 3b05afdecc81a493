package dezero.simd;

/**
 * Rows of a matrix, or its columns, that are packed for a product: {@code next} numbers from one to
 * the next, {@code step} along them, {@code depth} of them each.
 */
record Strips(float[] source, int from, int next, int step, int depth) {
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

  /** In the order of the source: what lies side by side there goes to strip after strip. */
  private void across(float[] target, int at, int width, int count) {
    for (int d = 0; d < depth; d++) {
      int row = from + d * step;
      for (int i = 0; i < count; i += width) {
        int to = at + i * depth + d * width;
        if (count - i < width) {
          System.arraycopy(source, row + i, target, to, count - i);
        } else if (width == FloatTile.COLUMNS) {
          FloatTile.copyRow(source, row + i, target, to);
        } else if (width == FloatTile.ROWS) {
          for (int j = 0; j < FloatTile.ROWS; j++) {
            target[to + j] = source[row + i + j];
          }
        } else {
          System.arraycopy(source, row + i, target, to, width);
        }
      }
    }
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
