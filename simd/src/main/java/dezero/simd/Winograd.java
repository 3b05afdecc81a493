package dezero.simd;

import dezero.array.kernel.ThreeByThree;
import dezero.simd.WinogradTransforms.Lines;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Convolutions with 3 × 3 kernels in a quarter of the multiplications: 36 for a tile of 4 × 4
 * results, not 144. A. Lavin and S. Gray, "Fast Algorithms for Convolutional Neural Networks",
 * 2015, after S. Winograd.
 *
 * <p>In one dimension, the four results of moving three weights along six pixels are a product of
 * polynomials, transposed. Polynomials can be multiplied through their values at points: six points
 * with one multiplication each, where multiplying term by term takes twelve. The values are sums of
 * the pixels, or of the weights, times constants, and the results are such sums of the six
 * products. In two dimensions the same is done along the columns, then along the rows, at six times
 * six points.
 *
 * <p>The changes of coordinates have a cost, too, but only once for each pixel, weight and result,
 * whereas the multiplications are needed for each pair of an output and a channel. The products are
 * summed over the channels before they are transformed back: at each of the 36 points, a matrix
 * product (outputs, channels) · (channels, tiles).
 */
final class Winograd {
  private static final int STEP = WinogradTiles.STEP;
  private static final int SIDE = WinogradTiles.SIDE;
  private static final int TILES = WinogradTiles.COUNT;
  static final int POINTS = SIDE * SIDE;

  /** With fewer channels or outputs, the changes of coordinates cost more than they save. */
  private static final int LEAST_CHANNELS = 16;

  /** With more channels or outputs, the transformed kernels would take more than 150 megabytes. */
  private static final int MOST_CHANNELS = 1024;

  /**
   * Channels from which the kernels only fit in the L3 cache, so that each should serve more tiles.
   */
  private static final int MANY_CHANNELS = 256;

  /** Channels that are summed at a time. */
  private static final int DEPTH = 128;

  private static final ThreadLocal<Buffers> BUFFERS = ThreadLocal.withInitial(Buffers::new);

  private final ThreeByThree on;
  private final float[] x;
  private final float[] y;
  private final WinogradKernels kernels;
  private final Threads threads;

  /** All strips of tiles, and those in a chunk. */
  private final int strips;

  private final int stripsInChunk;

  /** Chunks that share the same tiles; each computes some of the outputs. */
  private final int parts;

  private final AtomicBoolean isFinite = new AtomicBoolean(true);

  private Winograd(ThreeByThree on, float[] x, float[] w, float[] y, Threads threads) {
    this.on = on;
    this.x = x;
    this.y = y;
    this.threads = threads;
    kernels = new WinogradKernels(on, w, threads);
    strips = (WinogradTiles.count(on) + TILES - 1) / TILES;
    stripsInChunk = on.channels() < MANY_CHANNELS ? 1 : 2;
    parts = strips <= stripsInChunk ? 2 : 1;
  }

  /** Whether it is faster than the products of patches, and fits in memory. */
  static boolean fits(ThreeByThree on) {
    return Math.min(on.channels(), on.outputs()) >= LEAST_CHANNELS
        && Math.max(on.channels(), on.outputs()) <= MOST_CHANNELS
        && WinogradTiles.count(on) >= TILES;
  }

  /**
   * y = x ∗ w, unless a result would be infinite or NaN, which the transforms would spread over a
   * whole tile.
   *
   * @return false, with zeros in y, if a result would be infinite or NaN
   */
  static boolean convolve(ThreeByThree on, float[] x, float[] w, float[] y, Threads threads) {
    var convolution = new Winograd(on, x, w, y, threads);
    convolution.run();
    if (!convolution.isFinite.get()) {
      Arrays.fill(y, 0);
    }
    return convolution.isFinite.get();
  }

  private void run() {
    int chunks = (strips + stripsInChunk - 1) / stripsInChunk;
    threads.forEach(
        chunks * parts, chunk -> new Chunk(chunk / parts * stripsInChunk, chunk % parts).run());
  }

  /** A thread's buffers for a chunk, kept because new memory is slow. */
  private static final class Buffers {
    private final float[] planes = new float[POINTS * TILES];
    private final float[] results = new float[STEP * STEP * TILES];
    private final float[] tile = new float[FloatTile.ROWS * TILES];
    private final float[] doubt = new float[FloatTile.LANES];
    private float[] images = {};
    private float[] products = {};

