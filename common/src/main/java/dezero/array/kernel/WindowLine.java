package dezero.array.kernel;

import java.util.Arrays;

/**
 * Neighbouring places of a window, side by side on a line and nowhere in the padding.
 *
 * @param from where in the images the first place begins
 * @param count how many places
 * @param step how far it is from a place to the next
 * @param height of the window
 * @param width of the window
 * @param rowStep how far it is from a row of the image to the next
 */
public record WindowLine(int from, int count, int step, int height, int width, int rowStep) {
  /** How many pixels the window has. */
  public int pixels() {
    return height * width;
  }

  /** Where a pixel of the window, counted along its rows, is at the first place. */
  public int start(int pixel) {
    return from + pixel / width * rowStep + pixel % width;
  }

  /**
   * Writes down where the largest pixel is at each place: for each pixel of the window a run along
   * the line, and few jumps that the processor has to guess. Gives up where there is a NaN.
   *
   * @return whether there was none
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
