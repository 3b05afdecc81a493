package dezero.array;

import dezero.array.kernel.Buffers;
import dezero.array.kernel.KernelChoice;
import dezero.array.kernel.KernelSet;
import dezero.array.kernel.Kernels;
import java.util.Arrays;

/** Operations on images, (n, c, h, w), and one number for each channel, (1, c, 1, 1). */
final class Channels {
  /** The cost of a memory-bound addition, in multiplications in registers. */
  private static final long WORK = 8;

  private Channels() {}

  /**
   * Whether the small shape is the large one with every length but that of the channels set to 1.
   */
  static boolean isOneForEach(Shape small, Shape large) {
    if (small.rank() != large.rank() || large.rank() < 3 || large.size() == 0) {
      return false;
    }
    return small.dim(1) == large.dim(1) && small.size() == small.dim(1);
  }

  /** The number of elements in one channel of one image. */
  private static int plane(NdArray channels, Shape images) {
    return images.size() / images.dim(0) / channels.size();
  }

  /** Repeats each number to fill its channel. */
  static NdArray stretch(NdArray channels, Shape images) {
    int plane = plane(channels, images);
    if (channels.dtype() == DType.FLOAT64) {
      double[] y = Buffers.doubles(images.size());
      for (int at = 0, i = 0; at < y.length; at += plane, i++) {
        Arrays.fill(y, at, at + plane, channels.element(i % channels.size()));
      }
      return NdArray.wrap(images, y);
    }
    float[] y = Buffers.floats(images.size());
    for (int at = 0, i = 0; at < y.length; at += plane, i++) {
      Arrays.fill(y, at, at + plane, (float) channels.element(i % channels.size()));
    }
    return NdArray.wrap(images, y);
  }

  /** The images with each number added to its channel. */
  static NdArray add(NdArray images, NdArray channels) {
    int plane = plane(channels, images.shape());
    if (images.dtype() == DType.FLOAT64) {
      double[] y = Buffers.doubles(images.size());
      for (int at = 0, i = 0; at < y.length; at += plane, i++) {
        Kernels.add(images.doubles(), channels.element(i % channels.size()), y, at, at + plane);
      }
      return NdArray.wrap(images.shape(), y);
    }
    float[] y = Buffers.floats(images.size());
    for (int at = 0, i = 0; at < y.length; at += plane, i++) {
      Kernels.add(
          images.floats(), (float) channels.element(i % channels.size()), y, at, at + plane);
    }
    return NdArray.wrap(images.shape(), y);
  }

  /**
   * Adds each number to its channel, in place. Only for images that are not yet visible to others.
   */
  static void addTo(NdArray images, NdArray channels) {
    int plane = plane(channels, images.shape());
    KernelChoice.forWork(images.size())
        .share(
            WORK * images.size(),
            images.shape().dim(0) * channels.size(),
            (piece, kernels) -> {
              double b = channels.element(piece % channels.size());
              int from = piece * plane;
              if (images.dtype() == DType.FLOAT64) {
                Kernels.add(images.doubles(), b, images.doubles(), from, from + plane);
              } else {
                Kernels.add(images.floats(), (float) b, images.floats(), from, from + plane);
              }
            });
  }

  /** The sum of each channel, over all images. */
  static NdArray sum(NdArray images, Shape target) {
    KernelSet kernels = KernelChoice.forWork(images.size());
    double[] sums = new double[target.size()];
    int plane = images.size() / images.shape().dim(0) / sums.length;
    for (int at = 0, i = 0; at < images.size(); at += plane, i++) {
      sums[i % sums.length] +=
          images.dtype() == DType.FLOAT64
              ? kernels.sum(images.doubles(), at, plane)
              : kernels.sum(images.floats(), at, plane);
    }
    return NdArray.wrap(target, sums).to(images.dtype());
  }
}
