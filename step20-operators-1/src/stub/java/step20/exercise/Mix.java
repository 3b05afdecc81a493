package step20.exercise;

import java.util.List;
import step20.Function;
import step20.Variable;

/**
 * y = t·a + (1 − t)·b, element by element: a mixture with the share t of a, and the rest of b. Its
 * inputs are a, b and t, in this order.
 */
public final class Mix extends Function.Many {
  /** The mixture as a method. It makes one function, and that is a Mix. */
  public static Variable mix(Variable a, Variable b, Variable t) {
    // TODO task 2: a new Mix for each call
    throw new UnsupportedOperationException("step20 task 2: mix is not written yet");
  }

  /** The list has one array, with a number for each place. */
  @Override
  protected List<double[]> forward(List<double[]> xs) {
    // TODO task 2: xs.get(0) is a, xs.get(1) is b, xs.get(2) is t
    throw new UnsupportedOperationException("step20 task 2: forward is not written yet");
  }

  /** The gradient for input i: 0 is a, 1 is b, and 2 is t. What arrives is in y().grad. */
  @Override
  protected double[] gradient(int i) {
    // TODO task 2: one input moves, and the other two stand still
    throw new UnsupportedOperationException("step20 task 2: gradient is not written yet");
  }
}
