package step07.probe;

import dezero.grading.Probe;
import dezero.grading.Value;
import java.util.function.UnaryOperator;
import step07.Variable;
import step07.exercise.Fork;

/**
 * "grow;5,20" or "Square Exp;Exp Square;3;1,9": the program, for the second with the place of its
 * fork, and low and high → the fork, and 1 if the program ran a thousand times at most.
 */
public final class ForkProbe implements Probe {
  private static final int ALLOWED = 1_000;

  private int runs;

  @Override
  public Value run(Value input) {
    String[] parts = input.text().split(";");
    UnaryOperator<Variable> program =
        parts.length == 2
            ? x -> Made.apply(parts[0], x)
            : Made.program(parts[0], parts[1], Double.parseDouble(parts[2]));
    double[] ends = Made.numbers(parts[parts.length - 1]);
    runs = 0;
    double fork =
        Fork.between(
            x -> {
              runs++;
              return program.apply(x);
            },
            ends[0],
            ends[1]);
    return Value.of(fork, runs <= ALLOWED ? 1 : 0);
  }
}
