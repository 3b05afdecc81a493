package step08.probe;

import dezero.grading.Probe;
import dezero.grading.Value;
import java.util.function.IntFunction;
import step08.Elementwise;
import step08.Function;
import step08.Variable;
import step08.exercise.Memory;

/**
 * (numbers in a box, numbers that each function keeps, functions) → the bytes of a function and its
 * box after the forward pass, and after the backward pass.
 */
public final class MemoryProbe implements Probe {
  @Override
  public Value run(Value input) {
    double[] given = input.numbers();
    IntFunction<Variable> make = n -> chain((int) given[0], (int) given[1], n);
    int functions = (int) given[2];
    Memory.forward(make, 1); // what Java needs the first time is not to be weighed
    Memory.forwardAndBackward(make, 1);
    tidyUp();
    double forward = Memory.forward(make, functions);
    tidyUp();
    double both = Memory.forwardAndBackward(make, functions);
    return Value.of(forward, both);
  }

  /**
   * The serial collector leaves a few megabytes of dead objects where they are, but for every
   * fourth time. So what is left of the measurement before would be taken away during the next.
   */
  private static void tidyUp() {
    for (int i = 0; i < 4; i++) {
      System.gc();
    }
  }

  private static Variable chain(int numbers, int kept, int functions) {
    var y = new Variable(new double[numbers]);
    for (int i = 0; i < functions; i++) {
      y = new Hoarder(kept).apply(y);
    }
    return y;
  }

  /** y = x, with numbers that nobody needs. */
  private static final class Hoarder extends Function {
    private final double[] kept;

    Hoarder(int numbers) {
      kept = new double[numbers];
    }

    @Override
    protected double[] forward(double[] x) {
      return Elementwise.map(x, v -> v + 0 * kept.length);
    }

    @Override
    protected double[] backward(double[] gy) {
      return gy.clone();
    }
  }
}
