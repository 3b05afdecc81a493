package dezero.array.kernel;

import java.util.Arrays;

/**
 * The matrix product for large matrices: c += ab, with blocks of b packed into panels of eight
 * rows.
 *
 * <p>The form of the innermost loop makes it fast. The JIT compiler turns a loop into vector code
 * only if it can prove that the written elements are not read again, and that all indices are in
 * bounds: every index is j, or j plus a constant, and the loop has a constant length. With a length
 * known only at run time, the loop took three times as long wherever it was not inlined. So there
 * are two loops, for wide and for narrow ranges of columns; the last range is padded with zeros. A
 * block of b, 128 rows of 512 columns, stays in the processor's cache while all rows of a pass over
 * it.
 */
final class PackedProduct {
  private static final int ROWS = 8;
  private static final int WIDE = 512;
  private static final int NARROW = 128;
  private static final int BLOCK = 128;

  private PackedProduct() {}

  /** The loop length for the next columns: wide if at least half of it is needed. */
  private static int stretch(int columnsLeft) {
    return columnsLeft >= WIDE / 2 ? WIDE : NARROW;
  }

  static void multiply(double[] a, int fromA, double[] b, int fromB, double[] c, Product on) {
    int m = on.m();
    int p = on.p();
    int length = Math.min(p, stretch(p));
    double[][] panels = new double[(Math.min(BLOCK, m) + ROWS - 1) / ROWS][ROWS * stretch(p)];
    double[] row = new double[stretch(p)];
    for (int column = 0; column < p; column += length) {
      int stretch = stretch(p - column);
      length = Math.min(stretch, p - column);
      for (int top = 0; top < m; top += BLOCK) {
        int height = Math.min(BLOCK, m - top);
        pack(b, fromB + top * p + column, p, height, length, stretch, panels);
        for (int i = 0; i < on.n(); i++) {
          int toC = on.c().from() + i * on.c().rowStep() + column;
          System.arraycopy(c, toC, row, 0, length);
          addPanels(a, fromA + i * m + top, height, panels, row, stretch);
          System.arraycopy(row, 0, c, toC, length);
        }
      }
    }
  }

  /** Copies a block of b into panels of eight rows each, padded with zeros. */
  private static void pack(
      double[] b, int from, int p, int height, int length, int stretch, double[][] panels) {
    for (int k = 0; k < height; k++) {
      int to = k % ROWS * stretch;
      System.arraycopy(b, from + k * p, panels[k / ROWS], to, length);
      Arrays.fill(panels[k / ROWS], to + length, to + stretch, 0);
    }
    if (height % ROWS != 0) {
      Arrays.fill(panels[height / ROWS], height % ROWS * stretch, ROWS * stretch, 0);
    }
  }

  private static void addPanels(
      double[] a, int from, int height, double[][] panels, double[] row, int stretch) {
    int whole = height / ROWS;
    for (int q = 0; q < whole; q++) {
      addEight(a, from + q * ROWS, panels[q], row, stretch);
    }
    if (height % ROWS != 0) {
      double[] rest = new double[ROWS];
      System.arraycopy(a, from + whole * ROWS, rest, 0, height % ROWS);
      addEight(rest, 0, panels[whole], row, stretch);
    }
  }

  /** row += a0 · panel row 0 + … + a7 · panel row 7. */
  private static void addEight(double[] a, int k, double[] panel, double[] row, int stretch) {
    if (stretch == WIDE) {
      addEightWide(a, k, panel, row);
    } else {
      addEightNarrow(a, k, panel, row);
    }
  }

  private static void addEightWide(double[] a, int k, double[] panel, double[] row) {
    double a0 = a[k];
    double a1 = a[k + 1];
    double a2 = a[k + 2];
    double a3 = a[k + 3];
    double a4 = a[k + 4];
    double a5 = a[k + 5];
    double a6 = a[k + 6];
    double a7 = a[k + 7];
    for (int j = 0; j < WIDE; j++) {
      row[j] +=
          (a0 * panel[j]
                  + a1 * panel[j + WIDE]
                  + a2 * panel[j + 2 * WIDE]
                  + a3 * panel[j + 3 * WIDE])
              + (a4 * panel[j + 4 * WIDE]
                  + a5 * panel[j + 5 * WIDE]
                  + a6 * panel[j + 6 * WIDE]
                  + a7 * panel[j + 7 * WIDE]);
    }
  }

