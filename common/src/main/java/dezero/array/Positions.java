package dezero.array;

/**
 * Where the elements of a result stand in another array: walks over a shape in row-major order and
 * notes where each step lands.
 */
final class Positions {
  /** A place that nothing comes from: the result is 0 there, as in the padding of an image. */
  static final int NOWHERE = -1;

  private Positions() {}

  /**
   * The positions visited.
   *
   * @param shape what is walked over
   * @param steps how far the position moves when the index along each axis grows by one
   */
  static int[] walk(Shape shape, int[] steps) {
    int[] positions = new int[shape.size()];
    int[] dims = shape.dims();
    int[] index = new int[dims.length];
    int position = 0;
    for (int i = 0; i < positions.length; i++) {
      positions[i] = position;
      for (int axis = dims.length - 1; axis >= 0; axis--) {
        position += steps[axis];
        if (++index[axis] < dims[axis]) {
          break;
        }
        position -= steps[axis] * dims[axis];
        index[axis] = 0;
      }
    }
    return positions;
  }
}
