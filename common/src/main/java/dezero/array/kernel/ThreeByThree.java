package dezero.array.kernel;

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
    /** An array (outputs, channels, 3, 3), as it is. */
    public static Kernels of(int channels) {
      return new Kernels(channels * AREA, AREA, false);
    }

    /** An array (channels, outputs, 3, 3), each kernel turned: the way from results to images. */
    public static Kernels turned(int outputs) {
      return new Kernels(AREA, outputs * AREA, true);
    }

    /** Where the first of a kernel's numbers stands, as it is laid over the image. */
    public int first(int output, int channel) {
      return output * outputStep + channel * channelStep + (areTurned ? AREA - 1 : 0);
    }

    /** How far it is to the next: they follow row by row. */
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

  /** How many multiplications it takes, if it is calculated as it is defined. */
  public long work() {
    return (long) images * channels * outputs * outHeight() * outWidth() * AREA;
  }
}
