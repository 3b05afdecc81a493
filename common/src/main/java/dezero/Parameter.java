package dezero;

import dezero.array.NdArray;

/** A variable that training changes: a layer collects its parameters by this type. */
public final class Parameter extends Variable {
  private Parameter(NdArray data) {
    super(data);
  }

  /** Holds this array. */
  public static Parameter of(NdArray data) {
    return new Parameter(data);
  }
}
