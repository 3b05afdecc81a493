package step33;

import static dezero.BackwardOption.CREATE_GRAPH;

import dezero.Variable;
import java.util.List;

/** Derivatives that can be differentiated again. */
final class Gradient {
  private Gradient() {}

  /** ∂y/∂x for each of the xs, 0 for one that y does not depend on. */
  static List<Variable> of(Variable y, Variable... xs) {
    List<Variable> inputs = List.of(xs);
    inputs.forEach(Variable::clearGrad);
    if (y.creator() != null) {
      y.backward(CREATE_GRAPH);
    }
    return inputs.stream()
        .map(x -> x.hasGrad() ? x.grad() : Variable.of(x.data().zerosLike()))
        .toList();
  }
}
