package dezero;

import dezero.array.DType;
import dezero.array.NdArray;

/** A variable that training changes: a layer collects its parameters by this type. */
public final class Parameter extends Variable {
  private Parameter() {}

  private Parameter(NdArray data) {
    super(data == null ? null : data.keep());
  }

  /** Holds this array. */
  public static Parameter of(NdArray data) {
    return new Parameter(data);
  }

  /** Holds nothing yet, because its shape follows from the first input that its layer sees. */
  public static Parameter lazy() {
    return new Parameter();
  }

  /** Does it hold an array yet? */
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

  /** Holds its numbers in this type from now on, rounded for FLOAT32. Nothing while it is lazy. */
  public void convertTo(DType dtype) {
    if (hasData()) {
      super.initialize(data().to(dtype));
    }
  }
}