    void fit(int sizeOfImages, int sizeOfProducts) {
      images = images.length < sizeOfImages ? new float[sizeOfImages] : images;
      products = products.length < sizeOfProducts ? new float[sizeOfProducts] : products;
    }
  }

  /** Some of the outputs for some strips of tiles. */
  private final class Chunk {
    private final Buffers buffers = BUFFERS.get();
    private final WinogradTiles[] tiles;
    private final int firstRow;
    private final int endRow;

    /**
     * The distance between the matrices of two points. With a power of two they would compete for
     * the same cache lines.
     */
    private final int images = on.channels() * TILES + FloatTile.LANES;

    private final int products = kernels.rows() * TILES + FloatTile.LANES;

    Chunk(int firstStrip, int part) {
      tiles = new WinogradTiles[Math.min(stripsInChunk, strips - firstStrip)];
      for (int i = 0; i < tiles.length; i++) {
        tiles[i] = new WinogradTiles(on, (firstStrip + i) * TILES);
      }
      firstRow = startOf(part);
      endRow = startOf(part + 1);
    }

    private int startOf(int part) {
      return part == parts
          ? kernels.rows()
          : kernels.rows() * part / parts / FloatTile.ROWS * FloatTile.ROWS;
    }

    void run() {
      buffers.fit(tiles.length * POINTS * images, tiles.length * POINTS * products);
      for (int strip = 0; strip < tiles.length; strip++) {
        transformImages(strip);
      }
      OutOfLine.run(this::multiply);
      Arrays.fill(buffers.doubt, 0);
      for (int strip = 0; strip < tiles.length; strip++) {
        transformResults(strip);
      }
      for (float each : buffers.doubt) {
        if (each != 0) {
          isFinite.set(false);
        }
      }
    }

    private void transformImages(int strip) {
      Lines columns = new Lines(buffers.planes, 0, SIDE * TILES, TILES);
      Lines rows = new Lines(buffers.planes, 0, TILES, SIDE * TILES);
      for (int channel = 0; channel < on.channels(); channel++) {
        tiles[strip].cut(x, channel, buffers.planes);
        int to = strip * POINTS * images + channel * TILES;
        WinogradTransforms.image(columns, columns, SIDE, TILES);
        WinogradTransforms.image(
            rows, new Lines(buffers.images, to, images, SIDE * images), SIDE, TILES);
      }
    }

    private void multiply() {
      for (int point = 0; point < POINTS; point++) {
        int height;
        for (int row = firstRow; row < endRow; row += height) {
          height = kernels.heightAt(row);
          int kernel = kernels.position(point, row);
          for (int strip = 0; strip < tiles.length; strip++) {
            int image = (strip * POINTS + point) * images;
            int to = (strip * POINTS + point) * products + row * TILES;
            multiply(height, kernel, image, to);
          }
        }
      }
    }

    /** Adds partial sums over DEPTH channels, which rounds less than one long sum. */
    private void multiply(int height, int kernel, int image, int to) {
      for (int channel = 0; channel < on.channels(); channel += DEPTH) {
        int depth = Math.min(DEPTH, on.channels() - channel);
        int fromA = kernel + channel * height;
        int fromB = image + channel * TILES;
        float[] into = channel == 0 ? buffers.products : buffers.tile;
        int at = channel == 0 ? to : 0;
        FloatTile.multiply(height, depth, kernels.packed(), fromA, buffers.images, fromB, into, at);
        if (channel > 0) {
          FloatTile.addTo(buffers.products, to, TILES, height, TILES, buffers.tile, 0);
        }
      }
    }

    private void transformResults(int strip) {
      Lines columns = new Lines(buffers.planes, 0, SIDE * TILES, TILES);
      Lines rows = new Lines(buffers.planes, 0, TILES, SIDE * TILES);
      Lines results = new Lines(buffers.results, 0, TILES, STEP * TILES);
      for (int output = firstRow; output < Math.min(endRow, on.outputs()); output++) {
        int from = strip * POINTS * products + output * TILES;
        WinogradTransforms.result(
            new Lines(buffers.products, from, SIDE * products, products), columns, SIDE, TILES);
        WinogradTransforms.result(rows, results, STEP, TILES);
        WinogradTransforms.doubt(buffers.results, buffers.doubt);
        tiles[strip].paste(buffers.results, output, y);
      }
    }
  }
}
