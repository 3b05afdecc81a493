package step41.probe;

import dezero.Function;
import dezero.Variable;
import dezero.grading.Probe;
import dezero.grading.Value;
import java.util.List;
import java.util.stream.DoubleStream;
import step41.exercise.Three;

/**
 * (0, n, m, p, q) → the two counts. (1, n, m, p, q, a, b, c) → how many products there were, 1 if a
 * b came first, and the numbers of a b c.
 */
public final class ThreeProbe implements Probe {
  @Override
  public Value run(Value input) {
    var given = new Matrices(input.numbers());
    boolean multiply = given.count() == 1;
    int n = given.count();
    int m = given.count();
    int p = given.count();
    int q = given.count();
    if (!multiply) {
      return Value.of(Three.leftFirst(n, m, p, q), Three.rightFirst(n, m, p, q));
    }
    var a = given.variable(n, m);
    Variable y = Three.product(a, given.variable(m, p), given.variable(p, q));
    List<Function> functions = Matrices.functions(y);
    boolean leftFirst =
        functions.stream().anyMatch(f -> f.inputs().get(0) == a && f.outputs().get(0) != y);
    return Value.of(
        DoubleStream.concat(
                DoubleStream.of(functions.size(), leftFirst ? 1 : 0),
                DoubleStream.of(y.data().toDoubles()))
            .toArray());
  }
}
