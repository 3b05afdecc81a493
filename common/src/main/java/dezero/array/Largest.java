package dezero.array;

/** Looks for the largest pixel under a window: the first of equals, and NaN before all others. */
final class Largest {
  private final NdArray images;
  private final Window window;
  private final int inHeight;
  private final int inWidth;

  Largest(NdArray images, Window window) {
    this.images = images;
    this.window = window;
    inHeight = images.shape().dim(2);
    inWidth = images.shape().dim(3);
  }

  /** Where it is for each place of the window, or Index.NOWHERE if it is a zero of the padding. */
  int[] positions(Shape result) {
    int[] positions = new int[result.size()];
    int at = 0;
    for (int plane = 0; plane < result.dim(0) * result.dim(1); plane++) {
      for (int line = 0; line < result.dim(2); line++) {
        int top = line * window.strideY() - window.padY();
        addLine(plane * inHeight * inWidth, top, positions, at, result.dim(3));
        at += result.dim(3);
      }
    }
    return positions;
  }

  private void addLine(int plane, int top, int[] positions, int at, int places) {
    boolean isInside = top >= 0 && top + window.height() <= inHeight;
    for (int place = 0; place < places; place++) {
      int left = place * window.strideX() - window.padX();
      if (!isInside || left < 0 || left + window.width() > inWidth) {
        positions[at + place] = besideThePadding(plane, top, left);
      } else if (images.dtype() == DType.FLOAT64) {
        positions[at + place] = inside(images.doubles(), plane + top * inWidth + left);
      } else {
        positions[at + place] = inside(images.floats(), plane + top * inWidth + left);
      }
    }
  }

  private int inside(double[] x, int from) {
    int best = from;
    for (int row = from; row < from + window.height() * inWidth; row += inWidth) {
      for (int i = row; i < row + window.width(); i++) {
        best = x[i] > x[best] || Double.isNaN(x[i]) && !Double.isNaN(x[best]) ? i : best;
      }
    }
    return best;
  }

  private int inside(float[] x, int from) {
    int best = from;
    for (int row = from; row < from + window.height() * inWidth; row += inWidth) {
      for (int i = row; i < row + window.width(); i++) {
        best = x[i] > x[best] || Float.isNaN(x[i]) && !Float.isNaN(x[best]) ? i : best;
      }
    }
    return best;
  }

  private int besideThePadding(int plane, int top, int left) {
    int best = Index.NOWHERE;
    double highest = Double.NEGATIVE_INFINITY;
    for (int y = top; y < top + window.height(); y++) {
      for (int x = left; x < left + window.width(); x++) {
        boolean isPixel = y >= 0 && y < inHeight && x >= 0 && x < inWidth;
        int position = isPixel ? plane + y * inWidth + x : Index.NOWHERE;
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
