package step08.exercise;

import java.lang.ref.Reference;
import java.util.function.IntFunction;
import step08.Variable;

/** Weighs a chain. */
public final class Memory {
  private Memory() {}

  /**
   * How many bytes are kept for each function of a chain, together with the box that it made.
   * make.apply(functions) makes such a chain, and returns its result. What was only needed while
   * calculating does not count.
   */
  public static double forward(IntFunction<Variable> make, int functions) {
    long before = used();
    Variable y = make.apply(functions);
    long after = used();
    Reference.reachabilityFence(y); // or Java might throw the chain away before it is weighed
    return (after - before) / (double) functions;
  }

  /**
   * The same, when the backward pass is over as well. All numbers in y.grad may be what you like.
   */
  public static double forwardAndBackward(IntFunction<Variable> make, int functions) {
    long before = used();
    Variable y = make.apply(functions);
    y.grad = new double[y.data.length];
    y.backward();
    long after = used();
    Reference.reachabilityFence(y);
    return (after - before) / (double) functions;
  }

  private static long used() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
