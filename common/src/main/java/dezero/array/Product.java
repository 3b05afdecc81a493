package dezero.array;

/**
 * What a matrix product works on: c (n, p) = a (n, m) · b (m, p), each somewhere inside an array. c
 * is row-major; a and b are read by strides, so a transposed matrix need not be moved first.
 *
 * @param fromC where c begins
 */
public record Product(int n, int m, int p, Operand a, Operand b, int fromC) {
  /**
   * A matrix inside an array.
   *
   * @param from where its first element stands
   * @param rowStep how far it is from a row to the next
   * @param columnStep how far it is from a column to the next
   */
  public record Operand(int from, int rowStep, int columnStep) {
    /** Row after row, without gaps. */
    static Operand rowMajor(int from, int columns) {
      return new Operand(from, columns, 1);
    }

    /** Column after column: the transpose of a row-major matrix with {@code rows} columns. */
    static Operand columnMajor(int from, int rows) {
      return new Operand(from, 1, rows);
    }
  }

  /** How many multiplications it takes. */
  public long work() {
    return (long) n * m * p;
  }
}
