package step10.exercise;

import java.util.Random;
import java.util.function.Supplier;
import step10.Function;
import step10.NumericalGradient;
import step10.Variable;

/** Finds out whether a function goes back as it should. */
public final class Check {
  private Check() {}

  /**
   * Whether backward is right, for every number that went in and for every gy that arrives. {@code
   * make.get()} gives a new function object each time, since one can be applied only once. The
   * function is smooth and takes any numbers.
   */
  public static boolean isRight(Supplier<Function> make) {
    var random = new Random(1);
    for (int i = 0; i < 30; i++) {
      var x = new Variable(6 * random.nextDouble() - 3);
      double gy = 6 * random.nextDouble() - 3;
      make.get().apply(x).backward(gy);
      double expected = gy * NumericalGradient.of(v -> make.get().apply(v), x)[0];
      if (!(Math.abs(x.grad[0] - expected) <= 1e-6 * Math.max(1, Math.abs(expected)))) {
        return false;
      }
    }
    return true;
  }
}
