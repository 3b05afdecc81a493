package step31.exercise;

import step31.Elementwise;
import step31.Function;
import step31.Variable;

/** Two functions that the engine has not. Their ways back are calculations in boxes. */
public final class Growth {
  private Growth() {}

  /** y = eˣ, element by element. gx = gy · eˣ. May be differentiated again and again. */
  public static final class Exp extends Function.Unary {
    @Override
    protected double[] forward(double[] x) {
      return Elementwise.map(x, Math::exp);
    }

    @Override
    protected Variable backward(Variable gy) {
      // TODO task 1: eˣ has been calculated already; which box is it in?
      throw new UnsupportedOperationException("step31 task 1: Exp.backward is not written yet");
    }
  }

  /** y = ln x, element by element. gx = gy / x. May be differentiated again and again. */
  public static final class Log extends Function.Unary {
    @Override
    protected double[] forward(double[] x) {
      return Elementwise.map(x, Math::log);
    }

    @Override
    protected Variable backward(Variable gy) {
      // TODO task 1: there is no division, but there are powers
      throw new UnsupportedOperationException("step31 task 1: Log.backward is not written yet");
    }
  }
}