  private static void addEightNarrow(double[] a, int k, double[] panel, double[] row) {
    double a0 = a[k];
    double a1 = a[k + 1];
    double a2 = a[k + 2];
    double a3 = a[k + 3];
    double a4 = a[k + 4];
    double a5 = a[k + 5];
    double a6 = a[k + 6];
    double a7 = a[k + 7];
    for (int j = 0; j < NARROW; j++) {
      row[j] +=
          (a0 * panel[j]
                  + a1 * panel[j + NARROW]
                  + a2 * panel[j + 2 * NARROW]
                  + a3 * panel[j + 3 * NARROW])
              + (a4 * panel[j + 4 * NARROW]
                  + a5 * panel[j + 5 * NARROW]
                  + a6 * panel[j + 6 * NARROW]
                  + a7 * panel[j + 7 * NARROW]);
    }
  }

  static void multiply(float[] a, int fromA, float[] b, int fromB, float[] c, Product on) {
    int m = on.m();
    int p = on.p();
    int length = Math.min(p, stretch(p));
    float[][] panels = new float[(Math.min(BLOCK, m) + ROWS - 1) / ROWS][ROWS * stretch(p)];
    float[] row = new float[stretch(p)];
    for (int column = 0; column < p; column += length) {
      int stretch = stretch(p - column);
      length = Math.min(stretch, p - column);
      for (int top = 0; top < m; top += BLOCK) {
        int height = Math.min(BLOCK, m - top);
        pack(b, fromB + top * p + column, p, height, length, stretch, panels);
        for (int i = 0; i < on.n(); i++) {
          int toC = on.c().from() + i * on.c().rowStep() + column;
          System.arraycopy(c, toC, row, 0, length);
          addPanels(a, fromA + i * m + top, height, panels, row, stretch);
          System.arraycopy(row, 0, c, toC, length);
        }
      }
    }
  }

  /** Copies a block of b into panels of eight rows each, padded with zeros. */
  private static void pack(
      float[] b, int from, int p, int height, int length, int stretch, float[][] panels) {
    for (int k = 0; k < height; k++) {
      int to = k % ROWS * stretch;
      System.arraycopy(b, from + k * p, panels[k / ROWS], to, length);
      Arrays.fill(panels[k / ROWS], to + length, to + stretch, 0);
    }
    if (height % ROWS != 0) {
      Arrays.fill(panels[height / ROWS], height % ROWS * stretch, ROWS * stretch, 0);
    }
  }

  private static void addPanels(
      float[] a, int from, int height, float[][] panels, float[] row, int stretch) {
    int whole = height / ROWS;
    for (int q = 0; q < whole; q++) {
      addEight(a, from + q * ROWS, panels[q], row, stretch);
    }
    if (height % ROWS != 0) {
      float[] rest = new float[ROWS];
      System.arraycopy(a, from + whole * ROWS, rest, 0, height % ROWS);
      addEight(rest, 0, panels[whole], row, stretch);
    }
  }

  /** row += a0 · panel row 0 + … + a7 · panel row 7. */
  private static void addEight(float[] a, int k, float[] panel, float[] row, int stretch) {
    if (stretch == WIDE) {
      addEightWide(a, k, panel, row);
    } else {
      addEightNarrow(a, k, panel, row);
    }
  }

  private static void addEightWide(float[] a, int k, float[] panel, float[] row) {
    float a0 = a[k];
    float a1 = a[k + 1];
    float a2 = a[k + 2];
    float a3 = a[k + 3];
    float a4 = a[k + 4];
    float a5 = a[k + 5];
    float a6 = a[k + 6];
    float a7 = a[k + 7];
    for (int j = 0; j < WIDE; j++) {
      row[j] +=
          (a0 * panel[j]
                  + a1 * panel[j + WIDE]
                  + a2 * panel[j + 2 * WIDE]
                  + a3 * panel[j + 3 * WIDE])
              + (a4 * panel[j + 4 * WIDE]
                  + a5 * panel[j + 5 * WIDE]
                  + a6 * panel[j + 6 * WIDE]
                  + a7 * panel[j + 7 * WIDE]);
    }
  }

  private static void addEightNarrow(float[] a, int k, float[] panel, float[] row) {
    float a0 = a[k];
    float a1 = a[k + 1];
    float a2 = a[k + 2];
    float a3 = a[k + 3];
    float a4 = a[k + 4];
    float a5 = a[k + 5];
    float a6 = a[k + 6];
    float a7 = a[k + 7];
    for (int j = 0; j < NARROW; j++) {
      row[j] +=
          (a0 * panel[j]
                  + a1 * panel[j + NARROW]
                  + a2 * panel[j + 2 * NARROW]
                  + a3 * panel[j + 3 * NARROW])
              + (a4 * panel[j + 4 * NARROW]
                  + a5 * panel[j + 5 * NARROW]
                  + a6 * panel[j + 6 * NARROW]
                  + a7 * panel[j + 7 * NARROW]);
    }
  }
}
