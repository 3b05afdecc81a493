package dezero.data;

import dezero.array.NdArray;
import dezero.array.NumpyRandom;
import dezero.array.Slice;
import java.util.function.UnaryOperator;

/**
 * Mirrors an image (c, h, w) left to right with some probability. Draws one number from {@link
 * NumpyRandom#shared()} each time.
 *
 * @param probability the probability of mirroring, 0 to 1
 */
public record RandomHorizontalFlip(double probability) implements UnaryOperator<NdArray> {

  public RandomHorizontalFlip {
    if (!(probability >= 0 && probability <= 1)) {
      throw new IllegalArgumentException(
          "RandomHorizontalFlip: probability " + probability + "; it goes from 0 to 1");
    }
  }

  /** Mirrors every other image on average. */
  public RandomHorizontalFlip() {
    this(0.5);
  }

  /**
   * x or its mirror image.
   *
   * @throws IllegalArgumentException unless x is (c, h, w)
   */
  @Override
  public NdArray apply(NdArray x) {
    ImageShape.required("RandomHorizontalFlip", x);
    return NumpyRandom.shared().rand() < probability
        ? x.getItem(Slice.all(), Slice.all(), Slice.all().step(-1))
        : x;
  }
}
