package dezero.functions;

import dezero.Autograd;
import dezero.Function;
import dezero.Variable;
import dezero.array.Fused;
import dezero.array.NdArray;

/** y = tanh(x), element by element. gx = gy · (1 − y²). */
public final class Tanh extends Function.Unary {
  @Override
  protected NdArray forward(NdArray x) {
    return x.tanh();
  }

  @Override
  protected Variable backward(Variable gy) {
    if (!Autograd.isRecording()) {
      return unrecorded(Fused.tanhGradient(gy.data(), y().data()));
    }
    return gy.mul(y().mul(y()).neg().add(1));
  }
}
