package step31.probe;

import dezero.grading.Probe;
import dezero.grading.Value;
import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import step31.Variable;
import step31.exercise.Growth;

/**
 * "exp square;0.5,2;3,1" → (eˣ)² for x = (0.5, 2), and its first three derivatives when going back
 * begins with (3, 1): the values, the first derivatives, and so on.
 */
public final class GrowthProbe implements Probe {
  private static final int PASSES = 3;

  @Override
  public Value run(Value input) {
    String[] parts = input.text().split(";");
    double[] at = numbers(parts[1]);
    Variable x = at.length == 1 ? new Variable(at[0]) : new Variable(at);
    Variable y = x;
    for (String name : parts[0].split(" ")) {
      y =
          switch (name) {
            case "exp" -> new Growth.Exp().apply(y);
            case "log" -> new Growth.Log().apply(y);
            case "square" -> y.pow(2);
            default -> y.mul(3);
          };
    }
    double[] values = y.data.clone();
    return Value.of(
        Stream.concat(
                Stream.of(values), Arrays.stream(Derivatives.of(y, x, numbers(parts[2]), PASSES)))
            .flatMapToDouble(DoubleStream::of)
            .toArray());
  }

  private static double[] numbers(String text) {
    return Stream.of(text.split(",")).mapToDouble(Double::parseDouble).toArray();
  }
}
