package step31;

import java.util.List;

/** One backward pass, from a result to the leaves. */
final class BackwardPass {
  private final boolean retainGrad;

  BackwardPass(BackwardOption... options) {
    retainGrad = List.of(options).contains(BackwardOption.RETAIN_GRAD);
  }

  void run(Function start) {
    BackwardQueue queue = new BackwardQueue(start);
    try {
      for (Function function = queue.take(); function != null; function = queue.take()) {
        passGradients(function, queue);
      }
    } finally {
      queue.clear();
    }
  }

  /** The chain rule: each input receives the gradient that this function computes for it. */
  private void passGradients(Function function, BackwardQueue queue) {
    for (int i = 0; i < function.inputs().size(); i++) {
      Variable input = function.inputs().get(i);
      if (input.isConstant()) {
        continue;
      }
      input.receive(checked(function.gradient(i), function, i));
      if (input.creator() != null) {
        queue.add(input.creator());
      }
    }
    if (!retainGrad) {
      function.outputs().stream().filter(y -> y.creator() == function).forEach(Variable::clearGrad);
    }
  }

  private static Variable checked(Variable gradient, Function function, int i) {
    int expected = function.inputs().get(i).data.length;
    if (gradient == null || gradient.data.length != expected) {
      throw new IllegalStateException(
          function.label()
              + (": the gradient for input " + i + " is " + gradient)
              + ("; its length must be " + expected + ", the input's"));
    }
    return gradient;
  }
}
