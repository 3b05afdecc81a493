package dezero;

import dezero.array.ArraySum;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Accumulates the gradients that reach a variable along several paths. In mathematics that is
 * {@code x.grad = x.grad + gradient}, which is all that {@link Variable#receive} does.
 *
 * <p>The rest is for speed. Arrays are values, so every addition makes a new array; a weight that a
 * recurrent network uses a hundred times would need a hundred of them. Large gradients are
 * therefore added in place, unless the additions are recorded. The unfinished sum is kept here, not
 * in the variable, so the gradient that a variable shows never changes.
 */
final class GradientAccumulator {
  /** The fewest elements for which adding in place saves more than it costs. */
  private static final int FROM_SIZE = 128;

  private final boolean inPlace;
  private Map<Variable, ArraySum> open = Map.of();

  GradientAccumulator(boolean createGraph) {
    inPlace = !createGraph && !Autograd.isDetectingAnomaly();
  }

  void add(Variable input, Variable gradient) {
    ArraySum sum = openSum(input);
    if (sum != null) {
      if (sum.add(gradient.data())) {
        return;
      }
      complete(input); // of another type: the next sum gets the wider type
    }
    if (inPlace && input.hasGrad() && gradient.size() >= FROM_SIZE) {
      open(input, new ArraySum(input.grad().data(), gradient.data()));
      input.clearGrad();
    } else {
      input.receive(gradient);
    }
  }

  /** Lets the function add its gradient for input i to an unfinished sum; false if it did not. */
  boolean addInPlace(Function function, int i) {
    ArraySum sum = openSum(function.input(i));
    return sum != null && function instanceof InPlaceGradient able && able.addGradient(i, sum);
  }

  private void open(Variable variable, ArraySum sum) {
    if (open.isEmpty()) {
      open = new HashMap<>(); // most passes need none
    }
    open.put(variable, sum);
  }

  private ArraySum openSum(Variable variable) {
    return open.isEmpty() ? null : open.get(variable);
  }

  /** Gives the outputs of a function their sums, to which nothing more will be added. */
  void completeOutputs(Function function) {
    if (!open.isEmpty()) {
      function.outputs().forEach(this::complete);
    }
  }

  /** Gives the remaining variables, the leaves, their sums. */
  void completeAll() {
    if (!open.isEmpty()) {
      List.copyOf(open.keySet()).forEach(this::complete);
    }
  }

  private void complete(Variable variable) {
    ArraySum sum = openSum(variable);
    if (sum != null) {
      open.remove(variable);
      variable.receive(Variable.unrecorded(sum.total()));
    }
  }
}
