package step14.probe;

import static step14.Functions.add;
import static step14.Functions.exp;
import static step14.Functions.square;

import dezero.grading.Probe;
import dezero.grading.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import step14.Elementwise;
import step14.Function;
import step14.Variable;
import step14.exercise.Slopes;

/**
 * "each;square;1,2,3;100" → how many numbers Slopes.each gives for the square at 1, 2 and 3, and
 * these, if x.grad was 100 before. "together;square,total;1,2;100,100" → the same for
 * Slopes.together with x holding 1 and 2. "null" if no array came.
 */
public final class SlopesProbe implements Probe {
  @Override
  public Value run(Value input) {
    String[] parts = input.text().split(";");
    double[] numbers = numbers(parts[2]);
    boolean each = parts[0].equals("each");
    var x = each ? new Variable(0) : new Variable(numbers);
    x.grad = parts[3].equals("null") ? null : numbers(parts[3]);
    List<Supplier<Variable>> ys = new ArrayList<>();
    for (String name : parts[1].split(",")) {
      if (!name.equals("-")) {
        ys.add(() -> named(name, x));
      }
    }
    double[] came = each ? Slopes.each(x, ys.get(0), numbers) : Slopes.together(x, ys);
    if (came == null) {
      return Value.of("null");
    }
    double[] answers = new double[1 + numbers.length];
    Arrays.fill(answers, Double.NaN);
    answers[0] = came.length;
    System.arraycopy(came, 0, answers, 1, Math.min(came.length, numbers.length));
    return Value.of(answers);
  }

  private static double[] numbers(String text) {
    return Stream.of(text.split(",")).mapToDouble(Double::parseDouble).toArray();
  }

  private static Variable named(String name, Variable x) {
    return switch (name) {
      case "square" -> square(x);
      case "exp" -> exp(x);
      case "thrice" -> add(add(x, x), x);
      default -> new Total().apply(square(x));
    };
  }

  /** All numbers become one. */
  private static final class Total extends Function.Unary {
    @Override
    protected double[] forward(double[] x) {
      return new double[] {Arrays.stream(x).sum()};
    }

    @Override
    protected double[] backward(double[] gy) {
      return Elementwise.map(x().data, v -> gy[0]);
    }
  }
}
