package dezero.array;

import dezero.array.kernel.KernelChoice;
import dezero.array.kernel.KernelSet;
import dezero.array.kernel.WindowLine;
import java.util.stream.IntStream;

/** Finds the largest pixel under a window: the first of equals, and NaN before all others. */
final class Largest {
  /** The number of channels in a chunk. */
  private static final int PLANES = 16;

  /** The cost of comparing a pixel, in multiplications. */
  private static final long EFFORT = 16;

  private final NdArray images;
  private final Window window;
  private final int inHeight;
  private final int inWidth;
  private final Shape result;
  private final int[] positions;
  private final KernelSet kernels;

  /** The positions along a line at which the window is inside the image: the first, and the end. */
  private final int first;

  private final int end;

  private Largest(NdArray images, Window window, Shape result) {
    this.images = images;
    this.window = window;
    this.result = result;
    inHeight = images.shape().dim(2);
    inWidth = images.shape().dim(3);
    kernels = KernelChoice.forWork(images.size());
    positions = new int[result.size()];
    int[] inside = IntStream.range(0, result.dim(3)).filter(this::isInsideAcross).toArray();
    first = inside.length == 0 ? 0 : inside[0];
    end = first + inside.length;
  }

  private boolean isInsideAcross(int place) {
    return left(place) >= 0 && left(place) + window.width() <= inWidth;
  }

  private int left(int place) {
    return place * window.strideX() - window.padX();
  }

  /**
   * The largest pixel's position for each element of the result; Positions.NOWHERE if it is a zero
   * of the padding.
   */
  static int[] positions(NdArray images, Window window, Shape result) {
    return new Largest(images, window, result).positions();
  }

  private int[] positions() {
    int planes = result.dim(0) * result.dim(1);
    int pieces = (planes + PLANES - 1) / PLANES;
    kernels.share(
        EFFORT * images.size(),
        pieces,
        (piece, alone) -> {
          int end = Math.min(planes, (piece + 1) * PLANES);
          for (int plane = piece * PLANES; plane < end; plane++) {
            findPlane(plane);
          }
        });
    return positions;
  }

  private void findPlane(int plane) {
    int at = plane * result.dim(2) * result.dim(3);
    for (int line = 0; line < result.dim(2); line++, at += result.dim(3)) {
      findLine(plane * inHeight * inWidth, line * window.strideY() - window.padY(), at);
    }
  }

  private void findLine(int plane, int top, int at) {
    boolean isInside = top >= 0 && top + window.height() <= inHeight;
    boolean isFound = isInside && end > first && findInside(plane, top, at);
    for (int place = 0; place < result.dim(3); place++) {
      if (!isFound || place < first || place >= end) {
        positions[at + place] = anywhere(plane, top, left(place));
      }
    }
  }

  private boolean findInside(int plane, int top, int at) {
    int from = plane + top * inWidth + left(first);
    var line =
        new WindowLine(
            from, end - first, window.strideX(), window.height(), window.width(), inWidth);
    return images.dtype() == DType.FLOAT64
        ? line.findLargest(images.doubles(), positions, at + first)
        : kernels.findLargest(line, images.floats(), positions, at + first);
  }

  private int anywhere(int plane, int top, int left) {
    int best = Positions.NOWHERE;
    double highest = Double.NEGATIVE_INFINITY;
    for (int y = top; y < top + window.height(); y++) {
      for (int x = left; x < left + window.width(); x++) {
        boolean isPixel = y >= 0 && y < inHeight && x >= 0 && x < inWidth;
        int position = isPixel ? plane + y * inWidth + x : Positions.NOWHERE;
        double value = isPixel ? images.element(position) : 0;
        boolean isFirst = y == top && x == left;
        if (isFirst || value > highest || Double.isNaN(value) && !Double.isNaN(highest)) {
          best = position;
          highest = value;
        }
      }
    }
    return best;
  }
}
