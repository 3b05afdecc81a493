package step03.probe;

import dezero.grading.Probe;
import dezero.grading.Value;
import java.util.Arrays;
import step03.Function;
import step03.exercise.Chain;

/**
 * "plain;Square Exp;0.5" → 1 if that chain remembers its input, 1 if it calculates the same once
 * more, how many numbers its result has, and the result. "changed;…": the array that the functions
 * came in is overwritten before the chain is applied. "nested;…": the chain of two such chains,
 * with new functions in the second.
 */
public final class ChainProbe implements Probe {
  @Override
  public Value run(Value input) {
    String[] parts = input.text().split(";");
    Function[] functions = Named.functions(parts[1]);
    var x = Named.box(parts[2]);
    Function chain = new Chain(functions);
    if (parts[0].equals("changed")) {
      Arrays.fill(functions, new Named.Negate());
    } else if (parts[0].equals("nested")) {
      chain = new Chain(chain, new Chain(Named.functions(parts[1])));
    }
    double[] y = chain.apply(x).data;
    double[] answers = new double[x.data.length + 3];
    Arrays.fill(answers, Double.NaN);
    answers[0] = chain.x() == x ? 1 : 0;
    answers[1] = Arrays.equals(chain.apply(x).data, y) ? 1 : 0;
    answers[2] = y.length;
    System.arraycopy(y, 0, answers, 3, Math.min(y.length, x.data.length));
    return Value.of(answers);
  }
}
