package dezero;

import java.util.List;

/**
 * One backward pass, from a result to the leaves. A loop rather than recursion, because a graph may
 * be a million functions deep, and Java's stack overflows after five to twenty thousand calls.
 */
final class BackwardPass {
  private final boolean createGraph;
  private final boolean retainGrad;
  private final GradientAccumulator gradients;

  BackwardPass(BackwardOption... options) {
    List<BackwardOption> chosen = List.of(options);
    createGraph = chosen.contains(BackwardOption.CREATE_GRAPH);
    retainGrad = chosen.contains(BackwardOption.RETAIN_GRAD);
    gradients = new GradientAccumulator(createGraph);
  }

  void run(Function start) {
    // Functions calculate their gradients with Variables. While recording is on, that builds a
    // graph, so the gradients can be differentiated in turn; while it is off, it leaves none.
    try (Autograd.Scope scope = Autograd.recording(createGraph)) {
      visitAll(new BackwardQueue(start));
    }
  }

  private void visitAll(BackwardQueue queue) {
    try {
      for (Function function = queue.take(); function != null; function = queue.take()) {
        passGradients(function, queue);
      }
    } finally {
      gradients.completeAll();
      queue.clear();
    }
  }

  /**
   * The chain rule: each input accumulates the gradient that this function computes for it from the
   * gradients of its outputs. Those are complete, because every function that used the outputs came
   * first.
   */
  private void passGradients(Function function, BackwardQueue queue) {
    gradients.completeOutputs(function);
    try {
      int inputs = function.inputCount();
      for (int i = 0; i < inputs; i++) {
        Variable input = function.input(i);
        if (input.isConstant()) {
          continue;
        }
        // A shortcut for large arrays, never taken with CREATE_GRAPH; what counts is the next line.
        if (!gradients.addInPlace(function, i)) {
          gradients.add(input, gradient(function, i));
        }
        if (input.creator() != null) {
          queue.add(input.creator());
        }
      }
    } finally {
      function.endOfPass();
    }
    if (!retainGrad) {
      function.clearOutputGradients();
    }
  }

  private static Variable gradient(Function function, int i) {
    try {
      return checked(function.gradient(i), function, i);
    } catch (AnomalyException anomaly) {
      throw new AnomalyException(
          "backward pass through " + function.label() + ": " + anomaly.getMessage());
    }
  }

  private static Variable checked(Variable gradient, Function function, int i) {
    if (gradient == null) {
      throw new IllegalStateException(
          function.label()
              + ".backward returned no gradient (null) for input "
              + i
              + "; return a Variable");
    }
    if (!gradient.shape().equals(function.input(i).shape())) {
      throw new IllegalStateException(
          function.label()
              + ".backward returned a gradient of shape "
              + gradient.shape()
              + " for input "
              + i
              + ", which has shape "
              + function.input(i).shape()
              + "; a gradient has its input's shape. Where the forward pass broadcasts, end with"
              + " sumTo(shape of the input)");
    }
    if (Autograd.isDetectingAnomaly()) {
      AnomalyException.check(function.label() + ".backward", gradient.data());
    }
    return gradient;
  }
}
