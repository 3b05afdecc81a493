//JAVA 17+
//COMPILE_OPTIONS -encoding UTF-8
//SOURCES *.java
//SOURCES ../../../../../../common/src/main/java/**.java
//SOURCES ../../../../../../viz/src/main/java/**.java

package step36.exercise;

import static dezero.BackwardOption.CREATE_GRAPH;
import static dezero.functions.Functions.tanh;

import dezero.BackwardOption;
import dezero.Variable;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A place to try things: {@code ./dezero try 36}, or {@code jbang Try.java} in this folder. It is
 * not graded, and reset leaves it alone. What stands here shows how to check yourself.
 */
public final class Try {
  /** Five bent curves, each with a w, a b and a v, and all flat so far. */
  private final List<Variable> weights;

  private Try(double from, double to) {
    weights =
        IntStream.range(0, 5)
            .mapToObj(i -> Stream.of(1.0, -from - (to - from) * i / 4, 0.0))
            .flatMap(three -> three.map(Variable::of))
            .toList();
  }

  public static void main(String... args) {
    // From the lesson: what will these two print?
    System.out.println(slopeOfZ(CREATE_GRAPH) + " and " + slopeOfZ());

    var a = Variable.of(1.0);
    var fine = SlopeLimit.fine(x -> x.pow(2).mul(a), List.of(a), places(1, 2, 2), 1);
    fine.backward();
    System.out.println("Task 1: a x² at 1 and 2, a = 1: the fine is 9, and its slope along a 20");
    System.out.println("Yours are " + fine.item() + " and " + a.grad().item());
    climbGently();

    System.out.println("Task 2: a curve that obeys y″ = −y, and begins at 0 with the slope 1");
    swing();

    System.out.println("Task 3: where f = ½ x₀² + 1½ x₁², two rounds lead from (1, 1) to (0, 0)");
    var bends = Variable.of(new double[] {0.5, 1.5});
    var d = Leap.of(x -> x.pow(2).mul(bends).sum(), Variable.of(new double[] {1, 1}), 2);
    System.out.println("Yours lead to (" + (1 - d[0]) + ", " + (1 - d[1]) + ")");
  }

  private static Variable slopeOfZ(BackwardOption... options) {
    var x = Variable.of(2.0);
    var y = x.pow(2);
    y.backward(options);
    var gx = x.grad();
    x.clearGrad();
    var z = gx.pow(3).add(y);
    z.backward();
    return x.grad();
  }

  /** The lesson's points again. */
  private static void climbGently() {
    var network = new Try(-2, 2);
    var x = places(-1.75, 1.75, 8);
    var t = Variable.of(DoubleStream.of(x.data().toDoubles()).map(Math::signum).toArray());
    var looked = places(-2, 2, 41);
    network.train(
        () -> {
          var fine = SlopeLimit.fine(network::at, network.weights, looked, 1);
          return fine.mul(3).add(network.at(x).sub(t).pow(2).mean());
        },
        0.01,
        1_000);
    var steps = network.at(places(-2, 2, 401)).data().toDoubles();
    double steepest =
        IntStream.range(1, steps.length)
            .mapToDouble(i -> Math.abs(steps[i] - steps[i - 1]) / 0.01)
            .max()
            .orElseThrow();
    System.out.println("With that fine, the lesson's points give a slope of " + steepest);
  }

  private static void swing() {
    var network = new Try(0, Math.PI);
    var looked = places(0, Math.PI, 31);
    network.train(
        () -> Oscillator.loss(network::rightAtTheStart, network.weights, looked), 0.003, 2_000);
    for (double x : new double[] {0, 1, 2, 3}) {
      double y = network.rightAtTheStart(Variable.of(x)).item();
      System.out.println("at " + x + " yours is " + y + ", the sine " + Math.sin(x));
    }
  }

  private Variable at(Variable x) {
    return IntStream.range(0, 5)
        .map(i -> 3 * i)
        .mapToObj(i -> tanh(x.mul(weights.get(i)).add(weights.get(i + 1))).mul(weights.get(i + 2)))
        .reduce(Variable::add)
        .orElseThrow();
  }

  /** x + x² N(x): 0 at 0, and 1 the slope there. */
  private Variable rightAtTheStart(Variable x) {
    return at(x).mul(x.pow(2)).add(x);
  }

  private void train(Supplier<Variable> loss, double rate, int steps) {
    var speeds = new double[weights.size()];
    for (int step = 0; step < steps; step++) {
      loss.get().backward();
      for (int i = 0; i < speeds.length; i++) {
        var weight = weights.get(i);
        speeds[i] = 0.9 * speeds[i] - rate * weight.grad().item();
        weight.setData(weight.data().add(speeds[i]));
        weight.clearGrad();
      }
    }
  }

  private static Variable places(double from, double to, int count) {
    return Variable.of(
        IntStream.range(0, count).mapToDouble(i -> from + (to - from) * i / (count - 1)).toArray());
  }
}
