package step36;

import static dezero.BackwardOption.CREATE_GRAPH;

import dezero.Variable;

/** y = x², gx its slope, and z = gx³ + y, which has a slope in it: at x = 2. */
final class Book {
  final Variable x = Variable.of(2.0).named("x");
  final Variable z;

  Book() {
    var y = x.pow(2).named("y");
    y.backward(CREATE_GRAPH);
    var gx = x.grad().named("gx");
    x.clearGrad();
    z = gx.pow(3).add(y).named("z");
  }

  /** The slope of z: 24x² + 2x. */
  Variable slope() {
    x.clearGrad();
    z.backward();
    return x.grad();
  }
}
