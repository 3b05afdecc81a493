package dezero.array;

import dezero.array.MatrixProduct.Form;
import java.util.Arrays;
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
    Patches patches = new Patches(x.shape(), window);
    int n = x.shape().dim(0);
    int outputs = w.shape().dim(0);
    NdArray kernels = w.reshape(outputs, -1);
    NdArray[] results = new NdArray[n];
    Columns columns = new Columns(patches, x.dtype());
    for (int i = 0; i < n; i++) {
      results[i] = kernels.matmul(columns.of(x, i));
    }
    return NdArray.concat(0, List.of(results))
        .reshape(n, outputs, patches.outHeight(), patches.outWidth());
  }

  /**
   * x: each result spread back over its patch, through the kernels; of height and width as given.
   *
   * @throws IllegalArgumentException if the shapes do not fit together
   */
  public static NdArray toInput(NdArray y, NdArray w, Window window, int height, int width) {
    requireKernel("deconv2d", y.shape(), 0, w.shape(), window);
    int n = y.shape().dim(0);
    Shape images = Shape.of(n, w.shape().dim(1), height, width);
    Patches patches = new Patches(images, window);
    requireResult("deconv2d", y.shape(), patches);
    NdArray kernels = w.reshape(w.shape().dim(0), -1);
    DType dtype = y.dtype().promote(w.dtype());
    NdArray x = NdArray.full(images, 0, dtype);
    for (int i = 0; i < n; i++) {
      NdArray results = matrix(y, i);
      NdArray columns = MatrixProduct.of(Form.ATB, kernels, results);
      paste(columns, patches, x, i);
    }
    return x;
  }

  private static void paste(NdArray columns, Patches patches, NdArray x, int image) {
    if (x.dtype() == DType.FLOAT64) {
      patches.paste(columns.doubles(), x.doubles(), image);
    } else {
      patches.paste(columns.floats(), x.floats(), image);
    }
  }

  /** w: each result multiplied with its patch, and summed over all places and images. */
  public static NdArray toKernel(NdArray x, NdArray y, Window window) {
    int channels = x.shape().dim(1);
    int outputs = y.shape().dim(1);
    Patches patches = new Patches(x.shape(), window);
    requireResult("conv2d", y.shape(), patches);
    Columns columns = new Columns(patches, x.dtype());
    NdArray sum = null;
    for (int i = 0; i < x.shape().dim(0); i++) {
      NdArray results = matrix(y, i);
      NdArray product = MatrixProduct.of(Form.ABT, results, columns.of(x, i));
      sum = sum == null ? product : sum.add(product);
    }
    return sum.reshape(outputs, channels, window.height(), window.width());
  }

  /** The results for one image as a matrix: a row for each channel. */
  private static NdArray matrix(NdArray images, int i) {
    Shape shape = Shape.of(images.shape().dim(1), images.shape().dim(2) * images.shape().dim(3));
    int from = i * shape.size();
    int to = from + shape.size();
    return images.dtype() == DType.FLOAT64
        ? NdArray.wrap(shape, Arrays.copyOfRange(images.doubles(), from, to))
        : NdArray.wrap(shape, Arrays.copyOfRange(images.floats(), from, to));
  }

  /** The patches of one image after the other, in one array that is used again. */
  private static final class Columns {
    private final Patches patches;
    private final NdArray matrix;

    Columns(Patches patches, DType dtype) {
      this.patches = patches;
      matrix = NdArray.full(Shape.of(patches.rows(), patches.columns()), 0, dtype);
    }

    /** Valid until the next call. */
    NdArray of(NdArray images, int i) {
      if (images.dtype() == DType.FLOAT64) {
        patches.cut(images.doubles(), i, matrix.doubles());
      } else {
        patches.cut(images.floats(), i, matrix.floats());
      }
      return matrix;
    }
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

  private static void requireResult(String operation, Shape y, Patches patches) {
    if (y.dim(2) != patches.outHeight() || y.dim(3) != patches.outWidth()) {
      throw new IllegalArgumentException(
          operation
              + ": a result of "
              + y.dim(2)
              + " × "
              + y.dim(3)
              + " does not belong to an image that gives "
              + patches.outHeight()
              + " × "
              + patches.outWidth());
    }
  }
}
