package step06.probe;

import dezero.grading.Probe;
import dezero.grading.Value;
import java.util.Arrays;
import step06.Elementwise;
import step06.exercise.Chain;

/**
 * "back;Square Exp;0.5,1;1,2" → how many numbers chain.backward gives for the gradient 1, 2, and
 * these. "nested;…" → the same, where the chain is the second half of another, after a chain of the
 * same functions. "both;Square Exp;0.5,1" → how many numbers are in x.grad after thereAndBack,
 * which held other numbers before, 1 if the result is that of the chain, 1 if the chain remembers
 * x, and the numbers.
 */
public final class ChainProbe implements Probe {
  @Override
  public Value run(Value input) {
    String[] parts = input.text().split(";");
    var x = Made.box(parts[2]);
    var chain = new Chain(Made.functions(parts[1]));
    if (parts[0].equals("nested")) {
      chain = new Chain(chain, new Chain(Made.functions(parts[1])));
    }
    if (parts[0].equals("both")) {
      x.grad = Elementwise.map(x.data, v -> 100);
      double[] y = chain.thereAndBack(x).data;
      double[] expected = new Chain(Made.functions(parts[1])).apply(Made.box(parts[2])).data;
      return answers(x.data.length, x.grad, Arrays.equals(y, expected), chain.x() == x);
    }
    chain.apply(x);
    double[] gy = Made.numbers(parts[3]);
    double[] came = chain.backward(gy);
    return answers(x.data.length, came, Arrays.equals(gy, Made.numbers(parts[3])));
  }

  private static Value answers(int size, double[] gradient, boolean... facts) {
    double[] answers = new double[1 + facts.length + size];
    Arrays.fill(answers, Double.NaN);
    answers[0] = gradient == null ? 0 : gradient.length;
    for (int i = 0; i < facts.length; i++) {
      answers[1 + i] = facts[i] ? 1 : 0;
    }
    System.arraycopy(
        gradient == null ? new double[0] : gradient,
        0,
        answers,
        1 + facts.length,
        Math.min(size, (int) answers[0]));
    return Value.of(answers);
  }
}
