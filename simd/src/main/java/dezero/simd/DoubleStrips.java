package dezero.simd;

/** As {@link Strips}, for doubles. */
record DoubleStrips(double[] source, int from, int next, int step, int depth) {
  private static final int BLOCK = 64;

  /** Packs the first {@code count} rows or columns in strips of {@code width}. */
  void copyTo(double[] target, int at, int width, int count) {
    if (next == 1) {
      across(target, at, width, count);
      return;
    }
    for (int d = 0; d < depth; d += BLOCK) {
      along(target, at, width, count, d, Math.min(depth, d + BLOCK));
    }
  }

  /** So many numbers along each: what is written together stays in the first cache. */
  private void along(double[] target, int at, int width, int count, int start, int end) {
    for (int i = 0; i < count; i++) {
      int to = at + i / width * width * depth + i % width;
      if (i % width <= width - 4 && i <= count - 4) {
        four(target, to, width, from + i * next, start, end);
        i += 3;
      } else {
        one(target, to, width, from + i * next, start, end);
      }
    }
  }

  /** In the order of the source: what lies side by side there goes to strip after strip. */
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

  /** With numbers that the compiler knows, it checks the loop's indices once, not each of them. */
  private void four(double[] target, int at, int width, int first, int start, int end) {
    if (step != 1) {
      four(target, at, width, first, step, start, end);
    } else if (width == DoubleTile.ROWS) {
      four(target, at, DoubleTile.ROWS, first, 1, start, end);
    } else if (width == DoubleTile.COLUMNS) {
      four(target, at, DoubleTile.COLUMNS, first, 1, start, end);
    } else if (width == DoubleDirectProduct.ROWS) {
      four(target, at, DoubleDirectProduct.ROWS, first, 1, start, end);
    } else {
      four(target, at, DoubleTile.FEW_ROWS, first, 1, start, end);
    }
  }

  private void four(double[] target, int at, int width, int first, int step, int start, int end) {
    int second = first + next;
    int third = second + next;
    int fourth = third + next;
    for (int d = start; d < end; d++) {
      int to = at + d * width;
      target[to] = source[first + d * step];
      target[to + 1] = source[second + d * step];
      target[to + 2] = source[third + d * step];
      target[to + 3] = source[fourth + d * step];
    }
  }

  private void one(double[] target, int at, int width, int first, int start, int end) {
    for (int d = start; d < end; d++) {
      target[at + d * width] = source[first + d * step];
    }
  }
}
