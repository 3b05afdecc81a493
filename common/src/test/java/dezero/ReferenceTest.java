package dezero;

import static dezero.BackwardOption.CREATE_GRAPH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dezero.array.Axes;
import dezero.array.DType;
import dezero.array.NdArray;
import dezero.array.Shape;
import dezero.array.Slice;
import dezero.array.Window;
import dezero.functions.Functions;
import dezero.functions.RunningStatistics;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReferenceTest {
  /** The same formula in float64; only the order of the sums differs. */
  private static final double REFERENCE = 1e-10;

  /** float32 has seven digits; two gradients lose a few of them. */
  private static final double REFERENCE_FLOAT32 = 1e-4;

  private static final Map<String, BiFunction<Reference.Case, List<Variable>, Variable>> OURS =
      Map.ofEntries(
          entry("add", (of, x) -> x.get(0).add(x.get(1))),
          entry("sub", (of, x) -> x.get(0).sub(x.get(1))),
          entry("mul", (of, x) -> x.get(0).mul(x.get(1))),
          entry("div", (of, x) -> x.get(0).div(x.get(1))),
          entry("neg", (of, x) -> x.get(0).neg()),
          entry("pow", (of, x) -> x.get(0).pow(of.number("c"))),
          entry("sin", (of, x) -> Functions.sin(x.get(0))),
          entry("cos", (of, x) -> Functions.cos(x.get(0))),
          entry("tanh", (of, x) -> Functions.tanh(x.get(0))),
          entry("exp", (of, x) -> Functions.exp(x.get(0))),
          entry("log", (of, x) -> Functions.log(x.get(0))),
          entry("reshape", (of, x) -> x.get(0).reshape(of.ints("shape"))),
          entry("transpose", ReferenceTest::transpose),
          entry("sum", (of, x) -> x.get(0).sum(axes(of))),
          entry("sumTo", (of, x) -> x.get(0).sumTo(Shape.of(of.ints("shape")))),
          entry("broadcastTo", (of, x) -> x.get(0).broadcastTo(Shape.of(of.ints("shape")))),
          entry("average", (of, x) -> x.get(0).mean(axes(of))),
          entry("matmul", (of, x) -> x.get(0).matmul(x.get(1))),
          entry("linear", (of, x) -> Functions.linear(x.get(0), x.get(1), x.get(2))),
          entry("sigmoid", (of, x) -> Functions.sigmoid(x.get(0))),
          entry("relu", (of, x) -> Functions.relu(x.get(0))),
          entry("leakyRelu", (of, x) -> Functions.leakyRelu(x.get(0), of.number("slope"))),
          entry("softmax", (of, x) -> Functions.softmax(x.get(0), of.integer("axis"))),
          entry("logSoftmax", (of, x) -> Functions.logSoftmax(x.get(0), of.integer("axis"))),
          entry("meanSquaredError", (of, x) -> Functions.meanSquaredError(x.get(0), x.get(1))),
          entry(
              "softmaxCrossEntropy",
              (of, x) -> Functions.softmaxCrossEntropy(x.get(0), of.labels())),
          entry(
              "sigmoidCrossEntropy",
              (of, x) -> Functions.sigmoidCrossEntropy(x.get(0), of.indices().get(0).array())),
          entry("max", (of, x) -> Functions.max(x.get(0), axes(of))),
          entry("min", (of, x) -> Functions.min(x.get(0), axes(of))),
          entry("clip", (of, x) -> Functions.clip(x.get(0), of.number("min"), of.number("max"))),
          entry("getItemRow", (of, x) -> x.get(0).getItem(Slice.at(of.integer("index")))),
          entry("getItemRows", (of, x) -> x.get(0).rows(of.ints("rows"))),
          entry("getItemColumnSlice", ReferenceTest::columnSlice),
          entry("conv2d", (of, x) -> conv2d(of, x)),
          entry("deconv2d", (of, x) -> deconv2d(of, x)),
          entry("pooling", (of, x) -> pooling(of, x.get(0))),
          entry("averagePooling", (of, x) -> averagePooling(of, x.get(0))),
          entry("im2col", (of, x) -> Functions.im2colMatrix(x.get(0), window(of))),
          entry("batchNorm", ReferenceTest::batchNorm));

  private static Map.Entry<String, BiFunction<Reference.Case, List<Variable>, Variable>> entry(
      String name, BiFunction<Reference.Case, List<Variable>, Variable> ours) {
    return Map.entry(name, ours);
  }

  private static Variable columnSlice(Reference.Case of, List<Variable> x) {
    return x.get(0).getItem(Slice.all(), Slice.range(of.integer("start"), of.integer("stop")));
  }

  private static Variable conv2d(Reference.Case of, List<Variable> x) {
    int stride = of.integer("stride");
    return Functions.conv2d(x.get(0), x.get(1), x.get(2), stride, of.integer("pad"));
  }

  private static Variable deconv2d(Reference.Case of, List<Variable> x) {
    int stride = of.integer("stride");
    return Functions.deconv2d(x.get(0), x.get(1), x.get(2), stride, of.integer("pad"));
  }

  private static Variable pooling(Reference.Case of, Variable x) {
    return Functions.pooling(x, of.integer("kernel"), of.integer("stride"), of.integer("pad"));
  }

  private static Variable averagePooling(Reference.Case of, Variable x) {
    int size = of.integer("kernel");
    return Functions.averagePooling(x, size, of.integer("stride"), of.integer("pad"));
  }

  private static Window window(Reference.Case of) {
    return Window.square(of.integer("kernel")).stride(of.integer("stride")).pad(of.integer("pad"));
  }

  private static Variable batchNorm(Reference.Case of, List<Variable> x) {
    var none = new RunningStatistics(x.get(1).size(), of.number("decay"));
    return Functions.batchNorm(x.get(0), x.get(1), x.get(2), none, of.number("eps"));
  }

  private static Variable transpose(Reference.Case of, List<Variable> x) {
    return of.has("axes") ? x.get(0).transpose(of.ints("axes")) : x.get(0).transpose();
  }

  private static Axes axes(Reference.Case of) {
    Axes axes = of.has("axis") ? Axes.axis(of.ints("axis")) : Axes.allAxes();
    return of.flag("keepdims") ? axes.keepDims() : axes;
  }

  static List<Reference.Case> cases() throws IOException {
    return Reference.read().functions();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void value_and_gradients_are_those_of_the_python_original(Reference.Case of) {
    compare(of, DType.FLOAT64, REFERENCE);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void value_and_gradients_in_float32_agree_to_four_digits(Reference.Case of) {
    compare(of, DType.FLOAT32, REFERENCE_FLOAT32);
  }

  private static void compare(Reference.Case of, DType dtype, double tolerance) {
    List<Variable> xs = of.inputs().stream().map(x -> Variable.of(x.array().to(dtype))).toList();
    Variable y = OURS.get(of.name()).apply(of, xs);
    assertThat(y.dtype()).isEqualTo(dtype);
    requireClose("y", y.data(), of.y(), tolerance);

    y.backward(Variable.of(of.gy().array().to(dtype)), CREATE_GRAPH);
    Variable sumOfSquares = Variable.of(NdArray.of(0).to(dtype));
    for (int i = 0; i < xs.size(); i++) {
      requireClose("gx" + i, xs.get(i).grad().data(), of.gx().get(i), tolerance);
      sumOfSquares = sumOfSquares.add(xs.get(i).grad().pow(2).sum());
      xs.get(i).clearGrad();
    }
    if (of.ggx() != null) {
      sumOfSquares.backward();
      requireSecondGradients(of, xs, tolerance);
    }
  }

  private static void requireSecondGradients(
      Reference.Case of, List<Variable> xs, double tolerance) {
    for (int i = 0; i < xs.size(); i++) {
      Variable x = xs.get(i);
      Reference.Tensor expected = of.ggx().get(i);
      NdArray gradient = x.hasGrad() ? x.grad().data() : x.data().zerosLike();
      if (expected != null) {
        requireClose("ggx" + i, gradient, expected, tolerance);
      } else {
        assertThat(gradient.toDoubles()).as("ggx" + i).containsOnly(0.0);
      }
    }
  }

  private static void requireClose(
      String what, NdArray actual, Reference.Tensor expected, double tolerance) {
    assertThat(actual.shape()).as(what).isEqualTo(Shape.of(expected.shape()));
    double[] values = actual.toDoubles();
    for (int i = 0; i < values.length; i++) {
      double allowed = tolerance * Math.max(1, Math.abs(expected.data()[i]));
      assertThat(values[i]).as(what + " at " + i).isCloseTo(expected.data()[i], within(allowed));
    }
  }
}
