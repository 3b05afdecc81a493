package step41.probe;

import static dezero.BackwardOption.CREATE_GRAPH;
import static step41.exercise.RowsByRows.rowsByRows;

import dezero.array.NdArray;
import dezero.grading.Probe;
import dezero.grading.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * (1 or 2, n, m, p, x0, x1) → with 1 the gradients of Σy. With 2 the gradients g0 and g1 of Σy²/2,
 * and then those of Σg0²/2.
 */
public final class RowsByRowsProbe implements Probe {
  @Override
  public Value run(Value input) {
    var given = new Matrices(input.numbers());
    int orders = given.count();
    int n = given.count();
    int m = given.count();
    int p = given.count();
    var x0 = given.variable(n, m);
    var x1 = given.variable(p, m);
    var y = rowsByRows(x0, x1);
    if (orders == 1) {
      y.backward();
      return Value.of(Matrices.joined(List.of(x0.grad().data(), x1.grad().data())));
    }
    y.pow(2).mul(0.5).sum().backward(CREATE_GRAPH);
    var g0 = x0.grad();
    List<NdArray> found = new ArrayList<>(List.of(g0.data(), x1.grad().data()));
    x0.clearGrad();
    x1.clearGrad();
    var slope = g0.pow(2).mul(0.5).sum();
    slope.backward();
    found.add(x0.hasGrad() ? x0.grad().data() : x0.data().zerosLike());
    found.add(x1.hasGrad() ? x1.grad().data() : x1.data().zerosLike());
    return Value.of(Matrices.joined(found));
  }
}
