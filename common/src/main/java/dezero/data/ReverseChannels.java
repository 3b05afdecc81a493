package dezero.data;

import dezero.array.NdArray;
import dezero.array.Slice;
import java.util.function.UnaryOperator;

/** The channels of an image (c, h, w) in reverse order: red-green-blue becomes blue-green-red. */
public record ReverseChannels() implements UnaryOperator<NdArray> {

  /**
   * x with its channels reversed.
   *
   * @throws IllegalArgumentException unless x is (c, h, w)
   */
  @Override
  public NdArray apply(NdArray x) {
    return ImageShape.required("ReverseChannels", x).getItem(Slice.all().step(-1));
  }
}
