package step13;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/** One backward pass, from a result to the leaves. */
final class BackwardPass {
  private final Deque<Function> waiting = new ArrayDeque<>();

  void run(Function start) {
    waiting.push(start);
    while (!waiting.isEmpty()) {
      passGradients(waiting.pop());
    }
  }

  /** The chain rule: each input gets the gradient that this function computes for it. */
  private void passGradients(Function function) {
    for (int i = 0; i < function.inputs().size(); i++) {
      Variable input = function.inputs().get(i);
      input.grad = checked(function.gradient(i), function, i);
      if (input.creator() != null) {
        waiting.push(input.creator());
      }
    }
  }

  private static double[] checked(double[] gradient, Function function, int i) {
    int expected = function.inputs().get(i).data.length;
    if (gradient == null || gradient.length != expected) {
      throw new IllegalStateException(
          function.label()
              + (": the gradient for input " + i + " is " + Arrays.toString(gradient))
              + ("; its length must be " + expected + ", the input's"));
    }
    return gradient;
  }
}
