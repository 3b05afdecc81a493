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
      return gy.mul(y());
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
      return gy.mul(x().pow(-1));
    }
  }
}
