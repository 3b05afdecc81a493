package step10.probe;

import dezero.grading.Probe;
import dezero.grading.Value;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Supplier;
import step10.Elementwise;
import step10.Function;
import step10.exercise.Check;

/** The number of a function in the box → 1 if the check says that it is right. */
public final class CheckProbe implements Probe {
  private static final List<Supplier<Function>> BOX =
      List.of(
          of(v -> v * v, (g, v) -> g * 2 * v),
          of(v -> v * v, (g, v) -> g * v),
          of(Math::sin, (g, v) -> g * Math.cos(v)),
          of(v -> v * v, (g, v) -> 2 * v),
          of(v -> 5 - v, (g, v) -> -g),
          of(Math::exp, (g, v) -> g * (1 + v)),
          of(v -> v * v, (g, v) -> g * 2 * Math.abs(v)),
          of(v -> 1e9 * Math.sin(v), (g, v) -> 1e9 * g * Math.cos(v)),
          of(v -> v * v * v, (g, v) -> g * g * v * v),
          of(Math::sin, (g, v) -> Math.abs(g) * Math.cos(v)),
          of(v -> v * v * v, (g, v) -> g * 3.003 * v * v),
          of(Math::exp, (g, v) -> v > 1 ? Double.NaN : g * Math.exp(v)));

  @Override
  public Value run(Value input) {
    return Value.of(Check.isRight(BOX.get((int) input.numbers()[0])) ? 1 : 0);
  }

  private static Supplier<Function> of(DoubleUnaryOperator forward, DoubleBinaryOperator backward) {
    return () -> new Boxed(forward, backward);
  }

  private static final class Boxed extends Function {
    private final DoubleUnaryOperator forward;
    private final DoubleBinaryOperator backward;

    Boxed(DoubleUnaryOperator forward, DoubleBinaryOperator backward) {
      this.forward = forward;
      this.backward = backward;
    }

    @Override
    protected double[] forward(double[] x) {
      return Elementwise.map(x, forward);
    }

    @Override
    protected double[] backward(double[] gy) {
      return Elementwise.zip(gy, x().data, backward);
    }
  }
}
