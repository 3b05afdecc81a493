package dezero.array;

/** Walks over a shape in row-major order and notes where each step lands in another array. */
final class Positions {
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
