package dezero.array.kernel;

import java.util.Arrays;

/**
 * Neighbouring positions of a window on one line, all of them outside the padding.
 *
 * @param from the first pixel under the window's first position
 * @param count the number of positions
 * @param step the distance from a position to the next
 * @param height of the window
 * @param width of the window
 * @param rowStep the distance from a row of the image to the next
 */
public record WindowLine(int from, int count, int step, int height, int width, int rowStep) {
  /** The number of pixels of the window. */
  public int pixels() {
    return height * width;
  }

  /** A pixel's position at the window's first position; pixels are counted along the rows. */
  public int start(int pixel) {
    return from + pixel / width * rowStep + pixel % width;
  }

  /**
   * Writes the position of the largest pixel for each window position. The outer loop goes over the
   * window's pixels, the inner one along the line, with few branches to predict. Stops at a NaN.
   *
   * @return whether there was no NaN
   */
  public boolean findLargest(double[] x, int[] positions, int at) {
    double[] largest = new double[count];
    Arrays.fill(largest, Double.NEGATIVE_INFINITY);
    for (int pixel = 0; pixel < pixels(); pixel++) {
      int start = start(pixel);
      for (int i = 0; i < count; i++) {
        double value = x[start + i * step];
        if (value != value) {
          return false;
        }
        boolean isLarger = value > largest[i] || pixel == 0;
        positions[at + i] = isLarger ? start + i * step : positions[at + i];
        largest[i] = Math.max(value, largest[i]);
      }
    }
    return true;
  }

  /** As for doubles. */
  boolean findLargest(float[] x, int[] positions, int at) {
    float[] largest = new float[count];
    Arrays.fill(largest, Float.NEGATIVE_INFINITY);
    for (int pixel = 0; pixel < pixels(); pixel++) {
      int start = start(pixel);
      for (int i = 0; i < count; i++) {
        float value = x[start + i * step];
        if (value != value) {
          return false;
        }
        boolean isLarger = value > largest[i] || pixel == 0;
        positions[at + i] = isLarger ? start + i * step : positions[at + i];
        largest[i] = Math.max(value, largest[i]);
      }
    }
    return true;
  }
}
