package step32.probe;

import dezero.grading.Probe;
import dezero.grading.Value;
import java.util.ArrayList;
import java.util.List;
import step32.Autograd;
import step32.Function;
import step32.Variable;
import step32.exercise.Last;

/**
 * (order, x, the gradient that x comes with, c0, c1 …) → the derivative of c0 + c1 x + …, 1 if the
 * passes before the last were recorded, 1 if the last was not. Without factors f is 1 / x. Or the
 * text "-1", an order → what it is refused with.
 */
public final class LastProbe implements Probe {
  @Override
  public Value run(Value input) {
    if (input instanceof Value.Text) {
      return refusal(Integer.parseInt(input.text()));
    }
    double[] given = input.numbers();
    int order = (int) given[0];
    var x = new Variable(given[1]);
    if (given[2] != 0) {
      x.mul(given[2]).backward();
    }
    List<Boolean> recorded = new ArrayList<>();
    Variable y = Last.derivative(v -> formula(new Watched(recorded).apply(v), given), x, order);
    // Where the road ends before, there are fewer passes, and none is the last.
    int before = Math.min(Math.max(0, order - 1), recorded.size());
    boolean others = !recorded.subList(0, before).contains(false);
    boolean last = recorded.subList(before, recorded.size()).contains(true);
    return Value.of(y.data[0], others ? 1 : 0, last ? 0 : 1);
  }

  private static Value refusal(int order) {
    try {
      return Value.of("the result " + Last.derivative(v -> v.pow(2), new Variable(1), order));
    } catch (IllegalArgumentException refused) {
      return Value.of("an IllegalArgumentException");
    }
  }

  private static Variable formula(Variable x, double... given) {
    if (given.length == 3) {
      return x.pow(-1);
    }
    Variable sum = x.mul(given[4]).add(given[3]);
    for (int power = 2; power < given.length - 3; power++) {
      sum = sum.add(x.pow(power).mul(given[3 + power]));
    }
    return sum;
  }

  /** x itself, and a note of whether the way back was recorded, once a pass. */
  private static final class Watched extends Function.Unary {
    private final List<Boolean> recorded;

    Watched(List<Boolean> recorded) {
      this.recorded = recorded;
    }

    @Override
    protected double[] forward(double[] x) {
      return x.clone();
    }

    @Override
    protected Variable backward(Variable gy) {
      recorded.add(Autograd.isRecording());
      return gy;
    }
  }
}
