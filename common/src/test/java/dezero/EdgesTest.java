package dezero;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import dezero.array.Axes;
import dezero.array.DType;
import dezero.array.NdArray;
import dezero.array.Shape;
import dezero.array.Slice;
import dezero.functions.Functions;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.DoubleStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Small inputs at the edges, with what NumPy and PyTorch give for them: empty axes, infinities,
 * large scores, constants that FLOAT32 rounds. The table is written by reference/edges.py.
 */
class EdgesTest {
  /** Sums in another order, and functions of another library. */
  private static final double RELATIVE_FLOAT64 = 1e-13;

  private static final double RELATIVE_FLOAT32 = 1e-6;

  /** Half of a tanh near −1 has these digits only. See {@link NdArray#sigmoid}. */
  private static final double ABSOLUTE_FLOAT64 = 2e-16;

  /** Numbers this small have lost digits in FLOAT32. */
  private static final double ABSOLUTE_FLOAT32 = Float.MIN_NORMAL * 1e-6;

  record Tensor(String dtype, int[] shape, String[] data) {
    NdArray array() {
      double[] values = Arrays.stream(data).mapToDouble(Double::parseDouble).toArray();
      return NdArray.of(Shape.of(shape), values).to(DType.valueOf(dtype.toUpperCase()));
    }
  }

  /**
   * A row of the table.
   *
   * @param error whether it must be refused
   * @param gy the gradient that the backward pass starts from, if not ones
   * @param gx the gradients of the inputs; null where they are not asked for
   * @param text what is printed; null where numbers are compared
   */
  record Row(
      String kind,
      String of,
      Map<String, JsonElement> args,
      List<Tensor> xs,
      Tensor y,
      boolean error,
      Tensor gy,
      List<Tensor> gx,
      String text) {

    double number(String name) {
      return args.get(name).getAsDouble();
    }

    int integer(String name) {
      return args.get(name).getAsInt();
    }

    int[] integers(String name) {
      return new Gson().fromJson(args.get(name), int[].class);
    }

    Axes axes() {
      JsonElement axes = args.getOrDefault("axes", JsonNull.INSTANCE);
      return axes.isJsonNull() ? Axes.allAxes() : Axes.axis(integers("axes"));
    }

    NdArray targets() {
      return NdArray.of(new Gson().fromJson(args.get("t"), double[].class));
    }

    @Override
    public String toString() {
      List<String> inputs =
          xs.stream()
              .map(x -> x.dtype() + Shape.of(x.shape()) + Arrays.stream(x.data()).limit(4).toList())
              .toList();
      return kind + ": " + of + args + " of " + inputs;
    }
  }

  record Table(String source, List<Row> rows) {}

  private static final Map<String, BiFunction<Row, List<Variable>, Variable>> OURS =
      Map.ofEntries(
          entry("max", (of, x) -> Functions.max(x.get(0), of.axes())),
          entry("min", (of, x) -> Functions.min(x.get(0), of.axes())),
          entry("sum", (of, x) -> x.get(0).sum(of.axes())),
          entry("mean", (of, x) -> x.get(0).mean(of.axes())),
          entry("meanOfArray", (of, x) -> Variable.of(x.get(0).data().mean(of.axes()))),
          entry("argmax", EdgesTest::argmax),
          entry("add", (of, x) -> x.get(0).add(x.get(1))),
          entry("mul", (of, x) -> x.get(0).mul(x.get(1))),
          entry("div", (of, x) -> x.get(0).div(x.get(1))),
          entry("times", (of, x) -> x.get(0).mul(of.number("c"))),
          entry("over", (of, x) -> x.get(0).div(of.number("c"))),
          entry("equal", (of, x) -> Variable.of(x.get(0).data().equal(x.get(1).data()))),
          entry("greater", (of, x) -> Variable.of(x.get(0).data().greater(of.number("b")))),
          entry("matmul", (of, x) -> x.get(0).matmul(x.get(1))),
          entry("reshape", (of, x) -> x.get(0).reshape(of.integers("shape"))),
          entry("transpose", (of, x) -> x.get(0).transpose()),
          entry("squeeze", (of, x) -> x.get(0).squeeze()),
          entry("broadcastTo", (of, x) -> x.get(0).broadcastTo(Shape.of(of.integers("shape")))),
          entry("concat", (of, x) -> Functions.concat(of.integer("axis"), x)),
          entry("arange", (of, x) -> Variable.of(NdArray.arange(of.integer("n")))),
          entry("linspace", EdgesTest::linspace),
          entry("eye", (of, x) -> Variable.of(NdArray.eye(of.integer("n")))),
          entry("range", EdgesTest::range),
          entry("at", (of, x) -> x.get(0).getItem(Slice.at(of.integer("index")))),
          entry("rows", (of, x) -> x.get(0).rows(of.integers("rows"))),
          entry("clip", EdgesTest::clip),
          entry("pow", (of, x) -> x.get(0).pow(of.number("c"))),
          entry("exp", (of, x) -> Functions.exp(x.get(0))),
          entry("log", (of, x) -> Functions.log(x.get(0))),
          entry("sqrt", (of, x) -> Functions.sqrt(x.get(0))),
          entry("sin", (of, x) -> Functions.sin(x.get(0))),
          entry("tanh", (of, x) -> Functions.tanh(x.get(0))),
          entry("sigmoid", (of, x) -> Functions.sigmoid(x.get(0))),
          entry("relu", (of, x) -> Functions.relu(x.get(0))),
          entry("leakyRelu", (of, x) -> Functions.leakyRelu(x.get(0), of.number("slope"))),
          entry("gelu", (of, x) -> Functions.gelu(x.get(0))),
          entry("logOfClip", (of, x) -> Functions.log(Functions.clip(x.get(0), 0, 1))),
          entry("sqrtOfRelu", (of, x) -> Functions.sqrt(Functions.relu(x.get(0)))),
          entry("logOfMax", (of, x) -> Functions.log(Functions.max(x.get(0), Axes.axis(1)))),
          entry("softmax", (of, x) -> Functions.softmax(x.get(0), of.integer("axis"))),
          entry("logSoftmax", (of, x) -> Functions.logSoftmax(x.get(0), of.integer("axis"))),
          entry("layerNorm", EdgesTest::layerNorm),
          entry("meanSquaredError", (of, x) -> Functions.meanSquaredError(x.get(0), x.get(1))),
          entry("softmaxCrossEntropy", EdgesTest::softmaxCrossEntropy),
          entry(
              "sigmoidCrossEntropy",
              (of, x) -> Functions.sigmoidCrossEntropy(x.get(0), of.targets())),
          entry(
              "binaryCrossEntropy",
              (of, x) -> Functions.binaryCrossEntropy(Functions.sigmoid(x.get(0)), of.targets())),
          entry("conv2d", (of, x) -> Functions.conv2d(x.get(0), x.get(1), 1, 0)),
          entry("pooling", (of, x) -> Functions.pooling(x.get(0), 2, 2, 0)));

