package dezero.functions;

import dezero.Autograd;
import dezero.Function;
import dezero.Variable;
import dezero.array.Fused;
import dezero.array.NdArray;

/** y = 1 / (1 + e⁻ˣ), element by element, between 0 and 1. gx = gy · y (1 − y). */
public final class Sigmoid extends Function.Unary {
  @Override
  protected NdArray forward(NdArray x) {
    return x.sigmoid();
  }

  @Override
  protected Variable backward(Variable gy) {
    if (!Autograd.isRecording()) {
      return unrecorded(Fused.sigmoidGradient(gy.data(), y().data()));
    }
    return gy.mul(y()).mul(y().neg().add(1));
  }
}
