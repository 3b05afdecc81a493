package dezero.array;

import dezero.array.Patches.Block;
import dezero.array.kernel.KernelChoice;
import dezero.array.kernel.KernelSet;
import dezero.array.kernel.Product;
import dezero.array.kernel.Product.Operand;
import dezero.array.kernel.Product.Result;
import dezero.array.kernel.ThreeByThree;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Convolutions of images: an image's patches are the columns of a matrix, the kernels the rows of
 * another, and the product of the two is the result. The three products here are each other's
 * derivatives.
 *
 * <p>x: images (n, c, h, w). w: kernels (oc, c, kh, kw). y: results (n, oc, oh, ow).
 */
public final class Convolution {
  /** Number of partial sums over images; fixed, so that results do not depend on the threads. */
  private static final int PARTS = 8;

  private final int n;
  private final int outputs;
  private final Patches patches;
  private final DType dtype;

  private Convolution(Shape images, int outputs, Window window, DType dtype) {
    this.n = images.dim(0);
    this.outputs = outputs;
    this.patches = new Patches(images, window);
    this.dtype = dtype;
  }

  /**
   * y: the sum of the products of each kernel with each patch.
   *
   * @throws IllegalArgumentException if the shapes do not fit together
   */
  public static NdArray forward(NdArray x, NdArray w, Window window) {
    requireKernel("conv2d", x.shape(), 1, w.shape(), window);
    DType dtype = x.dtype().promote(w.dtype());
    var on = new Convolution(x.shape(), w.shape().dim(0), window, dtype);
    return on.forward(x.to(dtype), w.to(dtype));
  }

  /**
   * y + b, with b: (oc) added to each channel.
   *
   * @throws IllegalArgumentException if the shapes do not fit together
   */
  public static NdArray forward(NdArray x, NdArray w, NdArray b, Window window) {
    NdArray y = forward(x, w, window);
    if (y.size() == 0
        || b.size() != w.shape().dim(0)
        || y.dtype().promote(b.dtype()) != y.dtype()) {
      return y.add(b.reshape(1, -1, 1, 1));
    }
    Channels.addTo(y, b);
    return y;
  }

  private NdArray forward(NdArray x, NdArray w) {
    Patches p = patches;
    Shape results = Shape.of(n, outputs, p.outHeight(), p.outWidth());
    NdArray y = p.rows() == 0 ? Filled.zeros(results, dtype) : Filled.unfilled(results, dtype);
    if (p.window().isThreeByThree()
        && isDoneByTiles(threeByThree(x.shape(), outputs, p.window()), x, w, y)) {
      return y;
    }
    share(
        n * p.blocksAcross(),
        (piece, kernels) -> {
          int image = piece / p.blocksAcross();
          for (int down = 0; down < p.blocksDown(); down++) {
            Block block = p.block(down, piece % p.blocksAcross());
            NdArray columns = Room.of(dtype, block.size());
            p.cut(x, image, block, columns);
            var rowsOfW = new Operand(block.top(), p.rows(), 1);
            var part = Operand.rowMajor(0, block.columns());
            var result = new Result(startOfY(image, block), p.columns(), down > 0);
            var on = new Product(outputs, block.rows(), block.columns(), rowsOfW, part, result);
            multiply(kernels, on, w, columns, y);
          }
        });
    return y;
  }

  /**
   * x, of this height and width: each result, times the kernel, is added to the pixels of its
   * patch.
   *
   * @throws IllegalArgumentException if the shapes do not fit together
   */
  public static NdArray toInput(NdArray y, NdArray w, Window window, int height, int width) {
    requireKernel("deconv2d", y.shape(), 0, w.shape(), window);
    Shape images = Shape.of(y.shape().dim(0), w.shape().dim(1), height, width);
    DType dtype = y.dtype().promote(w.dtype());
    var on = new Convolution(images, w.shape().dim(0), window, dtype);
    requireResult("deconv2d", y.shape(), on.patches);
    NdArray x = Filled.zeros(images, dtype);
    if (window.isThreeByThree()
        && isDoneByTiles(
            threeByThreeToInput(y.shape(), w.shape().dim(1), window),
            y.to(dtype),
            w.to(dtype),
            x)) {
      return x;
    }
    on.addToInput(x, y.to(dtype), w.to(dtype).reshape(on.outputs, -1).transpose(1, 0));
    return x;
  }

  private void addToInput(NdArray x, NdArray y, NdArray wTransposed) {
    Patches p = patches;
    share(
        n * p.blocksDown(),
        (piece, kernels) -> {
          int image = piece / p.blocksDown();
          for (int across = 0; across < p.blocksAcross(); across++) {
            Block block = p.block(piece % p.blocksDown(), across);
            NdArray columns = Room.of(dtype, block.size());
            var kernel = Operand.rowMajor(block.top() * outputs, outputs);
            var results = new Operand(startOfY(image, block), p.columns(), 1);
            var part = Result.at(0, block.columns());
            var on = new Product(block.rows(), outputs, block.columns(), kernel, results, part);
            multiply(kernels, on, wTransposed, y, columns);
            p.paste(columns, block, x, image);
          }
        });
  }

