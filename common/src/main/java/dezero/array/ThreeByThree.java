package dezero.array;

/**
 * A convolution with windows of 3 × 3 that move by 1. Images are (images, channels, height, width),
 * results (images, outputs, outHeight, outWidth).
 *
 * @param padY zeros above and below each image
 * @param padX zeros on its left and right
 */
public record ThreeByThree(
    int images,
    int channels,
    int height,
    int width,
    int outputs,
    int padY,
    int padX,
    Kernels kernels) {

  private static final int AREA = 9;

  /**
   * How the kernels lie in their array, each one's nine numbers side by side.
   *
   * @param outputStep how far it is from an output's kernels to the next one's
   * @param channelStep how far it is from a channel's kernel to the next one's
   * @param areTurned whether they are laid over the image upside down and mirrored
   */
  public record Kernels(int outputStep, int channelStep, boolean areTurned) {
    /** Where the first of a kernel's numbers stands, as it is laid over the image. */
    public int first(int output, int channel) {
      return output * outputStep + channel * channelStep + (areTurned ? AREA - 1 : 0);
    }

    /** How far it is to the next: they follow row by row. */
    public int step() {
      return areTurned ? -1 : 1;
    }
  }

  /** y of x, with kernels (outputs, channels, 3, 3). */
  static ThreeByThree forward(Shape images, int outputs, Window window) {
    int channels = images.dim(1);
    return new ThreeByThree(
        images.dim(0),
        channels,
        images.dim(2),
        images.dim(3),
        outputs,
        window.padY(),
        window.padX(),
        new Kernels(channels * AREA, AREA, false));
  }

  /**
   * x of y, with the same kernels: each pixel is the sum of the results it took part in, times what
   * it was multiplied with. So this is a convolution, too, of y with the kernels turned. Where
   * forward has p zeros around the image, it has 2 − p.
   */
  static ThreeByThree toInput(Shape results, int channels, Window window) {
    return new ThreeByThree(
        results.dim(0),
        results.dim(1),
        results.dim(2),
        results.dim(3),
        channels,
        2 - window.padY(),
        2 - window.padX(),
        new Kernels(AREA, channels * AREA, true));
  }

  public int outHeight() {
    return height + 2 * padY - 2;
  }

  public int outWidth() {
    return width + 2 * padX - 2;
  }

  /** How many multiplications it takes, if it is calculated as it is defined. */
  public long work() {
    return (long) images * channels * outputs * outHeight() * outWidth() * AREA;
  }
}
