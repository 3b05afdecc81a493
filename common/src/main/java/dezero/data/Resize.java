package dezero.data;

import dezero.array.NdArray;
import dezero.array.Shape;
import java.util.function.UnaryOperator;

/**
 * Y = R · X · Cᵀ for each channel: an image (c, h, w) becomes (c, height, width).
 *
 * <p>Each row of R, and of C, holds the weights of the old pixels in a new one: a triangle around
 * its centre (bilinear), widened by the factor by which the image shrinks, so that no old pixel is
 * skipped. The Pillow library does the same. The aspect ratio is not kept.
 *
 * @param height the height of the result
 * @param width the width of the result
 */
public record Resize(int height, int width) implements UnaryOperator<NdArray> {

  public Resize {
    ImageShape.requirePositive("Resize", height, width);
  }

  /** Resizes to {@code side} × {@code side}. */
  public Resize(int side) {
    this(side, side);
  }

  /**
   * x in its new size; the type stays.
   *
   * @throws IllegalArgumentException unless x is (c, h, w)
   */
  @Override
  public NdArray apply(NdArray x) {
    Shape shape = ImageShape.required("Resize", x).shape();
    NdArray rows = weights(shape.dim(1), height).to(x.dtype());
    NdArray columns = weights(shape.dim(2), width).to(x.dtype());
    return rows.matmul(x.matmul(columns.transpose()));
  }

  /** The weight of each old pixel in each new one: (after, before); each row sums to 1. */
  private static NdArray weights(int before, int after) {
    double[] weights = new double[after * before];
    double scale = before / (double) after;
    double reach = Math.max(scale, 1);
    for (int i = 0; i < after; i++) {
      double centre = (i + 0.5) * scale;
      double sum = 0;
      for (int j = 0; j < before; j++) {
        double distance = Math.abs(j + 0.5 - centre) / reach;
        weights[i * before + j] = Math.max(0, 1 - distance);
        sum += weights[i * before + j];
      }
      for (int j = 0; j < before; j++) {
        weights[i * before + j] /= sum;
      }
    }
    return NdArray.of(Shape.of(after, before), weights);
  }
}
