package dezero;

import dezero.array.ArraySum;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Adds up the gradients that reach a variable along several paths. In mathematics that is {@code
 * x.grad = x.grad + gradient}, and {@link Variable#receive} does just that.
 *
 * <p>All the rest is for speed. Arrays are values, so every addition makes a new one; a weight that
 * a recurrent network uses a hundred times would need a hundred. Large gradients are therefore
 * added in place while nothing records the additions. The open sum is kept here, not in the
 * variable, until it is finished: so the gradient that a variable shows never changes.
 */
final class GradientAccumulator {
  /** For smaller arrays, adding in place saves less than it costs. */
  private static final int FROM_SIZE = 128;

  private final boolean inPlace;
  private final Map<Variable, ArraySum> open = new HashMap<>();

  GradientAccumulator(boolean createGraph) {
    inPlace = !createGraph && !Autograd.isDetectingAnomaly();
  }

  void add(Variable input, Variable gradient) {
    ArraySum sum = openSum(input);
    if (sum != null) {
      if (sum.add(gradient.data())) {
        return;
      }
      finish(input); // of another type: the next sum has the wider of the two
    }
    if (inPlace && input.hasGrad() && gradient.size() >= FROM_SIZE) {
      open.put(input, new ArraySum(input.grad().data(), gradient.data()));
      input.clearGrad();
    } else {
      input.receive(gradient);
    }
  }

  /** Lets the function add its gradient for input i to an open sum; false if it did not. */
  boolean addInPlace(Function function, int i) {
    ArraySum sum = openSum(function.input(i));
    return sum != null && function instanceof InPlaceGradient able && able.addGradient(i, sum);
  }

  private ArraySum openSum(Variable variable) {
    return open.isEmpty() ? null : open.get(variable);
  }

  /** Hands the sums for a function's outputs to the outputs: nothing more will be added. */
  void finishOutputs(Function function) {
    if (!open.isEmpty()) {
      function.outputs().forEach(this::finish);
    }
  }

  /** Hands over what is left, the sums for leaves. */
  void finishAll() {
    List.copyOf(open.keySet()).forEach(this::finish);
  }

  private void finish(Variable variable) {
    ArraySum sum = open.remove(variable);
    if (sum != null) {
      variable.receive(Variable.unrecorded(sum.total()));
    }
  }
}
