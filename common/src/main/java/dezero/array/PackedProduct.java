package dezero.array;

import java.util.Arrays;

/**
 * The matrix product for large matrices: c += ab, with blocks of b packed into panels of eight
 * rows.
 *
 * <p>The form of the innermost loop is what makes it fast. The JIT compiler turns a loop into
 * vector code only if it can see that what is written is not read again, and it sees that when
 * every index is j, or j and a constant. So the panels have a fixed width, and the row of c is
 * worked on in an array of its own. A block of b, 128 rows of 512 columns, stays in the processor's
 * cache while all rows of a pass over it.
 */
final class PackedProduct {
  private static final int ROWS = 8;
  private static final int WIDTH = 512;
  private static final int BLOCK = 128;

  private PackedProduct() {}

  static void multiply(
      double[] a, int fromA, double[] b, int fromB, double[] c, int fromC, int n, int m, int p) {
    double[][] panels = new double[Math.min(BLOCK, m + ROWS - 1) / ROWS][ROWS * WIDTH];
    double[] row = new double[WIDTH];
    for (int column = 0; column < p; column += WIDTH) {
      int width = Math.min(WIDTH, p - column);
      for (int top = 0; top < m; top += BLOCK) {
        int height = Math.min(BLOCK, m - top);
        pack(b, fromB + top * p + column, p, height, width, panels);
        for (int i = 0; i < n; i++) {
          int toC = fromC + i * p + column;
          System.arraycopy(c, toC, row, 0, width);
          addPanels(a, fromA + i * m + top, height, panels, row, width);
          System.arraycopy(row, 0, c, toC, width);
        }
      }
    }
  }

  /** Copies a block of b into panels of eight rows each; rows that are missing become zeros. */
  private static void pack(double[] b, int from, int p, int height, int width, double[][] panels) {
    for (int k = 0; k < height; k++) {
      System.arraycopy(b, from + k * p, panels[k / ROWS], k % ROWS * WIDTH, width);
    }
    if (height % ROWS != 0) {
      Arrays.fill(panels[height / ROWS], height % ROWS * WIDTH, ROWS * WIDTH, 0);
    }
  }

  private static void addPanels(
      double[] a, int from, int height, double[][] panels, double[] row, int width) {
    int whole = height / ROWS;
    for (int q = 0; q < whole; q++) {
      addEight(a, from + q * ROWS, panels[q], row, width);
    }
    if (height % ROWS != 0) {
      double[] rest = new double[ROWS];
      System.arraycopy(a, from + whole * ROWS, rest, 0, height % ROWS);
      addEight(rest, 0, panels[whole], row, width);
    }
  }

  /** row += a0 · panel row 0 + … + a7 · panel row 7. */
  private static void addEight(double[] a, int k, double[] panel, double[] row, int width) {
    double a0 = a[k];
    double a1 = a[k + 1];
    double a2 = a[k + 2];
    double a3 = a[k + 3];
    double a4 = a[k + 4];
    double a5 = a[k + 5];
    double a6 = a[k + 6];
    double a7 = a[k + 7];
    for (int j = 0; j < width; j++) {
      row[j] +=
          (a0 * panel[j]
                  + a1 * panel[j + WIDTH]
                  + a2 * panel[j + 2 * WIDTH]
                  + a3 * panel[j + 3 * WIDTH])
              + (a4 * panel[j + 4 * WIDTH]
                  + a5 * panel[j + 5 * WIDTH]
                  + a6 * panel[j + 6 * WIDTH]
                  + a7 * panel[j + 7 * WIDTH]);
    }
  }

  static void multiply(
      float[] a, int fromA, float[] b, int fromB, float[] c, int fromC, int n, int m, int p) {
    float[][] panels = new float[Math.min(BLOCK, m + ROWS - 1) / ROWS][ROWS * WIDTH];
    float[] row = new float[WIDTH];
    for (int column = 0; column < p; column += WIDTH) {
      int width = Math.min(WIDTH, p - column);
      for (int top = 0; top < m; top += BLOCK) {
        int height = Math.min(BLOCK, m - top);
        pack(b, fromB + top * p + column, p, height, width, panels);
        for (int i = 0; i < n; i++) {
          int toC = fromC + i * p + column;
          System.arraycopy(c, toC, row, 0, width);
          addPanels(a, fromA + i * m + top, height, panels, row, width);
          System.arraycopy(row, 0, c, toC, width);
        }
      }
    }
  }

  /** Copies a block of b into panels of eight rows each; rows that are missing become zeros. */
  private static void pack(float[] b, int from, int p, int height, int width, float[][] panels) {
    for (int k = 0; k < height; k++) {
      System.arraycopy(b, from + k * p, panels[k / ROWS], k % ROWS * WIDTH, width);
    }
    if (height % ROWS != 0) {
      Arrays.fill(panels[height / ROWS], height % ROWS * WIDTH, ROWS * WIDTH, 0);
    }
  }

  private static void addPanels(
      float[] a, int from, int height, float[][] panels, float[] row, int width) {
    int whole = height / ROWS;
    for (int q = 0; q < whole; q++) {
      addEight(a, from + q * ROWS, panels[q], row, width);
    }
    if (height % ROWS != 0) {
      float[] rest = new float[ROWS];
      System.arraycopy(a, from + whole * ROWS, rest, 0, height % ROWS);
      addEight(rest, 0, panels[whole], row, width);
    }
  }

  /** row += a0 · panel row 0 + … + a7 · panel row 7. */
  private static void addEight(float[] a, int k, float[] panel, float[] row, int width) {
    float a0 = a[k];
    float a1 = a[k + 1];
    float a2 = a[k + 2];
    float a3 = a[k + 3];
    float a4 = a[k + 4];
    float a5 = a[k + 5];
    float a6 = a[k + 6];
    float a7 = a[k + 7];
    for (int j = 0; j < width; j++) {
      row[j] +=
          (a0 * panel[j]
                  + a1 * panel[j + WIDTH]
                  + a2 * panel[j + 2 * WIDTH]
                  + a3 * panel[j + 3 * WIDTH])
              + (a4 * panel[j + 4 * WIDTH]
                  + a5 * panel[j + 5 * WIDTH]
                  + a6 * panel[j + 6 * WIDTH]
                  + a7 * panel[j + 7 * WIDTH]);
    }
  }
}
