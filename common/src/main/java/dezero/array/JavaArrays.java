package dezero.array;

/** Checks of the Java arrays that {@code NdArray.of} is given. */
final class JavaArrays {
  private JavaArrays() {}

  /** Returns the values; throws if they are null. */
  static <T> T notNull(String what, T values) {
    if (values == null) {
      throw new IllegalArgumentException(
          what + ": no data was given (null); pass a number or an array of numbers");
    }
    return values;
  }

  static void requireCount(Shape shape, int count) {
    if (shape.size() != count) {
      throw new IllegalArgumentException(
          "NdArray.of: shape "
              + shape
              + " needs "
              + shape.size()
              + " elements but "
              + count
              + " were given");
    }
  }

  /** The rows of a matrix, one after the other, in one array. */
  static double[] joined(double[][] rows, int columns) {
    double[] values = new double[rows.length * columns];
    for (int i = 0; i < rows.length; i++) {
      if (rows[i] == null) {
        throw new IllegalArgumentException(
            "row " + i + ": no data was given (null); pass an array of numbers");
      }
      if (rows[i].length != columns) {
        throw new IllegalArgumentException(
            "NdArray.of: row 0 has "
                + columns
                + " elements but row "
                + i
                + " has "
                + rows[i].length
                + "; all rows of a matrix must be equally long");
      }
      System.arraycopy(rows[i], 0, values, i * columns, columns);
    }
    return values;
  }
}
