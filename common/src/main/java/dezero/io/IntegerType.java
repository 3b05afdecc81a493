package dezero.io;

/**
 * The width of integers in a file. NumPy's own default is 64 bits, or 32 on Windows before NumPy 2.
 */
public enum IntegerType {
  INT32("<i4", Integer.BYTES),
  INT64("<i8", Long.BYTES);

  private final String descr;
  private final int width;

  IntegerType(String descr, int width) {
    this.descr = descr;
    this.width = width;
  }

  /** The type in a header. */
  String descr() {
    return descr;
  }

  int width() {
    return width;
  }
}
