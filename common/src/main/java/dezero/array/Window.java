package dezero.array;

/**
 * A rectangle that slides over images: its size, its strides, and the number of zeros on each side
 * of the image. Images are (n, channels, height, width).
 */
public record Window(int height, int width, int strideY, int strideX, int padY, int padX) {

  /**
   * @throws IllegalArgumentException for a size or stride below 1, or a negative pad
   */
  public Window {
    if (height < 1 || width < 1 || strideY < 1 || strideX < 1 || padY < 0 || padX < 0) {
      throw new IllegalArgumentException(
          "window of "
              + height
              + " × "
              + width
              + ", stride "
              + strideY
              + " and "
              + strideX
              + ", pad "
              + padY
              + " and "
              + padX
              + ": sizes and strides must be 1 or more, pads 0 or more");
    }
  }

  /** A square window, moved by 1, without padding. */
  public static Window square(int size) {
    return new Window(size, size, 1, 1, 0, 0);
  }

  public Window stride(int stride) {
    return new Window(height, width, stride, stride, padY, padX);
  }

  public Window pad(int pad) {
    return new Window(height, width, strideY, strideX, pad, pad);
  }

  /** The height of the result for images of this height: (in + 2 pad − size) / stride + 1. */
  public int outHeight(int inHeight) {
    return places("height", inHeight, height, strideY, padY);
  }

  /** The width of the result for images of this width. */
  public int outWidth(int inWidth) {
    return places("width", inWidth, width, strideX, padX);
  }

  private static int places(String what, int in, int size, int stride, int pad) {
    if (in + 2 * pad < size) {
      throw new IllegalArgumentException(
          "a window of "
              + what
              + " "
              + size
              + " does not fit into an image of "
              + what
              + " "
              + in
              + " with "
              + pad
              + " zeros on each side");
    }
    return (in + 2 * pad - size) / stride + 1;
  }

  /** The height of a transposed convolution's result: stride (in − 1) + size − 2 pad. */
  public int transposedHeight(int inHeight) {
    return strideY * (inHeight - 1) + height - 2 * padY;
  }

  /** The width of a transposed convolution's result. */
  public int transposedWidth(int inWidth) {
    return strideX * (inWidth - 1) + width - 2 * padX;
  }

  /** Whether this is a window of 3 × 3 with stride 1. */
  boolean isThreeByThree() {
    return height == 3 && width == 3 && strideY == 1 && strideX == 1;
  }

  /** Whether a pixel may be under several positions of the window. */
  boolean overlaps() {
    return strideY < height || strideX < width;
  }

  Shape patchesShape(Shape images) {
    if (images.rank() != 4) {
      throw new IllegalArgumentException(
          "images have shape (n, channels, height, width), but " + images + " was given");
    }
    return Shape.of(
        images.dim(0),
        images.dim(1),
        height,
        width,
        outHeight(images.dim(2)),
        outWidth(images.dim(3)));
  }

  /**
   * The position in the images of each element of the patches, or Positions.NOWHERE in the padding.
   */
  int[] positions(Shape images) {
    Shape patches = patchesShape(images);
    int inHeight = images.dim(2);
    int inWidth = images.dim(3);
    int outHeight = patches.dim(4);
    int outWidth = patches.dim(5);
    int[] positions = new int[patches.size()];
    int i = 0;
    for (int image = 0; image < images.dim(0) * images.dim(1); image++) {
      for (int ky = 0; ky < height; ky++) {
        for (int kx = 0; kx < width; kx++) {
          for (int oy = 0; oy < outHeight; oy++) {
            int y = oy * strideY + ky - padY;
            int row = (image * inHeight + y) * inWidth;
            boolean inside = y >= 0 && y < inHeight;
            for (int ox = 0; ox < outWidth; ox++) {
              int x = ox * strideX + kx - padX;
              positions[i++] = inside && x >= 0 && x < inWidth ? row + x : Positions.NOWHERE;
            }
          }
        }
      }
    }
    return positions;
  }
}
