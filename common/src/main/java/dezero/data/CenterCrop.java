package dezero.data;

import dezero.array.NdArray;
import dezero.array.Slice;
import java.util.function.UnaryOperator;

/**
 * The middle of an image: (c, h, w) becomes (c, height, width). If the margins cannot be equal, the
 * upper and the left one are a pixel smaller.
 *
 * @param height of the result, no more than the image's
 * @param width of the result, no more than the image's
 */
public record CenterCrop(int height, int width) implements UnaryOperator<NdArray> {

  public CenterCrop {
    ImageShape.requirePositive("CenterCrop", height, width);
  }

  /** Crops to {@code side} × {@code side}. */
  public CenterCrop(int side) {
    this(side, side);
  }

  /**
   * The middle of x.
   *
   * @throws IllegalArgumentException unless x is (c, h, w), and large enough
   */
  @Override
  public NdArray apply(NdArray x) {
    int above = ImageShape.required("CenterCrop", x).shape().dim(1) - height;
    int beside = x.shape().dim(2) - width;
    if (above < 0 || beside < 0) {
      throw new IllegalArgumentException(
          "CenterCrop: the image "
              + x.shape()
              + " is smaller than "
              + height
              + " by "
              + width
              + "; use Resize first");
    }
    return x.getItem(
        Slice.all(),
        Slice.range(above / 2, above / 2 + height),
        Slice.range(beside / 2, beside / 2 + width));
  }
}
