package step18.probe;

import static step18.Functions.add;
import static step18.Functions.exp;
import static step18.Functions.square;

import dezero.grading.Probe;
import dezero.grading.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import step18.Variable;
import step18.exercise.Tap;

/**
 * "one;0.5,2" → a tap behind the square of x, used twice, as square(t) + exp(t): 1 if gradient()
 * was null before, what the tap lets through, gradient(), and x.grad. "write;…" → a tap on x
 * itself: gradient() after something was written into x.grad. "row;0.5;square exp" → along: how
 * many gradients there are, 1 if no variable in between has kept its own, and the gradients.
 */
public final class TapProbe implements Probe {
  @Override
  public Value run(Value input) {
    String[] parts = input.text().split(";");
    var x = new Variable(Stream.of(parts[1].split(",")).mapToDouble(Double::parseDouble).toArray());
    return switch (parts[0]) {
      case "one" -> one(x);
      case "write" -> write(x);
      default -> row(x, parts.length == 2 ? new String[0] : parts[2].split(" "));
    };
  }

  private static Value one(Variable x) {
    var tap = new Tap();
    boolean none = tap.gradient() == null;
    Variable t = tap.apply(square(x));
    none &= tap.gradient() == null;
    add(square(t), exp(t)).backward();
    return joined(new double[] {none ? 1 : 0}, t.data, tap.gradient(), x.grad);
  }

  private static Value write(Variable x) {
    var tap = new Tap();
    square(tap.apply(x)).backward();
    x.grad[0] = 99;
    return joined(tap.gradient());
  }

  private static Value row(Variable x, String... names) {
    List<Variable> between = new ArrayList<>();
    List<UnaryOperator<Variable>> row = new ArrayList<>();
    for (String name : names) {
      row.add(
          v -> {
            between.add(v);
            Variable y = named(name, v);
            between.add(y);
            return y;
          });
    }
    x.grad = x.data.clone(); // from a pass before
    List<double[]> gradients = Tap.along(row, x);
    boolean kept = between.stream().filter(v -> v.creator() != null).anyMatch(v -> v.grad != null);
    // As many as there should be, so that it can be told how many came.
    double[][] answers = new double[2 + names.length][];
    answers[0] = new double[] {gradients.size(), kept ? 0 : 1};
    for (int i = 0; i < Math.min(1 + names.length, gradients.size()); i++) {
      answers[1 + i] = gradients.get(i);
    }
    return joined(answers);
  }

  private static Variable named(String name, Variable v) {
    return switch (name) {
      case "square" -> square(v);
      case "exp" -> exp(v);
      case "twice" -> add(v, v);
      default -> throw new IllegalArgumentException("no function has the name " + name);
    };
  }

  private static Value joined(double[]... arrays) {
    return Value.of(
        Arrays.stream(arrays)
            .map(array -> array == null ? new double[] {Double.NaN} : array)
            .flatMapToDouble(Arrays::stream)
            .toArray());
  }
}
