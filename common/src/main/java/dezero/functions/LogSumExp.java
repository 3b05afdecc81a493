package dezero.functions;

import dezero.array.Axes;
import dezero.array.NdArray;

/** ln Σ eˣ along axes, without overflow: m + ln Σ eˣ⁻ᵐ with m the largest x. */
final class LogSumExp {
  private LogSumExp() {}

  static NdArray of(NdArray x, Axes axes) {
    NdArray largest = x.max(axes);
    return x.sub(largest).exp().sum(axes).log().add(largest);
  }
}
