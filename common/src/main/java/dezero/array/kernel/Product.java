package dezero.array.kernel;

/**
 * What a matrix product works on: c (n, p) = a (n, m) · b (m, p), each somewhere inside an array. a
 * and b are read by strides, so a transposed matrix need not be moved first. c lies row after row,
 * perhaps as a part of a wider matrix.
 */
public record Product(int n, int m, int p, Operand a, Operand b, Result c) {
  /** c row after row without gaps, from there on, in place of what was there. */
  public Product(int n, int m, int p, Operand a, Operand b, int fromC) {
    this(n, m, p, a, b, Result.at(fromC, p));
  }

  /**
   * A matrix inside an array.
   *
   * @param from where its first element stands
   * @param rowStep how far it is from a row to the next
   * @param columnStep how far it is from a column to the next
   */
  public record Operand(int from, int rowStep, int columnStep) {
    /** Row after row, without gaps. */
    public static Operand rowMajor(int from, int columns) {
      return new Operand(from, columns, 1);
    }

    /** Column after column: the transpose of a row-major matrix with {@code rows} columns. */
    public static Operand columnMajor(int from, int rows) {
      return new Operand(from, 1, rows);
    }
  }

  /**
   * Where c goes.
   *
   * @param from where its first element goes
   * @param rowStep how far it is from a row to the next
   * @param isAdded whether it is added to what is there, or takes its place
   */
  public record Result(int from, int rowStep, boolean isAdded) {
    /** In place of what is there. */
    public static Result at(int from, int rowStep) {
      return new Result(from, rowStep, false);
    }

    /** Added to what is there. */
    public static Result addedAt(int from, int rowStep) {
      return new Result(from, rowStep, true);
    }
  }

  /** How many multiplications it takes. */
  public long work() {
    return (long) n * m * p;
  }
}
