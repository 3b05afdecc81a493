package dezero.array;

import java.util.List;

/**
 * Convolutions of images, one image at a time: its patches become the columns of a matrix, and the
 * kernels the rows of another. The three products here are each other's derivatives.
 *
 * <p>x: images (n, c, h, w). w: kernels (oc, c, kh, kw). y: results (n, oc, oh, ow).
 */
public final class Convolution {
  private Convolution() {}

  /**
   * y: each kernel laid over each patch, multiplied and summed.
   *
   * @throws IllegalArgumentException if the shapes do not fit together
   */
  public static NdArray forward(NdArray x, NdArray w, Window window) {
    requireKernel("conv2d", x.shape(), 1, w.shape(), window);
    Shape patches = window.patchesShape(x.shape());
    int n = x.shape().dim(0);
    int outputs = w.shape().dim(0);
    NdArray kernels = w.reshape(outputs, -1);
    NdArray[] results = new NdArray[n];
    Index index = Index.patches(oneImage(x.shape()), window);
    for (int i = 0; i < n; i++) {
      results[i] = kernels.matmul(columns(image(x, i), index));
    }
    return NdArray.concat(0, List.of(results)).reshape(n, outputs, patches.dim(4), patches.dim(5));
  }

  /**
   * x: each result spread back over its patch, through the kernels; of height and width as given.
   *
   * @throws IllegalArgumentException if the shapes do not fit together
   */
  public static NdArray toInput(NdArray y, NdArray w, Window window, int height, int width) {
    requireKernel("deconv2d", y.shape(), 0, w.shape(), window);
    int n = y.shape().dim(0);
    int channels = w.shape().dim(1);
    Shape one = Shape.of(1, channels, height, width);
    Index index = Index.patches(one, window);
    requireResult("deconv2d", y.shape(), index.to());
    NdArray kernels = w.reshape(w.shape().dim(0), -1).transpose();
    NdArray[] images = new NdArray[n];
    for (int i = 0; i < n; i++) {
      NdArray columns = kernels.matmul(image(y, i).reshape(y.shape().dim(1), -1));
      images[i] = columns.reshape(index.to()).putAdd(index);
    }
    return NdArray.concat(0, List.of(images));
  }

  /** w: each result multiplied with its patch, and summed over all places and images. */
  public static NdArray toKernel(NdArray x, NdArray y, Window window) {
    int channels = x.shape().dim(1);
    int outputs = y.shape().dim(1);
    Index index = Index.patches(oneImage(x.shape()), window);
    requireResult("conv2d", y.shape(), index.to());
    NdArray sum = null;
    for (int i = 0; i < x.shape().dim(0); i++) {
      NdArray columns = columns(image(x, i), index);
      NdArray product = image(y, i).reshape(outputs, -1).matmul(columns.transpose());
      sum = sum == null ? product : sum.add(product);
    }
    return sum.reshape(outputs, channels, window.height(), window.width());
  }

  private static Shape oneImage(Shape images) {
    return Shape.of(1, images.dim(1), images.dim(2), images.dim(3));
  }

  private static NdArray image(NdArray images, int i) {
    return images.getItem(Slice.range(i, i + 1));
  }

  private static NdArray columns(NdArray image, Index index) {
    Shape patches = index.to();
    return image
        .take(index)
        .reshape(patches.dim(1) * patches.dim(2) * patches.dim(3), patches.dim(4) * patches.dim(5));
  }

  private static void requireKernel(
      String operation, Shape images, int axis, Shape kernels, Window window) {
    if (images.rank() != 4
        || kernels.rank() != 4
        || images.dim(1) != kernels.dim(axis)
        || kernels.dim(2) != window.height()
        || kernels.dim(3) != window.width()) {
      throw new IllegalArgumentException(
          operation
              + ": images "
              + images
              + " and kernels "
              + kernels
              + " do not fit together; images are (n, channels, height, width), kernels (out"
              + " channels, in channels, height, width)"
              + (axis == 1 ? "" : ", applied backward from out to in channels"));
    }
  }

  private static void requireResult(String operation, Shape y, Shape patches) {
    if (y.dim(2) != patches.dim(4) || y.dim(3) != patches.dim(5)) {
      throw new IllegalArgumentException(
          operation
              + ": a result of "
              + y.dim(2)
              + " × "
              + y.dim(3)
              + " does not belong to an image that gives "
              + patches.dim(4)
              + " × "
              + patches.dim(5));
    }
  }
}
