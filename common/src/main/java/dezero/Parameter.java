package dezero;

import dezero.array.DType;
import dezero.array.NdArray;

/** A variable that training changes. A layer finds its parameters by this type. */
public final class Parameter extends Variable {
  private Parameter() {}

  private Parameter(NdArray data) {
    super(data == null ? null : data.keep());
  }

  /** Holds this array. */
  public static Parameter of(NdArray data) {
    return new Parameter(data);
  }

  /** A parameter without data, whose shape follows from the first input that its layer gets. */
  public static Parameter lazy() {
    return new Parameter();
  }

  /** Whether it holds an array yet. */
  public boolean isInitialized() {
    return hasData();
  }

  /**
   * Fills a lazy parameter.
   *
   * @throws IllegalStateException if it holds data already
   */
  @Override
  public void initialize(NdArray data) {
    if (hasData()) {
      throw new IllegalStateException(
          "initialize: "
              + name()
              + " holds an array of shape "
              + shape()
              + " already; change it with setData");
    }
    super.initialize(data);
  }

  /** Converts its elements to this type, rounded for FLOAT32; does nothing before it has data. */
  public void convertTo(DType dtype) {
    if (hasData()) {
      super.initialize(data().to(dtype));
    }
  }
}
