package step23.exercise;

import dezero.Function;
import dezero.Variable;
import dezero.array.NdArray;

/** y = ln((eˣ + e⁻ˣ) / 2), element by element: a parabola in the middle, straight outside. */
public final class LogCosh extends Function.Unary {
  /** ln((eˣ + e⁻ˣ) / 2), for every x. */
  public static Variable logCosh(Variable x) {
    return new LogCosh().apply(x);
  }

  @Override
  protected NdArray forward(NdArray x) {
    // TODO task 3: the same number, by a way on which nothing overflows
    throw new UnsupportedOperationException("step23 task 3: forward is not written yet");
  }

  @Override
  protected Variable backward(Variable gy) {
    // TODO task 3: the slope, for which the library has a function
    throw new UnsupportedOperationException("step23 task 3: backward is not written yet");
  }
}
