package dezero.array;

/** The type of an array's elements: 32-bit or 64-bit IEEE 754 numbers, named as in NumPy. */
public enum DType {
  FLOAT32("float32"),
  FLOAT64("float64");

  private final String label;

  DType(String label) {
    this.label = label;
  }

  /** The type of a result that combines the two: FLOAT64 if either is, as in NumPy. */
  public DType promote(DType other) {
    return this == FLOAT64 ? this : other;
  }

  /** The number of this type that is nearest to the value. */
  public double round(double value) {
    return this == FLOAT32 ? (float) value : value;
  }

  @Override
  public String toString() {
    return label;
  }
}
