package step31.probe;

import dezero.grading.Probe;
import dezero.grading.Value;
import step31.Variable;
import step31.exercise.Quotient;

/**
 * a, b, gy → y; what a and b get when going back from y begins with gy; what both get when going
 * back from what a got; and from what b got. Of x and gy alone: y = x / x, and its first two
 * derivatives.
 */
public final class QuotientProbe implements Probe {
  @Override
  public Value run(Value input) {
    double[] given = input.numbers();
    if (given.length == 2) {
      Variable x = new Variable(given[0]);
      Variable y = new Quotient().apply(x, x);
      double[][] derivatives = Derivatives.of(y, x, new double[] {given[1]}, 2);
      return Value.of(y.data[0], derivatives[0][0], derivatives[1][0]);
    }
    Variable a = new Variable(given[0]);
    Variable b = new Variable(given[1]);
    Variable y = new Quotient().apply(a, b);
    y.backward(new double[] {given[2]});
    double[] answers = new double[7];
    answers[0] = y.data[0];
    Variable alongA = a.grad;
    Variable alongB = b.grad;
    answers[1] = alongA.data[0];
    answers[2] = alongB.data[0];
    int next = 3;
    for (Variable slope : new Variable[] {alongA, alongB}) {
      a.clearGrad();
      b.clearGrad();
      if (slope.creator() != null) {
        slope.backward();
      }
      answers[next++] = a.grad == null ? 0 : a.grad.data[0];
      answers[next++] = b.grad == null ? 0 : b.grad.data[0];
    }
    return Value.of(answers);
  }
}
