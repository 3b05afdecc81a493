package step31.probe;

import dezero.grading.Probe;
import dezero.grading.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import step31.Elementwise;
import step31.Function;
import step31.Variable;
import step31.exercise.Detective;

/** "2;fourth,line,kept" → the index that came. */
public final class DetectiveProbe implements Probe {
  @Override
  public Value run(Value input) {
    String[] parts = input.text().split(";", -1);
    List<UnaryOperator<Variable>> functions = new ArrayList<>();
    for (String name : parts[1].isEmpty() ? new String[0] : parts[1].split(",")) {
      functions.add(function(name));
    }
    return Value.of(Detective.which(List.copyOf(functions), Double.parseDouble(parts[0])));
  }

  private static UnaryOperator<Variable> function(String name) {
    return switch (name) {
      case "a" -> x -> x.pow(4).sub(x.pow(2).mul(2));
      case "b" -> x -> x.mul(3).sub(1);
      case "c" -> x -> x.add(3);
      case "d" -> x -> x.pow(3).mul(0.5);
      case "e" -> x -> new Square(Kept.NOTHING).apply(x).mul(x).neg();
      case "f" -> x -> new Square(Kept.X).apply(x);
      case "g" -> x -> x.pow(4).sub(new Square(Kept.X).apply(x).mul(2));
      case "h" -> x -> new Square(Kept.ALL).apply(x).mul(5);
      case "i" -> x -> new Square(Kept.ALL).apply(x).mul(x);
      case "j" -> x -> new Square(Kept.GY).apply(x).pow(2);
      default -> throw new IllegalArgumentException("no function is called " + name);
    };
  }

  /** Of what a way back keeps the number only. */
  private enum Kept {
    NOTHING,
    X,
    GY,
    ALL
  }

  private static final class Square extends Function.Unary {
    private final Kept kept;

    Square(Kept kept) {
      this.kept = kept;
    }

    @Override
    protected double[] forward(double[] x) {
      return Elementwise.map(x, v -> v * v);
    }

    @Override
    protected Variable backward(Variable gy) {
      return switch (kept) {
        case NOTHING -> gy.mul(x().mul(2));
        case X -> gy.mul(2 * x().data[0]);
        case GY -> x().mul(2 * gy.data[0]);
        case ALL -> new Variable(2 * x().data[0] * gy.data[0]);
      };
    }
  }
}
