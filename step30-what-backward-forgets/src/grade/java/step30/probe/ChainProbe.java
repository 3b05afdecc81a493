package step30.probe;

import dezero.grading.Probe;
import dezero.grading.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import step30.Variable;
import step30.exercise.Chain;

/**
 * "2;power 3,times 4" → the slope of (x³)·4 at 2; 1 if it has a creator; 1 if x had no gradient
 * before; and what x has after slope.backward(), 0 if nothing.
 */
public final class ChainProbe implements Probe {
  @Override
  public Value run(Value input) {
    String[] parts = input.text().split(";", -1);
    Variable x = new Variable(Double.parseDouble(parts[0]));
    List<Chain.Link> row = new ArrayList<>();
    for (String name : parts[1].isEmpty() ? new String[0] : parts[1].split(",")) {
      String[] words = name.split(" ");
      row.add(link(words[0], Double.parseDouble(words[1])));
    }
    Variable slope = Chain.slope(List.copyOf(row), x);
    boolean hasPast = slope.creator() != null;
    boolean clean = x.grad == null;
    x.clearGrad();
    if (hasPast) {
      slope.backward();
    }
    return Value.of(slope.data[0], clean ? 1 : 0, hasPast ? 1 : 0, x.grad == null ? 0 : x.grad[0]);
  }

  private static Chain.Link link(String name, double c) {
    UnaryOperator<Variable> function;
    UnaryOperator<Variable> slope;
    switch (name) {
      case "power" -> {
        function = v -> v.pow(c);
        slope = v -> v.pow(c - 1).mul(c);
      }
      case "times" -> {
        function = v -> v.mul(c);
        slope = v -> new Variable(c);
      }
      default -> {
        function = v -> v.add(c);
        slope = v -> new Variable(1);
      }
    }
    return new Chain.Link(function, slope);
  }
}
