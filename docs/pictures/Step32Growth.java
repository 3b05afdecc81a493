//JAVA 17+
//COMPILE_OPTIONS -encoding UTF-8
//SOURCES ../../common/src/main/java/**.java
//SOURCES ../../viz/src/main/java/**.java
//SOURCES ../../step32-second-order/src/main/java/step32/*.java

import static dezero.viz.Range.range;
import static step32.BackwardOption.CREATE_GRAPH;

import dezero.viz.LineChart;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import step32.Function;
import step32.Variable;

/**
 * Draws step 32's picture: how many functions lead to each derivative. Argument: the file to write,
 * such as step32-second-order/images/growth.svg.
 */
public final class Step32Growth {
  private static final int ORDERS = 10;

  private Step32Growth() {}

  public static void main(String... args) {
    double[] bell = counts(x -> x.pow(2).add(1).pow(-1), 0.5, ORDERS);
    double[] product = counts(x -> x.mul(x).mul(x).mul(x), 2, 4);
    double[] power = counts(x -> x.pow(4), 2, 4);
    LineChart.titled("Functions that lead to each derivative")
        .axes("order", "functions")
        .marked("1 / (1 + x²)", orders(bell), bell)
        .marked("x · x · x · x", orders(product), product)
        .marked("x⁴, one Pow", orders(power), power)
        .horizontal(bell[ORDERS], "5,064")
        .yRange(range(0.7, 20_000))
        .logY()
        .write(Path.of(args[0]));
  }

  private static double[] orders(double... counts) {
    double[] orders = new double[counts.length];
    for (int i = 0; i < orders.length; i++) {
      orders[i] = i;
    }
    return orders;
  }

  private static double[] counts(UnaryOperator<Variable> f, double at, int last) {
    Variable x = new Variable(at);
    Variable y = f.apply(x);
    List<Double> counts = new ArrayList<>(List.of((double) functions(y)));
    for (int order = 1; order <= last; order++) {
      x.clearGrad();
      y.backward(CREATE_GRAPH);
      y = x.grad;
      counts.add((double) functions(y));
    }
    return counts.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private static int functions(Variable y) {
    Set<Function> found = Collections.newSetFromMap(new IdentityHashMap<>());
    Deque<Variable> waiting = new ArrayDeque<>(List.of(y));
    while (!waiting.isEmpty()) {
      Function creator = waiting.remove().creator();
      if (creator != null && found.add(creator)) {
        waiting.addAll(creator.inputs());
      }
    }
    return found.size();
  }
}
