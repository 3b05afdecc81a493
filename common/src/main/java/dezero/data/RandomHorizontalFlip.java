package dezero.data;

import dezero.array.NdArray;
import dezero.array.NumpyRandom;
import dezero.array.Slice;
import java.util.function.UnaryOperator;

/**
 * An image (c, h, w), or with some probability its mirror image, left for right. Each time it draws
 * one number from {@link NumpyRandom#shared()}.
 *
 * @param probability of the mirror image, 0 to 1
 */
public record RandomHorizontalFlip(double probability) implements UnaryOperator<NdArray> {

  public RandomHorizontalFlip {
    if (!(probability >= 0 && probability <= 1)) {
      throw new IllegalArgumentException(
          "RandomHorizontalFlip: probability " + probability + "; it goes from 0 to 1");
    }
  }

  /** Every other time on average. */
  public RandomHorizontalFlip() {
    this(0.5);
  }

  /**
   * x or its mirror image.
   *
   * @throws IllegalArgumentException unless it is (c, h, w)
   */
  @Override
  public NdArray apply(NdArray x) {
    ImageShape.required("RandomHorizontalFlip", x);
    return NumpyRandom.shared().rand() < probability
        ? x.getItem(Slice.all(), Slice.all(), Slice.all().step(-1))
        : x;
  }
}
