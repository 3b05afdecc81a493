package step02.probe;

import dezero.grading.Probe;
import dezero.grading.Value;
import step02.Elementwise;
import step02.Function;
import step02.Square;
import step02.Variable;
import step02.exercise.Composed;

/**
 * "square 2.0 x" → x is squared, and 2 is added: the result, what is between, 1 if that box is null
 * before, 1 if the two together remember their input, and 1 if the box between is the one that the
 * second was given. "add 2.0 x": the other way round. "nested 2.0 x": ((x² + 2)² + 2)². "repeated
 * 2.0 times x": 2 is added to x so many times. "squared times x": x is squared so many times.
 */
public final class ComposedProbe implements Probe {
  @Override
  public Value run(Value input) {
    String[] words = input.text().split(" ");
    if (words[0].equals("squared")) {
      var x = new Variable(Double.parseDouble(words[2]));
      return Value.of(Composed.repeated(new Square(), Integer.parseInt(words[1])).apply(x).data);
    }
    var add = new Add(Double.parseDouble(words[1]));
    if (words[0].equals("repeated")) {
      var x = new Variable(Double.parseDouble(words[3]));
      return Value.of(Composed.repeated(add, Integer.parseInt(words[2])).apply(x).data);
    }
    var x = new Variable(Double.parseDouble(words[2]));
    if (words[0].equals("nested")) {
      var once = new Composed(new Square(), add);
      var twice = new Composed(once, new Composed(new Square(), new Add(add.summand)));
      return Value.of(new Composed(twice, new Square()).apply(x).data);
    }
    var square = new Square();
    boolean isSquareFirst = words[0].equals("square");
    Function second = isSquareFirst ? add : square;
    var both = new Composed(isSquareFirst ? square : add, second);
    double nothingYet = both.between() == null ? 1 : 0;
    var y = both.apply(x);
    var between = both.between();
    return Value.of(
        y.data[0],
        between.data[0],
        nothingYet,
        both.x() == x ? 1 : 0,
        between == second.x() ? 1 : 0);
  }

  private static final class Add extends Function {
    final double summand;

    Add(double summand) {
      this.summand = summand;
    }

    @Override
    protected double[] forward(double[] x) {
      return Elementwise.map(x, v -> v + summand);
    }
  }
}
