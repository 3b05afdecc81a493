package dezero.array;

import java.util.Arrays;

/**
 * The patches of an image under a window, as the columns of a matrix: a row for each pixel of a
 * patch (by channel, then height, then width), a column for each position of the window.
 *
 * <p>For a window of 3 × 3 the matrix is nine times as large as the image, so only a {@link Block}
 * of it, which fits into the processor's cache, exists at a time. Neighbours in a row of the matrix
 * are neighbours in the image, so whole ranges are copied.
 */
final class Patches {
  /** The most rows of a block, unless one channel has more. */
  private static final int MOST_ROWS = 256;

  /** The most columns of a block with few rows, and with many; one line may have more. */
  private static final int MOST_COLUMNS = 1024;

  private static final int MOST_NUMBERS = MOST_ROWS * 512;

  private final Window window;
  private final int channels;
  private final int inHeight;
  private final int inWidth;
  private final int outHeight;
  private final int outWidth;
  private final int channelsInBlock;
  private final int linesInBlock;

  /** For images of shape (n, channels, height, width). */
  Patches(Shape images, Window window) {
    Shape patches = window.patchesShape(images);
    this.window = window;
    channels = images.dim(1);
    inHeight = images.dim(2);
    inWidth = images.dim(3);
    outHeight = patches.dim(4);
    outWidth = patches.dim(5);
    channelsInBlock = evenly(channels, MOST_ROWS / (window.height() * window.width()));
    int rows = Math.max(1, channelsInBlock * window.height() * window.width());
    int mostColumns = Math.min(MOST_COLUMNS, MOST_NUMBERS / rows);
    linesInBlock = evenly(outHeight, mostColumns / outWidth);
  }

  /** The size of a block, at most {@code most}, such that all blocks are of about the same size. */
  private static int evenly(int count, int most) {
    int blocks = blocks(count, Math.max(1, most));
    return blocks(count, Math.max(1, blocks));
  }

  private static int blocks(int count, int inBlock) {
    return (count + inBlock - 1) / inBlock;
  }

