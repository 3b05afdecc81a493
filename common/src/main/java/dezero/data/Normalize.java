package dezero.data;

import dezero.array.DType;
import dezero.array.NdArray;
import dezero.array.Shape;
import java.util.Arrays;
import java.util.function.UnaryOperator;

/**
 * y = (x − mean) / std, element by element; y has the type of x, and FLOAT32 is computed in
 * FLOAT32.
 *
 * <p>With a single mean and deviation, x has any shape. With one for each channel, x is (channels,
 * …), such as an image (3, h, w).
 */
public final class Normalize implements UnaryOperator<NdArray> {
  private final double[] mean;
  private final double[] std;

  /**
   * The same mean and deviation for all elements.
   *
   * @throws IllegalArgumentException for a deviation of 0
   */
  public Normalize(double mean, double std) {
    this(new double[] {mean}, new double[] {std});
  }

  /**
   * A mean and a deviation for each channel; an array of one stands for all channels.
   *
   * @throws IllegalArgumentException for a deviation of 0, for empty arrays, or if the two differ
   *     in length
   */
  public Normalize(double[] mean, double[] std) {
    if (mean.length != std.length && mean.length != 1 && std.length != 1
        || mean.length == 0
        || std.length == 0) {
      throw new IllegalArgumentException(
          "Normalize: "
              + mean.length
              + " means and "
              + std.length
              + " deviations; give one of each for every channel, or one for all");
    }
    if (Arrays.stream(std).anyMatch(s -> s == 0)) {
      throw new IllegalArgumentException(
          "Normalize: a deviation is 0 in " + Arrays.toString(std) + "; it divides by them");
    }
    this.mean = mean.clone();
    this.std = std.clone();
  }

  /**
   * x normalized.
   *
   * @throws IllegalArgumentException if x does not have as many channels as there are values
   */
  @Override
  public NdArray apply(NdArray x) {
    int channels = Math.max(mean.length, std.length);
    if (channels > 1 && (x.rank() == 0 || x.shape().dim(0) != channels)) {
      throw new IllegalArgumentException(
          "Normalize: values for "
              + channels
              + " channels, but the array has shape "
              + x.shape()
              + "; it takes ("
              + channels
              + ", height, width)");
    }
    return x.dtype() == DType.FLOAT32 ? floats(x, channels) : doubles(x, channels);
  }

  private NdArray floats(NdArray x, int channels) {
    float[] values = x.toFloats();
    int length = values.length / channels;
    for (int channel = 0; channel < channels; channel++) {
      float m = (float) of(mean, channel);
      float s = (float) of(std, channel);
      for (int i = channel * length; i < (channel + 1) * length; i++) {
        values[i] = (values[i] - m) / s;
      }
    }
    return NdArray.of(x.shape(), values);
  }

  private NdArray doubles(NdArray x, int channels) {
    Shape perChannel = x.rank() == 0 ? Shape.SCALAR : channelsOf(x, channels);
    return x.sub(spread(mean, perChannel)).div(spread(std, perChannel));
  }

  private static Shape channelsOf(NdArray x, int channels) {
    int[] dims = new int[x.rank()];
    Arrays.fill(dims, 1);
    dims[0] = channels;
    return Shape.of(dims);
  }

  private static NdArray spread(double[] values, Shape perChannel) {
    double[] each = new double[perChannel.size()];
    Arrays.setAll(each, channel -> of(values, channel));
    return NdArray.of(perChannel, each);
  }

  private static double of(double[] values, int channel) {
    return values[values.length == 1 ? 0 : channel];
  }
}
