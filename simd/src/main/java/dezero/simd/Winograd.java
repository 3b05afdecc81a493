package dezero.simd;

import dezero.array.kernel.ThreeByThree;
import dezero.simd.WinogradTransforms.Lines;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Convolutions of 3 × 3 with a quarter of the multiplications: 36 for a tile of 4 × 4 results, not
 * 144. A. Lavin and S. Gray, "Fast Algorithms for Convolutional Neural Networks", 2015, after S.
 * Winograd.
 *
 * <p>In one dimension: four results of three weights, moved along six pixels, are a product of
 * polynomials, read backward. Polynomials can be multiplied through their values: six points, one
 * multiplication each, where term by term it takes twelve. The values are sums of the pixels, or of
 * the weights, times constants; and so are the results, of the six products. In two dimensions the
 * same is done along the columns, then along the rows: six times six.
 *
 * <p>What changes the coordinates costs something, too, but only once for each pixel, weight and
 * result; each multiplication stands for a pair of an output and a channel. These are summed over
 * the channels before they are changed back: at each of the 36 points, a matrix product (outputs,
 * channels) · (channels, tiles).
 */
final class Winograd {
  private static final int STEP = WinogradTiles.STEP;
  private static final int SIDE = WinogradTiles.SIDE;
  private static final int TILES = WinogradTiles.COUNT;
  static final int POINTS = SIDE * SIDE;

  /** With fewer, on either side, the changes of coordinates cost more than they save. */
  private static final int LEAST_CHANNELS = 16;

  /** With more, the kernels in the new coordinates would take more than 150 megabytes. */
  private static final int MOST_CHANNELS = 1024;

  /** From so many channels on, kernels come from the third cache, so each serves more tiles. */
  private static final int MANY_CHANNELS = 256;

  /** Channels that are summed in one go. */
  private static final int DEPTH = 128;

  private static final ThreadLocal<Room> ROOM = ThreadLocal.withInitial(Room::new);

  private final ThreeByThree on;
  private final float[] x;
  private final float[] y;
  private final WinogradKernels kernels;
  private final Threads threads;

  /** Strips of tiles, and how many of them a piece of work has. */
  private final int strips;

  private final int stripsInPiece;

  /** Pieces with the same tiles: each has some of the outputs. */
  private final int parts;

  private final AtomicBoolean isFinite = new AtomicBoolean(true);

  private Winograd(ThreeByThree on, float[] x, float[] w, float[] y, Threads threads) {
    this.on = on;
    this.x = x;
    this.y = y;
    this.threads = threads;
    kernels = new WinogradKernels(on, w, threads);
    strips = (WinogradTiles.count(on) + TILES - 1) / TILES;
    stripsInPiece = on.channels() < MANY_CHANNELS ? 1 : 2;
    parts = strips <= stripsInPiece ? 2 : 1;
  }

  /** Is it faster than the products of patches, and does it fit into memory? */
  static boolean fits(ThreeByThree on) {
    return Math.min(on.channels(), on.outputs()) >= LEAST_CHANNELS
        && Math.max(on.channels(), on.outputs()) <= MOST_CHANNELS
        && WinogradTiles.count(on) >= TILES;
  }

  /**
   * y = x ∗ w, unless a result would be infinite or NaN: on the way, that spreads over a whole
   * tile.
   *
   * @return false, with zeros in y, if there was one
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
    int pieces = (strips + stripsInPiece - 1) / stripsInPiece;
    threads.forEach(
        pieces * parts, piece -> new Piece(piece / parts * stripsInPiece, piece % parts).run());
  }

  /** Room for a piece, which each thread keeps: fresh memory is slow. */
  private static final class Room {
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

  /** Some strips of tiles, and some outputs. */
  private final class Piece {
    private final Room room = ROOM.get();
    private final WinogradTiles[] tiles;
    private final int firstRow;
    private final int endRow;

    /** How far apart the matrices of two points are; at a round distance they would collide. */
    private final int images = on.channels() * TILES + FloatTile.LANES;

    private final int products = kernels.rows() * TILES + FloatTile.LANES;

    Piece(int firstStrip, int part) {
      tiles = new WinogradTiles[Math.min(stripsInPiece, strips - firstStrip)];
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
      room.fit(tiles.length * POINTS * images, tiles.length * POINTS * products);
      for (int strip = 0; strip < tiles.length; strip++) {
        transformImages(strip);
      }
      Apart.run(this::multiply);
      Arrays.fill(room.doubt, 0);
      for (int strip = 0; strip < tiles.length; strip++) {
        transformResults(strip);
      }
      for (float each : room.doubt) {
        if (each != 0) {
          isFinite.set(false);
        }
      }
    }

    private void transformImages(int strip) {
      Lines columns = new Lines(room.planes, 0, SIDE * TILES, TILES);
      Lines rows = new Lines(room.planes, 0, TILES, SIDE * TILES);
      for (int channel = 0; channel < on.channels(); channel++) {
        tiles[strip].cut(x, channel, room.planes);
        int to = strip * POINTS * images + channel * TILES;
        WinogradTransforms.image(columns, columns, SIDE, TILES);
        WinogradTransforms.image(
            rows, new Lines(room.images, to, images, SIDE * images), SIDE, TILES);
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

    /** Adds up the sums of some channels each, which rounds less than one long sum. */
    private void multiply(int height, int kernel, int image, int to) {
      for (int channel = 0; channel < on.channels(); channel += DEPTH) {
        int depth = Math.min(DEPTH, on.channels() - channel);
        int fromA = kernel + channel * height;
        int fromB = image + channel * TILES;
        float[] into = channel == 0 ? room.products : room.tile;
        int at = channel == 0 ? to : 0;
        FloatTile.multiply(height, depth, kernels.packed(), fromA, room.images, fromB, into, at);
        if (channel > 0) {
          FloatTile.addTo(room.products, to, TILES, height, TILES, room.tile, 0);
        }
      }
    }

    private void transformResults(int strip) {
      Lines columns = new Lines(room.planes, 0, SIDE * TILES, TILES);
      Lines rows = new Lines(room.planes, 0, TILES, SIDE * TILES);
      Lines results = new Lines(room.results, 0, TILES, STEP * TILES);
      for (int output = firstRow; output < Math.min(endRow, on.outputs()); output++) {
        int from = strip * POINTS * products + output * TILES;
        WinogradTransforms.result(
            new Lines(room.products, from, SIDE * products, products), columns, SIDE, TILES);
        WinogradTransforms.result(rows, results, STEP, TILES);
        WinogradTransforms.doubt(room.results, room.doubt);
        tiles[strip].paste(room.results, output, y);
      }
    }
  }
}
