package dezero;

import dezero.array.NdArray;

/** A function computed a NaN or an infinity while {@link Autograd#detectAnomaly} was in force. */
public final class AnomalyException extends ArithmeticException {
  private static final long serialVersionUID = 1;

  AnomalyException(String message) {
    super(message);
  }

  /** Throws if an element is NaN or infinite. */
  static void check(String maker, NdArray array) {
    double[] elements = array.toDoubles();
    for (int i = 0; i < elements.length; i++) {
      if (!Double.isFinite(elements[i])) {
        throw new AnomalyException(
            maker
                + " computed "
                + elements[i]
                + " at element "
                + i
                + " of a result of shape "
                + array.shape()
                + "; check its inputs");
      }
    }
  }
}
