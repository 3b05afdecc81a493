package dezero.array;

/**
 * Computes the positions of a result's elements in another array, by a walk over a shape in
 * row-major order.
 */
final class Positions {
  /**
   * The position of an element that comes from no other: it is 0, as in the padding of an image.
   */
  static final int NOWHERE = -1;

  private Positions() {}

  /**
   * The positions visited.
   *
   * @param shape the shape to walk over
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
