package step17.probe;

import static step17.Functions.add;
import static step17.Functions.exp;
import static step17.Functions.square;

import dezero.grading.Probe;
import dezero.grading.Value;
import java.util.List;
import step17.Elementwise;
import step17.Function;
import step17.Variable;
import step17.exercise.Held;

/**
 * "name n" → Held.numbers, Held.afterUnchaining, and 1 if the graph has not been cut, of the graph
 * with that name and n numbers in its leaf, or n functions in a row.
 */
public final class HeldProbe implements Probe {
  @Override
  public Value run(Value input) {
    String[] parts = input.text().split(" ");
    Variable y = made(parts[0], Integer.parseInt(parts[1]));
    int generation = y.generation();
    Function before = generation > 1 ? deepest(y) : null;
    long numbers = Held.numbers(y);
    long after = Held.afterUnchaining(y);
    boolean whole = y.generation() == generation && (before == null || before.equals(deepest(y)));
    return Value.of(numbers, after, whole ? 1 : 0);
  }

  private static Function deepest(Variable y) {
    return y.creator().inputs().get(0).creator();
  }

  private static Variable made(String name, int n) {
    var x = new Variable(new double[n]);
    return switch (name) {
      case "leaf" -> x;
      case "squares" -> square(square(x));
      case "backward" -> {
        var y = square(exp(x));
        y.backward();
        yield y;
      }
      case "sum" -> {
        var y = add(x, new Variable(new double[n]));
        y.backward();
        yield y;
      }
      case "halves" -> exp(new Halves().apply(x).get(0));
      case "half" -> new Halves().apply(exp(x)).get(0);
      case "pair" -> {
        var a = square(x);
        yield add(exp(a), add(a, x));
      }
      case "ladder" -> {
        var y = new Variable(0);
        for (int i = 0; i < n; i++) {
          y = add(y, y);
        }
        yield y;
      }
      case "row" -> {
        var y = new Variable(0);
        for (int i = 0; i < n; i++) {
          y = square(y);
        }
        yield y;
      }
      default -> throw new IllegalArgumentException("no graph has the name " + name);
    };
  }

  /** Two boxes of one: x/2, twice. */
  private static final class Halves extends Function.Many {
    @Override
    protected List<double[]> forward(List<double[]> xs) {
      double[] half = Elementwise.map(xs.get(0), v -> v / 2);
      return List.of(half, half);
    }
  }
}
