package step36;

import dezero.Variable;
import dezero.array.NdArray;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;

/** Gradient descent with the momentum of step 28, for a loss that may contain slopes. */
final class Training {
  private static final double KEEP = 0.9;

  private final Supplier<Variable> loss;
  private final List<Variable> weights;
  private final List<NdArray> speeds;
  private final double rate;

  Training(Supplier<Variable> loss, List<Variable> weights, double rate) {
    this.loss = loss;
    this.weights = weights;
    this.rate = rate;
    this.speeds = new ArrayList<>(Collections.nCopies(weights.size(), NdArray.of(0.0)));
  }

  /** v ← 0.9 v − rate · gradient, w ← w + v, for each weight. Returns the loss before it. */
  double step() {
    var y = loss.get();
    requireFinite(y);
    weights.forEach(Variable::clearGrad); // The search for the slope has left something there.
    y.backward();
    for (int i = 0; i < weights.size(); i++) {
      move(i);
    }
    return y.item();
  }

  private void move(int i) {
    var weight = weights.get(i);
    var speed = speeds.get(i).mul(KEEP).sub(weight.grad().data().mul(rate));
    speeds.set(i, speed);
    weight.setData(weight.data().add(speed));
  }

  private void requireFinite(Variable y) {
    if (!Double.isFinite(y.item())) {
      throw new IllegalStateException(
          "diverged: the loss is " + y.item() + "; try a rate a tenth as large as " + rate);
    }
  }

  /** Takes this many steps. */
  Training steps(int count) {
    for (int i = 0; i < count; i++) {
      step();
    }
    return this;
  }
}
