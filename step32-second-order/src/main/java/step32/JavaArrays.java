package step32;

/** Checks the tables that a {@link Variable} is made from. */
final class JavaArrays {
  private JavaArrays() {}

  /** The shape of a table with these rows, which must be equally long. */
  static Shape shape(double[][] rows) {
    if (rows == null || rows.length == 0) {
      throw new IllegalArgumentException(
          "Variable: the table is " + (rows == null ? "null" : "empty") + "; give it rows");
    }
    for (int i = 0; i < rows.length; i++) {
      if (rows[i] == null) {
        throw new IllegalArgumentException("Variable: row " + i + " is null; give it numbers");
      }
      if (rows[i].length != rows[0].length) {
        String lengths =
            "row 0 has " + rows[0].length + " numbers, row " + i + " " + rows[i].length;
        throw new IllegalArgumentException(
            "Variable: " + lengths + "; all rows of a table must be equally long");
      }
    }
    return Shape.of(rows.length, rows[0].length);
  }

  /** The rows of a table, one after the other, in one array. */
  static double[] joined(double[][] rows) {
    Shape shape = shape(rows);
    double[] values = new double[shape.size()];
    for (int i = 0; i < rows.length; i++) {
      System.arraycopy(rows[i], 0, values, i * shape.dim(1), shape.dim(1));
    }
    return values;
  }
}
