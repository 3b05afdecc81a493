package dezero.io;

/** Which index changes fastest in a file: the last as in C and Java, or the first as in Fortran. */
enum Layout {
  C("False"),
  FORTRAN("True");

  private final String fortranOrder;

  Layout(String fortranOrder) {
    this.fortranOrder = fortranOrder;
  }

  /** The value of the header's {@code fortran_order}. */
  String fortranOrder() {
    return fortranOrder;
  }
}
