package dezero.array;

import java.util.Arrays;

/**
 * For each element of a result, its position in the array that it comes from.
 *
 * <p>Slicing, picking rows, transposing, broadcasting, cutting an image into patches and pooling
 * all move elements without changing them, so each is an index. {@link NdArray#take} takes elements
 * from its positions, and {@link NdArray#putAdd} adds elements up at its positions. The two are
 * each other's derivative.
 */
public final class Index {
  private final Shape from;
  private final Shape to;
  final int[] positions;
  private final Meet meet;

  /** Whether two elements of the result come from the same position. */
  private enum Meet {
    NEVER,
    PERHAPS
  }

  Index(Shape from, Shape to, int[] positions) {
    this(from, to, positions, Meet.PERHAPS);
  }

  private Index(Shape from, Shape to, int[] positions, Meet meet) {
    this.from = from;
    this.to = to;
    this.positions = positions;
    this.meet = meet;
  }

  /** Whether all elements of the result come from different positions. */
  boolean isOneToOne() {
    return meet == Meet.NEVER;
  }

  /** The shape of the array that elements come from. */
  public Shape from() {
    return from;
  }

  /** The shape of the result. */
  public Shape to() {
    return to;
  }

  /**
   * Slices along the first axes; the other axes are taken whole.
   *
   * @throws IllegalArgumentException for more slices than axes
   * @throws IndexOutOfBoundsException for a single index outside its axis
   */
  public static Index of(Shape from, Slice... slices) {
    if (slices.length > from.rank()) {
      throw new IllegalArgumentException(
          "getItem: "
              + slices.length
              + " indices given for shape "
              + from
              + ", which has "
              + from.rank()
              + " axes");
    }
    int[] strides = from.strides();
    int[] dims = new int[from.rank()];
    int[] steps = new int[from.rank()];
    int start = 0;
    for (int axis = 0; axis < from.rank(); axis++) {
      Slice slice = axis < slices.length ? slices[axis] : Slice.all();
      dims[axis] = slice.count(axis, from);
      steps[axis] = slice.step() * strides[axis];
      start += dims[axis] == 0 ? 0 : slice.first(axis, from) * strides[axis];
    }
    int[] positions = Positions.walk(Shape.of(dims), steps);
    for (int i = 0; i < positions.length; i++) {
      positions[i] += start;
    }
    return new Index(from, withoutSingles(dims, slices), positions, Meet.NEVER);
  }

  private static Shape withoutSingles(int[] dims, Slice... slices) {
    int[] kept = new int[dims.length];
    int rank = 0;
    for (int axis = 0; axis < dims.length; axis++) {
      if (axis >= slices.length || !slices[axis].isSingle()) {
        kept[rank++] = dims[axis];
      }
    }
    return Shape.of(Arrays.copyOf(kept, rank));
  }

  /**
   * Entries along the first axis, in this order; an entry may be repeated.
   *
   * @throws IndexOutOfBoundsException if an entry does not exist; negative numbers count from the
   *     end
   */
  public static Index rows(Shape from, int... rows) {
    int count = from.rank() == 0 ? 0 : from.dim(0);
    int[] dims = from.rank() == 0 ? new int[1] : from.dims();
    int width = count == 0 ? 0 : from.size() / count;
    int[] positions = new int[rows.length * width];
    for (int i = 0; i < rows.length; i++) {
      int row = rows[i] < 0 ? rows[i] + count : rows[i];
      if (row < 0 || row >= count) {
        throw new IndexOutOfBoundsException(
            "rows: "
                + rows[i]
                + " at index "
                + i
                + " is outside the first axis of shape "
                + from
                + "; it has "
                + count
                + " entries");
      }
      for (int j = 0; j < width; j++) {
        positions[i * width + j] = row * width + j;
      }
    }
    dims[0] = rows.length;
    return new Index(from, Shape.of(dims), positions);
  }

  /**
   * The elements where the mask is not 0, as a vector.
   *
   * @throws IllegalArgumentException unless the mask has the shape of the array
   */
  public static Index where(Shape from, NdArray mask) {
    if (!mask.shape().equals(from)) {
      throw new IllegalArgumentException(
          "where: the mask has shape " + mask.shape() + " but the array has " + from);
    }
    int[] positions = new int[mask.size()];
    int count = 0;
    for (int i = 0; i < positions.length; i++) {
      if (mask.element(i) != 0) {
        positions[count++] = i;
      }
    }
    return new Index(from, Shape.of(count), Arrays.copyOf(positions, count));
  }

  /**
   * One element from each row of a matrix, in the column given for that row. This is how a loss
   * takes the probability of the right answer.
   *
   * @param from (n, classes)
   * @param columns n column numbers
   * @throws IndexOutOfBoundsException if a column does not exist
   * @throws IllegalArgumentException unless {@code from} is a matrix with a row for each column
   */
  public static Index columnOfEachRow(Shape from, int... columns) {
    if (from.rank() != 2 || from.dim(0) != columns.length) {
      throw new IllegalArgumentException(
          columns.length
              + " labels were given for an array of shape "
              + from
              + "; it takes a matrix with a row for each label");
    }
    int[] positions = new int[columns.length];
    for (int i = 0; i < columns.length; i++) {
      if (columns[i] < 0 || columns[i] >= from.dim(1)) {
        throw new IndexOutOfBoundsException(
            "label "
                + columns[i]
                + " at index "
                + i
                + " is out of range: there are "
                + from.dim(1)
                + " classes, 0 to "
                + (from.dim(1) - 1));
      }
      positions[i] = i * from.dim(1) + columns[i];
    }
    return new Index(from, Shape.of(columns.length), positions);
  }

  /** The largest pixel under the window, for each of its positions on the images. */
  public static Index largest(NdArray images, Window window) {
    Shape patches = window.patchesShape(images.shape());
    Shape to = Shape.of(patches.dim(0), patches.dim(1), patches.dim(4), patches.dim(5));
    int[] positions = Largest.positions(images, window, to);
    return new Index(images.shape(), to, positions, window.overlaps() ? Meet.PERHAPS : Meet.NEVER);
  }

  /** The patches under a window: images (n, c, h, w), result (n, c, kh, kw, oh, ow). */
  public static Index patches(Shape images, Window window) {
    return new Index(images, window.patchesShape(images), window.positions(images));
  }
}
