package step35;

import dezero.Variable;
import dezero.viz.ComputationGraph;
import dezero.viz.LineChart;
import java.util.List;
import java.util.stream.IntStream;

/** The pictures of this chapter. */
final class Sketches {
  private static final int ORDERS = 12;

  /** It has 700 nodes, the next 1,868. */
  private static final int HIGHEST_ORDER = 6;

  private Sketches() {}

  /** A recorded derivative. Each ellipse says what it is, if there are not too many to draw. */
  static ComputationGraph recorded(int order) {
    var x = Variable.of(1.0).named("x");
    var derivative = Recorded.derivatives(x, order).get(order);
    if (order <= HIGHEST_ORDER) {
      Meanings.of(derivative).label(x);
    }
    return ComputationGraph.of(derivative);
  }

  /** The same derivative as a polynomial. */
  static ComputationGraph compact(int order) {
    return ComputationGraph.of(Compact.derivative(Variable.of(1.0).named("x"), order)).withValues();
  }

  /** How the graphs grow. */
  static LineChart growth() {
    var x = Variable.of(1.0);
    double[] orders = IntStream.rangeClosed(1, ORDERS).asDoubleStream().toArray();
    List<Variable> recorded = Recorded.derivatives(x, ORDERS);
    return LineChart.titled("Functions in the graph of a derivative of tanh")
        .marked("recorded", orders, functions(recorded.subList(1, ORDERS + 1)))
        .marked(
            "as a polynomial",
            orders,
            functions(
                IntStream.rangeClosed(1, ORDERS).mapToObj(n -> Compact.derivative(x, n)).toList()))
        .axes("order", "functions")
        .logY();
  }

  private static double[] functions(List<Variable> results) {
    return results.stream().mapToDouble(result -> Graph.of(result).functions().size()).toArray();
  }
}
