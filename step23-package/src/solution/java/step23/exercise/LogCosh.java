package step23.exercise;

import static dezero.functions.Functions.tanh;

import dezero.Function;
import dezero.Variable;
import dezero.array.NdArray;

/** y = ln((eˣ + e⁻ˣ) / 2), element by element. gx = gy · tanh(x). */
public final class LogCosh extends Function.Unary {
  /** ln((eˣ + e⁻ˣ) / 2), for every x. */
  public static Variable logCosh(Variable x) {
    return new LogCosh().apply(x);
  }

  @Override
  protected NdArray forward(NdArray x) {
    return x.map(v -> Math.abs(v) + Math.log1p(Math.exp(-2 * Math.abs(v))) - Math.log(2));
  }

  @Override
  protected Variable backward(Variable gy) {
    return gy.mul(tanh(x()));
  }
}
