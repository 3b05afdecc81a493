package dezero.data;

import dezero.array.NdArray;

/** Checks that an array has the shape of an image: (channels, height, width). */
final class ImageShape {
  private ImageShape() {}

  static NdArray required(String transform, NdArray x) {
    if (x.rank() != 3) {
      throw new IllegalArgumentException(
          transform
              + ": the array has shape "
              + x.shape()
              + "; it takes an image (channels, height, width)");
    }
    return x;
  }

  static void requirePositive(String transform, int height, int width) {
    if (height < 1 || width < 1) {
      throw new IllegalArgumentException(
          transform + ": size " + height + " by " + width + "; both must be 1 or more");
    }
  }
}