  /** w: each result multiplied with its patch, summed over all positions and images. */
  public static NdArray toKernel(NdArray x, NdArray y, Window window) {
    DType dtype = x.dtype().promote(y.dtype());
    int outputs = y.shape().dim(1);
    var on = new Convolution(x.shape(), outputs, window, dtype);
    requireResult("conv2d", y.shape(), on.patches);
    return on.toKernel(x.to(dtype), y.to(dtype))
        .transpose(1, 0)
        .reshape(outputs, x.shape().dim(1), window.height(), window.width());
  }

  /** The kernels as columns, so that the many patches are read in the order they were copied in. */
  private NdArray toKernel(NdArray x, NdArray y) {
    NdArray[] sums = new NdArray[Math.min(PARTS, n)];
    share(
        sums.length,
        (part, kernels) -> {
          sums[part] = NdArray.full(Shape.of(patches.rows(), outputs), 0, dtype);
          int end = (part + 1) * n / sums.length;
          for (int image = part * n / sums.length; image < end; image++) {
            addToKernel(kernels, x, y, image, sums[part]);
          }
        });
    return Stream.of(sums)
        .reduce(NdArray::add)
        .orElseGet(() -> NdArray.full(Shape.of(patches.rows(), outputs), 0, dtype));
  }

  private void addToKernel(KernelSet kernels, NdArray x, NdArray y, int image, NdArray sum) {
    for (int across = 0; across < patches.blocksAcross(); across++) {
      for (int down = 0; down < patches.blocksDown(); down++) {
        Block block = patches.block(down, across);
        NdArray columns = Room.of(dtype, block.size());
        patches.cut(x, image, block, columns);
        var part = Operand.rowMajor(0, block.columns());
        var results = new Operand(startOfY(image, block), 1, patches.columns());
        var kernel = Result.addedAt(block.top() * outputs, outputs);
        var on = new Product(block.rows(), block.columns(), outputs, part, results, kernel);
        multiply(kernels, on, columns, y, sum);
      }
    }
  }

  private static ThreeByThree threeByThree(Shape images, int outputs, Window window) {
    int channels = images.dim(1);
    return new ThreeByThree(
        images.dim(0),
        channels,
        images.dim(2),
        images.dim(3),
        outputs,
        window.padY(),
        window.padX(),
        ThreeByThree.Kernels.of(channels));
  }

  /**
   * From y to x: each pixel is the sum of the results that it contributed to, each times the weight
   * it was multiplied with. That is itself a convolution, of y with the kernels turned by 180
   * degrees. Where the forward pass has p zeros around the image, this has 2 − p.
   */
  private static ThreeByThree threeByThreeToInput(Shape results, int channels, Window window) {
    return new ThreeByThree(
        results.dim(0),
        results.dim(1),
        results.dim(2),
        results.dim(3),
        channels,
        2 - window.padY(),
        2 - window.padX(),
        ThreeByThree.Kernels.turned(channels));
  }

  private static boolean isDoneByTiles(ThreeByThree on, NdArray x, NdArray w, NdArray y) {
    return y.dtype() == DType.FLOAT32
        && KernelChoice.forWork(on.work()).convolve(on, x.floats(), w.floats(), y.floats());
  }

  /** The position of an image's first result that belongs to this block's columns. */
  private int startOfY(int image, Block block) {
    return image * outputs * patches.columns() + block.left();
  }

  private void share(int pieces, KernelSet.Work work) {
    long multiplications = (long) n * outputs * patches.rows() * patches.columns();
    KernelChoice.forWork(multiplications).share(multiplications, pieces, work);
  }

  private static void multiply(KernelSet kernels, Product on, NdArray a, NdArray b, NdArray c) {
    if (c.dtype() == DType.FLOAT64) {
      kernels.matmul(on, a.doubles(), b.doubles(), c.doubles());
    } else {
      kernels.matmul(on, a.floats(), b.floats(), c.floats());
    }
  }

  /** A buffer for a block of patches. Each thread keeps its own, because fresh memory is slow. */
  private static final class Room {
    private static final ThreadLocal<Map<DType, NdArray>> ROOMS =
        ThreadLocal.withInitial(() -> new EnumMap<>(DType.class));

    private Room() {}

    /** An array of {@code size} elements or more, whose old values are undefined. */
    static NdArray of(DType dtype, int size) {
      NdArray room = ROOMS.get().get(dtype);
      if (room == null || room.size() < size) {
        room = NdArray.full(Shape.of(size), 0, dtype);
        ROOMS.get().put(dtype, room);
      }
      return room;
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
