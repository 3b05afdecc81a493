package dezero.optim;

import dezero.Parameter;
import dezero.Variable;
import dezero.array.DType;
import dezero.array.NdArray;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** Changes to gradients before an update, as in {@code optimizer.addHook(weightDecay(1e-4))}. */
public final class Hooks {
  private Hooks() {}

  /** g ← g + rate · p: pulls every parameter towards 0. */
  public static Optimizer.Hook weightDecay(double rate) {
    return parameters -> {
      for (Parameter parameter : parameters) {
        NdArray gradient = parameter.grad().data().addScaled(parameter.data(), rate);
        parameter.setGrad(Variable.of(gradient));
      }
    };
  }

  /** g ← g · maxNorm / norm if the joint norm of all gradients is above maxNorm. */
  public static Optimizer.Hook clipGrad(double maxNorm) {
    return parameters -> {
      double rate = maxNorm / (norm(parameters) + 1e-6);
      if (rate < 1) {
        for (Parameter parameter : parameters) {
          parameter.setGrad(Variable.of(parameter.grad().data().mul(rate)));
        }
      }
    };
  }

  private static double norm(List<Parameter> parameters) {
    double squares = 0;
    for (Parameter parameter : parameters) {
      // The square of a large FLOAT32 is infinite, and 1 / ∞ would take the gradient away.
      squares += parameter.grad().data().to(DType.FLOAT64).pow(2).sum().item();
    }
    return Math.sqrt(squares);
  }

  /** Keeps these parameters unchanged. */
  public static Optimizer.Hook freeze(Collection<Parameter> frozen) {
    Set<Parameter> fixed = Collections.newSetFromMap(new IdentityHashMap<>());
    fixed.addAll(frozen);
    return parameters -> parameters.stream().filter(fixed::contains).forEach(Variable::clearGrad);
  }
}
