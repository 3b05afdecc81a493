package step41.probe;

import dezero.Function;
import dezero.Variable;
import dezero.array.NdArray;
import dezero.array.Shape;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.DoubleStream;

/** Matrices out of a row of numbers, one after the other, and what a graph consists of. */
final class Matrices {
  private final double[] given;
  private int next;

  Matrices(double... given) {
    this.given = given;
  }

  int count() {
    return (int) given[next++];
  }

  Variable variable(int rows, int columns) {
    return Variable.of(array(Shape.of(rows, columns)));
  }

  NdArray array(Shape shape) {
    double[] numbers = new double[shape.size()];
    System.arraycopy(given, next, numbers, 0, numbers.length);
    next += numbers.length;
    return NdArray.of(shape, numbers);
  }

  static double[] joined(List<NdArray> arrays) {
    return arrays.stream().flatMapToDouble(one -> DoubleStream.of(one.toDoubles())).toArray();
  }

  /** The functions that y was made by, each once. */
  static List<Function> functions(Variable y) {
    Set<Function> found = Collections.newSetFromMap(new IdentityHashMap<>());
    Deque<Variable> waiting = new ArrayDeque<>(List.of(y));
    while (!waiting.isEmpty()) {
      Function creator = waiting.remove().creator();
      if (creator != null && found.add(creator)) {
        waiting.addAll(creator.inputs());
      }
    }
    return new ArrayList<>(found);
  }
}
