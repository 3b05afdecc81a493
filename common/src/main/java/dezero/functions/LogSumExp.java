package dezero.functions;

import dezero.array.Axes;
import dezero.array.NdArray;

/**
 * Scores x in the form that their logarithms of softmax need, (x − m) − ln Σ eˣ⁻ᵐ, where m is the
 * largest x along axes. Without m, eˣ overflows; and x − (m + ln Σ eˣ⁻ᵐ) loses the digits of the
 * logarithm where m is large: at 10,000, FLOAT32 keeps four of seven.
 *
 * @param shifted x − m
 * @param log ln Σ eˣ⁻ᵐ, with the axes at length 1
 */
record LogSumExp(NdArray shifted, NdArray log) {

  /** The axes must stay as axes of length 1. */
  static LogSumExp of(NdArray x, Axes axes) {
    NdArray shifted = x.sub(x.max(axes));
    return new LogSumExp(shifted, shifted.exp().sum(axes).log());
  }
}
