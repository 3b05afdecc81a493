package dezero;

import static dezero.BackwardOption.CREATE_GRAPH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dezero.array.Axes;
import dezero.array.NdArray;
import dezero.array.Shape;
import dezero.functions.Functions;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReferenceTest {
  /** The same formula in float64; only the order of the sums differs. */
  private static final double REFERENCE = 1e-10;

  private static final Map<String, BiFunction<Reference.Case, List<Variable>, Variable>> OURS =
      Map.ofEntries(
          Map.entry("add", (of, x) -> x.get(0).add(x.get(1))),
          Map.entry("sub", (of, x) -> x.get(0).sub(x.get(1))),
          Map.entry("mul", (of, x) -> x.get(0).mul(x.get(1))),
          Map.entry("div", (of, x) -> x.get(0).div(x.get(1))),
          Map.entry("neg", (of, x) -> x.get(0).neg()),
          Map.entry("pow", (of, x) -> x.get(0).pow(of.number("c"))),
          Map.entry("sin", (of, x) -> Functions.sin(x.get(0))),
          Map.entry("cos", (of, x) -> Functions.cos(x.get(0))),
          Map.entry("tanh", (of, x) -> Functions.tanh(x.get(0))),
          Map.entry("exp", (of, x) -> Functions.exp(x.get(0))),
          Map.entry("log", (of, x) -> Functions.log(x.get(0))),
          Map.entry("reshape", (of, x) -> x.get(0).reshape(of.ints("shape"))),
          Map.entry("transpose", ReferenceTest::transpose),
          Map.entry("sum", (of, x) -> x.get(0).sum(axes(of))),
          Map.entry("sumTo", (of, x) -> x.get(0).sumTo(Shape.of(of.ints("shape")))),
          Map.entry("broadcastTo", (of, x) -> x.get(0).broadcastTo(Shape.of(of.ints("shape")))),
          Map.entry("matmul", (of, x) -> x.get(0).matmul(x.get(1))),
          Map.entry("linear", (of, x) -> x.get(0).matmul(x.get(1)).add(x.get(2))));

  private static Variable transpose(Reference.Case of, List<Variable> x) {
    return of.has("axes") ? x.get(0).transpose(of.ints("axes")) : x.get(0).transpose();
  }

  private static Axes axes(Reference.Case of) {
    Axes axes = of.has("axis") ? Axes.axis(of.ints("axis")) : Axes.allAxes();
    return of.flag("keepdims") ? axes.keepDims() : axes;
  }

  static List<Reference.Case> cases() throws IOException {
    return Reference.read().functions().stream().filter(of -> OURS.containsKey(of.name())).toList();
  }

  @Test
  void every_function_here_is_in_the_reference() throws IOException {
    assertThat(cases()).extracting(Reference.Case::name).containsAll(OURS.keySet());
  }

  @ParameterizedTest
  @MethodSource("cases")
  void value_and_gradients_are_those_of_the_python_original(Reference.Case of) {
    List<Variable> xs = of.inputs().stream().map(x -> Variable.of(x.array())).toList();
    Variable y = OURS.get(of.name()).apply(of, xs);
    requireClose("y", y.data(), of.y());

    y.backward(Variable.of(of.gy().array()), CREATE_GRAPH);
    Variable sumOfSquares = Variable.of(0.0);
    for (int i = 0; i < xs.size(); i++) {
      requireClose("gx" + i, xs.get(i).grad().data(), of.gx().get(i));
      sumOfSquares = sumOfSquares.add(xs.get(i).grad().pow(2).sum());
      xs.get(i).clearGrad();
    }

    sumOfSquares.backward();
    for (int i = 0; i < xs.size(); i++) {
      Reference.Tensor expected = of.ggx().get(i);
      assertThat(xs.get(i).hasGrad()).as("has ggx" + i).isEqualTo(expected != null);
      if (expected != null) {
        requireClose("ggx" + i, xs.get(i).grad().data(), expected);
      }
    }
  }

  private static void requireClose(String what, NdArray actual, Reference.Tensor expected) {
    assertThat(actual.shape()).as(what).isEqualTo(Shape.of(expected.shape()));
    assertThat(actual.toDoubles()).as(what).containsExactly(expected.data(), within(REFERENCE));
  }
}
