package dezero.simd;

/** As {@link FloatStrips}, for doubles. */
record DoubleStrips(double[] source, int from, int next, int step, int depth) {
  /** Packs the first {@code count} rows or columns in strips of {@code width}. */
  void copyTo(double[] target, int at, int width, int count) {
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

  /** Reads in the order of the source: neighbours there go to one strip after another. */
  private void across(double[] target, int at, int width, int count) {
    for (int d = 0; d < depth; d++) {
      int row = from + d * step;
      for (int i = 0; i < count; i += width) {
        int to = at + i * depth + d * width;
        if (count - i < width) {
          System.arraycopy(source, row + i, target, to, count - i);
        } else if (width == DoubleTile.COLUMNS) {
          DoubleTile.copyRow(source, row + i, target, to);
        } else if (width == DoubleTile.ROWS) {
          for (int j = 0; j < DoubleTile.ROWS; j++) {
            target[to + j] = source[row + i + j];
          }
        } else if (width == DoubleDirectProduct.ROWS) {
          for (int j = 0; j < DoubleDirectProduct.ROWS; j++) {
            target[to + j] = source[row + i + j];
          }
        } else {
          System.arraycopy(source, row + i, target, to, width);
        }
      }
    }
  }

  /**
   * Calls four() with constants, so that the compiler checks the loop's bounds once and not at each
   * index.
   */
  private void four(double[] target, int at, int width, int first) {
    if (step != 1) {
      four(target, at, width, first, step);
    } else if (width == DoubleTile.ROWS) {
      four(target, at, DoubleTile.ROWS, first, 1);
    } else if (width == DoubleTile.COLUMNS) {
      four(target, at, DoubleTile.COLUMNS, first, 1);
    } else if (width == DoubleDirectProduct.ROWS) {
      four(target, at, DoubleDirectProduct.ROWS, first, 1);
    } else {
      four(target, at, DoubleTile.FEW_ROWS, first, 1);
    }
  }

  private void four(double[] target, int at, int width, int first, int step) {
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

  private void one(double[] target, int at, int width, int start) {
    for (int d = 0; d < depth; d++) {
      target[at + d * width] = source[start + d * step];
    }
  }
}
