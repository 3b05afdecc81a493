package step42;

import dezero.array.NdArray;
import dezero.array.NumpyRandom;
import dezero.array.Shape;

/**
 * Points in the plane.
 *
 * @param x (n, 1)
 * @param t what was measured at each x, (n, 1)
 */
record Cloud(NdArray x, NdArray t) {
  private static final int POINTS = 100;

  /** The book's: t = 5 + 2x and up to 1 more, at x from 0 to 1. */
  static Cloud ofTheBook() {
    var random = new NumpyRandom(0);
    NdArray x = random.rand(Shape.of(POINTS, 1));
    return new Cloud(x, x.mul(2).add(5).add(random.rand(Shape.of(POINTS, 1))));
  }
}
