package dezero.array.kernel;

/**
 * A convolution with windows of 3 × 3 and stride 1. Images are (images, channels, height, width),
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
   * The order of the kernels in their array; the nine weights of each are side by side.
   *
   * @param outputStep the distance from an output's kernels to those of the next output
   * @param channelStep the distance from a channel's kernel to that of the next channel
   * @param areTurned whether they are applied upside down and mirrored
   */
  public record Kernels(int outputStep, int channelStep, boolean areTurned) {
    /** For an array (outputs, channels, 3, 3). */
    public static Kernels of(int channels) {
      return new Kernels(channels * AREA, AREA, false);
    }

    /** For an array (channels, outputs, 3, 3) with each kernel turned, from results to images. */
    public static Kernels turned(int outputs) {
      return new Kernels(AREA, outputs * AREA, true);
    }

    /** The position of a kernel's first weight, in the order in which the kernel is applied. */
    public int first(int output, int channel) {
      return output * outputStep + channel * channelStep + (areTurned ? AREA - 1 : 0);
    }

    /** The distance from a weight to the next; they are ordered row by row. */
    public int step() {
      return areTurned ? -1 : 1;
    }
  }

  public int outHeight() {
    return height + 2 * padY - 2;
  }

  public int outWidth() {
    return width + 2 * padX - 2;
  }

  /** The number of multiplications by the definition of a convolution. */
  public long work() {
    return (long) images * channels * outputs * outHeight() * outWidth() * AREA;
  }
}
