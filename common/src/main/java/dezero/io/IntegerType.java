package dezero.io;

/** How wide integers are written. NumPy's own default is 64 bits, on Windows before NumPy 2 32. */
public enum IntegerType {
  INT32("<i4", Integer.BYTES),
  INT64("<i8", Long.BYTES);

  private final String descr;
  private final int width;

  IntegerType(String descr, int width) {
    this.descr = descr;
    this.width = width;
  }

  /** As it stands in a header. */
  String descr() {
    return descr;
  }

  int width() {
    return width;
  }
}
