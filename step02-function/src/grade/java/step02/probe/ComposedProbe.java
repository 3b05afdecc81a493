package step02.probe;

import dezero.grading.Probe;
import dezero.grading.Value;
import step02.Elementwise;
import step02.Function;
import step02.Square;
import step02.Variable;
import step02.exercise.Composed;

/**
 * "square 2.0 x" → x is squared, and 2 is added: the result, what is between, and 1 if that box is
 * null before. "add 2.0 x": the other way round. "nested 2.0 x": ((x² + 2)² + 2)². "repeated 2.0
 * times x": 2 is added to x so many times.
 */
public final class ComposedProbe implements Probe {
  @Override
  public Value run(Value input) {
    String[] words = input.text().split(" ");
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
    var both = words[0].equals("square") ? new Composed(square, add) : new Composed(add, square);
    double nothingYet = both.between() == null ? 1 : 0;
    var y = both.apply(x);
    return Value.of(y.data[0], both.between().data[0], nothingYet, both.x() == x ? 1 : 0);
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
