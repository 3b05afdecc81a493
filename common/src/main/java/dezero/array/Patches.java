package dezero.array;

import java.util.Arrays;

/**
 * The patches that a window sees of one image, as the columns of a matrix: a row for each pixel of
 * the patch (channel, then height, then width), a column for each place of the window.
 *
 * <p>Along a row of the matrix, neighbours are neighbours in the image, so whole stretches are
 * copied. An index for each element would take four more bytes each, and a look.
 */
final class Patches {
  private final Window window;
  private final int channels;
  private final int inHeight;
  private final int inWidth;
  private final int outHeight;
  private final int outWidth;

  /** Of images with this shape: (n, channels, height, width). */
  Patches(Shape images, Window window) {
    Shape patches = window.patchesShape(images);
    this.window = window;
    channels = images.dim(1);
    inHeight = images.dim(2);
    inWidth = images.dim(3);
    outHeight = patches.dim(4);
    outWidth = patches.dim(5);
  }

  int rows() {
    return channels * window.height() * window.width();
  }

  int columns() {
    return outHeight * outWidth;
  }

  int outHeight() {
    return outHeight;
  }

  int outWidth() {
    return outWidth;
  }

  private int imageSize() {
    return channels * inHeight * inWidth;
  }

  /** A stretch of a row of the matrix: what it stands for in the image. */
  private interface Stretch {
    /**
     * @param at where in the matrix the row of places begins
     * @param from the image's element at the first place inside; places before it are padding
     * @param first the first place inside the image
     * @param end one after the last place inside
     */
    void go(int at, int from, int first, int end);
  }

  private void walk(int image, Stretch stretch) {
    int at = 0;
    for (int row = 0; row < rows(); row++) {
      int kx = row % window.width();
      int ky = row / window.width() % window.height();
      int channel = row / (window.width() * window.height());
      int first = firstInside(kx - window.padX(), window.strideX());
      int end = endInside(kx - window.padX(), window.strideX());
      for (int oy = 0; oy < outHeight; oy++) {
        int y = oy * window.strideY() + ky - window.padY();
        int x = first * window.strideX() + kx - window.padX();
        int from = image * imageSize() + (channel * inHeight + y) * inWidth + x;
        boolean isInside = y >= 0 && y < inHeight && first < end;
        stretch.go(at, isInside ? from : 0, isInside ? first : 0, isInside ? end : 0);
        at += outWidth;
      }
    }
  }

  /** The first place whose x is 0 or more, for a pixel at this offset in the window. */
  private int firstInside(int offset, int stride) {
    return Math.min(outWidth, Math.max(0, (stride - 1 - offset) / stride));
  }

  /** One after the last place whose x is inside the image. */
  private int endInside(int offset, int stride) {
    int last = inWidth - 1 - offset;
    return last < 0 ? 0 : Math.min(outWidth, last / stride + 1);
  }

  /** Copies the patches of an image, row after row, into {@code matrix}. */
  void cut(double[] images, int image, double[] matrix) {
    int stride = window.strideX();
    walk(
        image,
        (at, from, first, end) -> {
          Arrays.fill(matrix, at, at + first, 0);
          for (int ox = first, i = from; ox < end; ox++, i += stride) {
            matrix[at + ox] = images[i];
          }
          Arrays.fill(matrix, at + end, at + outWidth, 0);
        });
  }

  /** As for doubles. */
  void cut(float[] images, int image, float[] matrix) {
    int stride = window.strideX();
    walk(
        image,
        (at, from, first, end) -> {
          Arrays.fill(matrix, at, at + first, 0);
          for (int ox = first, i = from; ox < end; ox++, i += stride) {
            matrix[at + ox] = images[i];
          }
          Arrays.fill(matrix, at + end, at + outWidth, 0);
        });
  }

  /** The way back: adds each element of the matrix to the pixel it was cut from. */
  void paste(double[] matrix, double[] images, int image) {
    int stride = window.strideX();
    walk(
        image,
        (at, from, first, end) -> {
          for (int ox = first, i = from; ox < end; ox++, i += stride) {
            images[i] += matrix[at + ox];
          }
        });
  }

  /** As for doubles. */
  void paste(float[] matrix, float[] images, int image) {
    int stride = window.strideX();
    walk(
        image,
        (at, from, first, end) -> {
          for (int ox = first, i = from; ox < end; ox++, i += stride) {
            images[i] += matrix[at + ox];
          }
        });
  }
}