  Window window() {
    return window;
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

  /** The number of pixels of an image, over all channels. */
  int imageSize() {
    return channels * inHeight * inWidth;
  }

  /** The number of blocks below each other. Each has the rows of some channels. */
  int blocksDown() {
    return blocks(channels, Math.max(1, channelsInBlock));
  }

  /** The number of blocks side by side. Each has the columns of some lines of the result. */
  int blocksAcross() {
    return blocks(outHeight, Math.max(1, linesInBlock));
  }

  Block block(int down, int across) {
    int area = window.height() * window.width();
    int top = down * channelsInBlock * area;
    int line = across * linesInBlock;
    return new Block(
        top,
        Math.min(rows(), top + channelsInBlock * area) - top,
        line,
        Math.min(outHeight, line + linesInBlock) - line,
        outWidth);
  }

  /** A part of the matrix: some rows, and the columns of some lines of the result. */
  record Block(int top, int rows, int line, int lines, int outWidth) {
    int left() {
      return line * outWidth;
    }

    int columns() {
      return lines * outWidth;
    }

    int size() {
      return rows * columns();
    }
  }

  /** The pixel of the window that a row of the matrix stands for. */
  private final class Pixel {
    private final int y;
    private final int x;
    private final int plane;

    /** The first window position at which this pixel is inside the image, and the end. */
    private final int first;

    private final int end;

    Pixel(int image, int row) {
      int inWindow = row % (window.height() * window.width());
      y = inWindow / window.width() - window.padY();
      x = inWindow % window.width() - window.padX();
      int channel = row / (window.height() * window.width());
      plane = image * imageSize() + channel * inHeight * inWidth;
      int stride = window.strideX();
      first = Math.min(outWidth, Math.max(0, (stride - 1 - x) / stride));
      int last = inWidth - 1 - x;
      end = last < 0 ? first : Math.max(first, Math.min(outWidth, last / stride + 1));
    }

    boolean isInside(int line) {
      int at = line * window.strideY() + y;
      return first < end && at >= 0 && at < inHeight;
    }

    /** Its position in the images, for the first window position of this line that is inside. */
    int position(int line) {
      return plane + (line * window.strideY() + y) * inWidth + first * window.strideX() + x;
    }
  }

  /** Copies a block of an image's patches, row after row, to the beginning of {@code matrix}. */
  void cut(NdArray images, int image, Block block, NdArray matrix) {
    int at = 0;
    for (int row = block.top(); row < block.top() + block.rows(); row++) {
      Pixel pixel = new Pixel(image, row);
      if (images.dtype() == DType.FLOAT64) {
        cut(images.doubles(), pixel, block, matrix.doubles(), at);
      } else {
        cut(images.floats(), pixel, block, matrix.floats(), at);
      }
      at += block.columns();
    }
  }

  private void cut(double[] images, Pixel pixel, Block block, double[] matrix, int start) {
    int stride = window.strideX();
    int at = start;
    for (int line = block.line(); line < block.line() + block.lines(); line++, at += outWidth) {
      if (!pixel.isInside(line)) {
        Arrays.fill(matrix, at, at + outWidth, 0);
        continue;
      }
      int from = pixel.position(line);
      Arrays.fill(matrix, at, at + pixel.first, 0);
      if (stride == 1) {
        System.arraycopy(images, from, matrix, at + pixel.first, pixel.end - pixel.first);
      } else {
        for (int place = pixel.first; place < pixel.end; place++, from += stride) {
          matrix[at + place] = images[from];
        }
      }
      Arrays.fill(matrix, at + pixel.end, at + outWidth, 0);
    }
  }

  private void cut(float[] images, Pixel pixel, Block block, float[] matrix, int start) {
    int stride = window.strideX();
    int at = start;
    for (int line = block.line(); line < block.line() + block.lines(); line++, at += outWidth) {
      if (!pixel.isInside(line)) {
        Arrays.fill(matrix, at, at + outWidth, 0);
        continue;
      }
      int from = pixel.position(line);
      Arrays.fill(matrix, at, at + pixel.first, 0);
      if (stride == 1) {
        System.arraycopy(images, from, matrix, at + pixel.first, pixel.end - pixel.first);
      } else {
        for (int place = pixel.first; place < pixel.end; place++, from += stride) {
          matrix[at + place] = images[from];
        }
      }
      Arrays.fill(matrix, at + pixel.end, at + outWidth, 0);
    }
  }

  /** Adds each element of a block to the pixel that {@link #cut} copied it from. */
  void paste(NdArray matrix, Block block, NdArray images, int image) {
    int at = 0;
    for (int row = block.top(); row < block.top() + block.rows(); row++) {
      Pixel pixel = new Pixel(image, row);
      if (images.dtype() == DType.FLOAT64) {
        paste(matrix.doubles(), at, block, images.doubles(), pixel);
      } else {
        paste(matrix.floats(), at, block, images.floats(), pixel);
      }
      at += block.columns();
    }
  }

  private void paste(double[] matrix, int start, Block block, double[] images, Pixel pixel) {
    int stride = window.strideX();
    int count = pixel.end - pixel.first;
    int from = start + pixel.first;
    for (int line = block.line(); line < block.line() + block.lines(); line++, from += outWidth) {
      int to = pixel.isInside(line) ? pixel.position(line) : 0;
      if (pixel.isInside(line) && stride == 1) {
        add(matrix, from, images, to, count);
      } else if (pixel.isInside(line)) {
        for (int i = 0; i < count; i++) {
          images[to + i * stride] += matrix[from + i];
        }
      }
    }
  }

  private static void add(double[] matrix, int from, double[] images, int to, int count) {
    for (int i = 0; i < count; i++) {
      images[to + i] += matrix[from + i];
    }
  }

  private void paste(float[] matrix, int start, Block block, float[] images, Pixel pixel) {
    int stride = window.strideX();
    int count = pixel.end - pixel.first;
    int from = start + pixel.first;
    for (int line = block.line(); line < block.line() + block.lines(); line++, from += outWidth) {
      int to = pixel.isInside(line) ? pixel.position(line) : 0;
      if (pixel.isInside(line) && stride == 1) {
        add(matrix, from, images, to, count);
      } else if (pixel.isInside(line)) {
        for (int i = 0; i < count; i++) {
          images[to + i * stride] += matrix[from + i];
        }
      }
    }
  }

  private static void add(float[] matrix, int from, float[] images, int to, int count) {
    for (int i = 0; i < count; i++) {
      images[to + i] += matrix[from + i];
    }
  }
}
