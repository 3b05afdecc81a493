package dezero.array.kernel;

/**
 * The operands of a matrix product: c (n, p) = a (n, m) · b (m, p), each a part of an array. a and
 * b are read by strides, so a transposed matrix need not be copied first. c is stored row after
 * row, possibly as a part of a wider matrix.
 */
public record Product(int n, int m, int p, Operand a, Operand b, Result c) {
  /** With c stored row after row, without gaps, from {@code fromC} on, over the old elements. */
  public Product(int n, int m, int p, Operand a, Operand b, int fromC) {
    this(n, m, p, a, b, Result.at(fromC, p));
  }

  /**
   * A matrix inside an array.
   *
   * @param from the position of its first element
   * @param rowStep the distance from a row to the next
   * @param columnStep the distance from a column to the next
   */
  public record Operand(int from, int rowStep, int columnStep) {
    /** A matrix stored row after row, without gaps. */
    public static Operand rowMajor(int from, int columns) {
      return new Operand(from, columns, 1);
    }

    /** A matrix stored column after column: the transpose of a row-major one. */
    public static Operand columnMajor(int from, int rows) {
      return new Operand(from, 1, rows);
    }
  }

  /**
   * The place of c in its array.
   *
   * @param from the position of its first element
   * @param rowStep the distance from a row to the next
   * @param isAdded whether it is added to the old elements, or replaces them
   */
  public record Result(int from, int rowStep, boolean isAdded) {
    /** Replaces the old elements. */
    public static Result at(int from, int rowStep) {
      return new Result(from, rowStep, false);
    }

    /** Adds to the old elements. */
    public static Result addedAt(int from, int rowStep) {
      return new Result(from, rowStep, true);
    }
  }

  /** The number of multiplications. */
  public long work() {
    return (long) n * m * p;
  }
}
