package dezero;

import dezero.array.ArraySum;
import java.util.List;

/**
 * One walk from a result back to the leaves. A loop rather than recursion: a graph may be a million
 * functions deep, and Java's stack ends between five and twenty thousand calls.
 */
final class BackwardPass {
  private final boolean createGraph;
  private final boolean retainGrad;

  BackwardPass(BackwardOption... options) {
    List<BackwardOption> chosen = List.of(options);
    createGraph = chosen.contains(BackwardOption.CREATE_GRAPH);
    retainGrad = chosen.contains(BackwardOption.RETAIN_GRAD);
  }

  void run(Function last) {
    BackwardQueue queue = new BackwardQueue(last);
    try (Autograd.Scope scope = Autograd.recording(createGraph)) {
      for (Function function = queue.take(); function != null; function = queue.take()) {
        try {
          passGradients(function, queue);
        } finally {
          function.endOfPass();
        }
      }
    } finally {
      queue.clear();
    }
  }

  private void passGradients(Function function, BackwardQueue queue) {
    for (int i = 0; i < function.inputCount(); i++) {
      Variable input = function.input(i);
      if (input.isConstant()) {
        continue;
      }
      ArraySum parts = input.gradientParts();
      if (parts == null || !function.addGradient(i, parts)) {
        input.receive(gradient(function, i));
      }
      if (input.creator() != null) {
        queue.add(input.creator());
      }
    }
    if (!retainGrad) {
      function.clearOutputGradients();
    }
  }

  private static Variable gradient(Function function, int i) {
    try {
      return function.checked(function.gradient(i), i);
    } catch (AnomalyException anomaly) {
      throw new AnomalyException(
          "going back through " + function.label() + ": " + anomaly.getMessage());
    }
  }
}
