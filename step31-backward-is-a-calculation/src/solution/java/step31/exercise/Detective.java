package step31.exercise;

import java.util.List;
import java.util.function.UnaryOperator;
import step31.Variable;

/** Finds the function whose way back has kept a bare number. */
public final class Detective {
  private static final double H = 1e-5;
  private static final double TOLERANCE = 1e-3;

  private Detective() {}

  /**
   * The index of the first function whose curvature at this place is wrong when you go back twice;
   * -1 if it is right for all of them. The slopes are all right: one backward pass gives what
   * measuring gives. A slope that does not depend on x has a curvature of 0; then there is no way
   * back from it, or x gets no gradient, and both are as they should be.
   *
   * @param functions of a box with one number; what is wrong, is wrong by 0.01 or more
   */
  public static int which(List<UnaryOperator<Variable>> functions, double at) {
    for (int i = 0; i < functions.size(); i++) {
      UnaryOperator<Variable> f = functions.get(i);
      if (Math.abs(curvature(f, at) - measured(f, at)) > TOLERANCE) {
        return i;
      }
    }
    return -1;
  }

  /** By going back twice. */
  private static double curvature(UnaryOperator<Variable> f, double at) {
    var x = new Variable(at);
    f.apply(x).backward();
    Variable slope = x.grad;
    x.clearGrad();
    if (slope.creator() != null) {
      slope.backward();
    }
    return x.grad == null ? 0 : x.grad.data[0];
  }

  private static double measured(UnaryOperator<Variable> f, double at) {
    return (slope(f, at + H) - slope(f, at - H)) / (2 * H);
  }

  private static double slope(UnaryOperator<Variable> f, double at) {
    var x = new Variable(at);
    f.apply(x).backward();
    return x.grad.data[0];
  }
}