  private static Map.Entry<String, BiFunction<Row, List<Variable>, Variable>> entry(
      String name, BiFunction<Row, List<Variable>, Variable> ours) {
    return Map.entry(name, ours);
  }

  private static Variable argmax(Row of, List<Variable> xs) {
    NdArray x = xs.get(0).data();
    int axis = of.integer("axis");
    double[] best = Arrays.stream(x.argmax(axis)).asDoubleStream().toArray();
    return Variable.of(NdArray.of(Axes.axis(axis).resultShape(x.shape()), best));
  }

  private static Variable linspace(Row of, List<Variable> none) {
    return Variable.of(NdArray.linspace(of.number("start"), of.number("end"), of.integer("n")));
  }

  private static Variable range(Row of, List<Variable> x) {
    Slice range = Slice.range(of.integer("start"), of.integer("stop"));
    return x.get(0).getItem(range.step(of.integer("step")));
  }

  /** The array's own, where the function of variables refuses what NumPy allows. */
  private static Variable clip(Row of, List<Variable> x) {
    double low = of.number("low");
    double high = of.number("high");
    return low > high
        ? Variable.of(x.get(0).data().clip(low, high))
        : Functions.clip(x.get(0), low, high);
  }

  private static Variable softmaxCrossEntropy(Row of, List<Variable> x) {
    return Functions.softmaxCrossEntropy(x.get(0), of.integers("labels"));
  }

  private static Variable layerNorm(Row of, List<Variable> x) {
    NdArray features = NdArray.ones(Shape.of(x.get(0).shape().dim(-1))).to(x.get(0).dtype());
    Variable gamma = Variable.constant(features);
    return Functions.layerNorm(x.get(0), gamma, Variable.constant(features.zerosLike()), 1e-5);
  }

  static List<Row> rows() throws IOException {
    var file = EdgesTest.class.getResourceAsStream("/reference/edges.json");
    try (var reader = new InputStreamReader(file, StandardCharsets.UTF_8)) {
      return new Gson().fromJson(reader, Table.class).rows();
    }
  }

  @ParameterizedTest
  @MethodSource("rows")
  void values_gradients_refusals_and_texts_are_those_of_numpy_and_pytorch(Row row) {
    List<Variable> xs = row.xs().stream().map(x -> Variable.of(x.array())).toList();
    if (row.text() != null) {
      assertThat(xs.get(0).data().toString()).isEqualTo(row.text());
      return;
    }
    BiFunction<Row, List<Variable>, Variable> ours = OURS.get(row.of());
    if (row.error()) {
      assertThat(catchThrowable(() -> ours.apply(row, xs)))
          .isInstanceOfAny(IllegalArgumentException.class, IndexOutOfBoundsException.class)
          .hasMessageContaining(" ");
      return;
    }
    Variable y = ours.apply(row, xs);
    requireClose("y", y.data(), row.y());
    if (row.gx() != null) {
      NdArray gy = row.gy() == null ? y.data().onesLike() : row.gy().array();
      y.backward(Variable.of(gy));
      for (int i = 0; i < xs.size(); i++) {
        requireClose("gx" + i, xs.get(i).grad().data(), row.gx().get(i));
      }
    }
  }

  private static void requireClose(String what, NdArray ours, Tensor expected) {
    NdArray theirs = expected.array();
    assertThat(ours.shape()).as(what).isEqualTo(theirs.shape());
    assertThat(ours.dtype()).as(what).isEqualTo(theirs.dtype());
    boolean isDouble = ours.dtype() == DType.FLOAT64;
    double relative = isDouble ? RELATIVE_FLOAT64 : RELATIVE_FLOAT32;
    double absolute = isDouble ? ABSOLUTE_FLOAT64 : ABSOLUTE_FLOAT32;
    double[] a = ours.toDoubles();
    double[] b = theirs.toDoubles();
    for (int i = 0; i < a.length; i++) {
      boolean isSame = Double.compare(a[i], b[i]) == 0 || a[i] == b[i];
      boolean isClose = Math.abs(a[i] - b[i]) <= absolute + relative * Math.abs(b[i]);
      boolean areFinite = DoubleStream.of(a[i], b[i]).allMatch(Double::isFinite);
      assertThat(isSame || areFinite && isClose)
          .as("%s: expected %s, but %s came", what, theirs, ours)
          .isTrue();
    }
  }
}
