package dezero.check;

import static dezero.check.GradientCheck.assertGradients;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dezero.Autograd;
import dezero.Variable;
import dezero.array.Axes;
import dezero.array.NdArray;
import dezero.array.NumpyRandom;
import dezero.array.Shape;
import dezero.array.Slice;
import dezero.array.Window;
import dezero.functions.Conv2dKernelGrad;
import dezero.functions.Functions;
import dezero.functions.RunningStatistics;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every function against numerical gradients of first and second order, in generated cases: shapes
 * of rank 0 to 4, pairs that broadcast, axes from either end, strides and pads.
 */
class GeneratedGradientsTest {
  private static final int CASES_EACH = 22;

  /**
   * Large enough that dividing by a small deviation does not amplify the error of the central
   * difference.
   */
  private static final double EPS = 0.1;

  /** Creates a case from random numbers. */
  private interface Generator {
    GradientCheck draw(Draw draw);
  }

  /** The first word of the name is the method under test. */
  private record Operation(String name, Generator generator) {}

  private record Case(Operation operation, int seed) {
    @Override
    public String toString() {
      return operation.name + " #" + seed;
    }
  }

  private static final List<Operation> TABLE = new ArrayList<>();

  private static void operation(String name, Generator generator) {
    TABLE.add(new Operation(name, generator));
  }

  private static void elementwise(String name, UnaryOperator<Variable> f, double... corners) {
    operation(name, draw -> assertGradients(f, draw.shape()).apart(corners));
  }

  private static void positive(String name, UnaryOperator<Variable> f) {
    operation(name, draw -> assertGradients(f, draw.shape()).within(0.5, 2));
  }

  private static void broadcasting(String name, BinaryOperator<Variable> f) {
    operation(
        name,
        draw -> {
          Shape whole = draw.shape();
          Shape part = draw.broadcastsTo(whole);
          boolean swapped = draw.maybe("swapped");
          return assertGradients(f, swapped ? part : whole, swapped ? whole : part).within(0.5, 2);
        });
    operation(
        name + " stretching both",
        draw -> {
          Shape whole = draw.shape(2, 4);
          return assertGradients(f, draw.broadcastsTo(whole), draw.broadcastsTo(whole))
              .within(0.5, 2);
        });
  }

  static {
    elementwise("sin", Functions::sin);
    elementwise("cos", Functions::cos);
    elementwise("tanh", Functions::tanh);
    elementwise("exp", Functions::exp);
    positive("log", Functions::log);
    positive("sqrt", Functions::sqrt);
    elementwise("abs", Functions::abs, 0);
    elementwise("clip", x -> Functions.clip(x, -0.7, 0.9), -0.7, 0.9);
    elementwise("sigmoid", Functions::sigmoid);
    elementwise("relu", Functions::relu, 0);
    elementwise("leakyRelu", x -> Functions.leakyRelu(x, 0.2), 0);
    elementwise("gelu", Functions::gelu);
    elementwise("neg", Variable::neg);
    elementwise("add a number", x -> x.add(1.5));
    elementwise("sub a number", x -> x.sub(1.5));
    elementwise("mul by a number", x -> x.mul(-1.5));
    elementwise("div by a number", x -> x.div(-1.5));
    elementwise("mul with itself", x -> x.mul(x));
    elementwise("add three times", x -> x.add(x).add(x));
    broadcasting("add", Variable::add);
    broadcasting("sub", Variable::sub);
    broadcasting("mul", Variable::mul);
    broadcasting("div", Variable::div);
    operation("pow", GeneratedGradientsTest::pow);

    elementwise("sum of all", x -> x.sum());
    elementwise("mean of all", x -> x.mean());
    operation("sum", draw -> reduction(draw, Variable::sum));
    operation("mean", draw -> reduction(draw, Variable::mean));
    operation("max", draw -> reduction(draw, Functions::max));
    operation("min", draw -> reduction(draw, Functions::min));
    operation("sumTo", GeneratedGradientsTest::sumTo);
    operation("broadcastTo", GeneratedGradientsTest::broadcastTo);

    operation("reshape", GeneratedGradientsTest::reshape);
    operation("expandDims", GeneratedGradientsTest::expandDims);
    elementwise("squeeze", Variable::squeeze);
    elementwise("flatten", Functions::flatten);
    elementwise("transpose in reverse", x -> x.transpose());
    operation("transpose", GeneratedGradientsTest::transpose);
    operation("getItem", GeneratedGradientsTest::getItem);
    operation("rows", GeneratedGradientsTest::rows);
    operation("where", GeneratedGradientsTest::where);
    operation("concat", GeneratedGradientsTest::concat);

    operation("matmul", GeneratedGradientsTest::matmul);
    operation("matmul of batches", GeneratedGradientsTest::matmulOfBatches);
    operation("linear", GeneratedGradientsTest::linear);
    operation("embedId", GeneratedGradientsTest::embedId);
    operation("softmax", draw -> alongAnAxis(draw, Functions::softmax));
    operation("logSoftmax", draw -> alongAnAxis(draw, Functions::logSoftmax));

    operation("meanSquaredError", GeneratedGradientsTest::meanSquaredError);
    operation("softmaxCrossEntropy", GeneratedGradientsTest::softmaxCrossEntropy);
    operation("sigmoidCrossEntropy", GeneratedGradientsTest::sigmoidCrossEntropy);
    operation("binaryCrossEntropy", GeneratedGradientsTest::binaryCrossEntropy);

    operation("dropout", GeneratedGradientsTest::dropout);
    operation("batchNorm", GeneratedGradientsTest::batchNorm);
    operation("batchNorm in test mode", GeneratedGradientsTest::batchNormInTestMode);
    operation("layerNorm", GeneratedGradientsTest::layerNorm);

    operation("conv2d", GeneratedGradientsTest::conv2d);
    operation("convolution's gradient for its kernels", GeneratedGradientsTest::conv2dKernelGrad);
    operation("deconv2d", GeneratedGradientsTest::deconv2d);
    operation("pooling", GeneratedGradientsTest::pooling);
    operation("averagePooling", GeneratedGradientsTest::averagePooling);
    operation("im2col", GeneratedGradientsTest::im2col);
    operation("im2colMatrix", GeneratedGradientsTest::im2colMatrix);
    operation("col2im", GeneratedGradientsTest::col2im);
  }

  private static GradientCheck pow(Draw draw) {
    double exponent = draw.oneOf("exponent", -1.5, -1, 0, 0.5, 1, 2, 3);
    return assertGradients(x -> x.pow(exponent), draw.shape()).within(0.5, 2);
  }

  private interface Reduction {
    Variable of(Variable x, Axes axes);
  }

  private static GradientCheck reduction(Draw draw, Reduction f) {
    Shape shape = draw.shape();
    Axes axes = draw.axes(shape);
    return assertGradients(x -> f.of(x, axes), shape).apart();
  }

  private static GradientCheck sumTo(Draw draw) {
    Shape from = draw.shape();
    Shape to = draw.broadcastsTo(from);
    return assertGradients(x -> x.sumTo(to), from);
  }

  private static GradientCheck broadcastTo(Draw draw) {
    Shape to = draw.shape();
    return assertGradients(x -> x.broadcastTo(to), draw.broadcastsTo(to));
  }

  private static GradientCheck reshape(Draw draw) {
    Shape from = draw.shape();
    int first = from.rank() == 0 ? 1 : from.dim(draw.axis(from));
    return assertGradients(x -> x.reshape(first, -1, 1), from);
  }

  private static GradientCheck expandDims(Draw draw) {
    Shape from = draw.shape(0, 3);
    int axis = draw.between("axis", -from.rank() - 1, from.rank());
    return assertGradients(x -> x.expandDims(axis), from);
  }

  private static GradientCheck transpose(Draw draw) {
    Shape from = draw.shape();
    int[] axes = draw.permutation(from);
    return assertGradients(x -> x.transpose(axes), from);
  }

  private static GradientCheck getItem(Draw draw) {
    Shape from = draw.shape();
    Slice[] slices = draw.slices(from);
    return assertGradients(x -> x.getItem(slices), from);
  }

  private static GradientCheck rows(Draw draw) {
    Shape from = draw.shape(1, 4);
    int[] rows = draw.ints("rows", 4, -from.dim(0), from.dim(0) - 1);
    return assertGradients(x -> x.rows(rows), from);
  }

  private static GradientCheck where(Draw draw) {
    Shape from = draw.shape();
    NdArray mask = draw.bits("mask", from);
    return assertGradients(x -> x.where(mask), from);
  }

  private static GradientCheck concat(Draw draw) {
    Shape first = draw.shape(1, 4);
    int axis = draw.axis(first);
    List<Shape> parts = new ArrayList<>(List.of(first));
    for (int more = draw.between("more", 0, 2); more > 0; more--) {
      int[] dims = first.dims();
      dims[first.axis(axis)] = draw.between("length", 1, 3);
      parts.add(Shape.of(dims));
    }
    return assertGradients(xs -> Functions.concat(axis, xs), parts);
  }

  private static GradientCheck matmul(Draw draw) {
    Shape x0 = draw.shape(2, 2);
    return assertGradients(Variable::matmul, x0, Shape.of(x0.dim(1), draw.between("p", 1, 4)));
  }

  private static GradientCheck matmulOfBatches(Draw draw) {
    Shape batch = draw.shape(1, 2);
    int n = draw.between("n", 1, 3);
    int m = draw.between("m", 1, 3);
    int p = draw.between("p", 1, 3);
    Shape x0 = withMatrix(draw.broadcastsTo(batch), n, m);
    Shape x1 = withMatrix(draw.broadcastsTo(batch), m, p);
    return assertGradients(Variable::matmul, x0, x1);
  }

  private static Shape withMatrix(Shape batch, int rows, int columns) {
    return Shape.of(
        IntStream.concat(IntStream.of(batch.dims()), IntStream.of(rows, columns)).toArray());
  }

  private static GradientCheck linear(Draw draw) {
    Shape x = draw.shape(2, 2);
    int out = draw.between("out", 1, 4);
    List<Shape> all = List.of(x, Shape.of(x.dim(1), out), Shape.of(out));
    return draw.maybe("bias")
        ? assertGradients(xs -> Functions.linear(xs.get(0), xs.get(1), xs.get(2)), all)
        : assertGradients(xs -> Functions.linear(xs.get(0), xs.get(1)), all.subList(0, 2));
  }

  private static GradientCheck embedId(Draw draw) {
    Shape words = draw.shape(2, 2);
    int[] ids = draw.ints("ids", 5, 0, words.dim(0) - 1);
    return assertGradients(w -> Functions.embedId(w, ids), words);
  }

  private interface AlongAnAxis {
    Variable of(Variable x, int axis);
  }

  private static GradientCheck alongAnAxis(Draw draw, AlongAnAxis f) {
    Shape shape = draw.shape(1, 4);
    int axis = draw.axis(shape);
    return assertGradients(x -> f.of(x, axis), shape);
  }

  private static GradientCheck meanSquaredError(Draw draw) {
    Shape shape = draw.shape();
    return assertGradients(Functions::meanSquaredError, shape, shape);
  }

  private static GradientCheck softmaxCrossEntropy(Draw draw) {
    Shape shape = draw.shape(2, 2);
    int[] labels = draw.ints("labels", shape.dim(0), 0, shape.dim(1) - 1);
    return assertGradients(x -> Functions.softmaxCrossEntropy(x, labels), shape);
  }

  private static GradientCheck sigmoidCrossEntropy(Draw draw) {
    Shape shape = draw.shape();
    NdArray targets = draw.bits("targets", shape);
    return assertGradients(x -> Functions.sigmoidCrossEntropy(x, targets), shape);
  }

  private static GradientCheck binaryCrossEntropy(Draw draw) {
    Shape shape = draw.shape();
    NdArray targets = draw.bits("targets", shape);
    return assertGradients(p -> Functions.binaryCrossEntropy(p, targets), shape).within(0.2, 0.8);
  }

  private static GradientCheck dropout(Draw draw) {
    double ratio = draw.oneOf("ratio", 0, 0.3, 0.8);
    int fixed = draw.between("numpy seed", 0, 1000);
    UnaryOperator<Variable> f =
        x -> {
          NumpyRandom.seed(fixed);
          return Functions.dropout(x, ratio);
        };
    return assertGradients(f, draw.shape());
  }

  /** Rank 2 or 4, with at least three examples, so that the variance is not almost 0. */
  private static List<Shape> normalized(Draw draw) {
    int features = draw.between("features", 1, 3);
    Shape x =
        draw.maybe("images")
            ? Shape.of(draw.between("n", 1, 3), features, 2, draw.between("w", 2, 3))
            : Shape.of(draw.between("n", 3, 5), features);
    return List.of(x, Shape.of(features), Shape.of(features));
  }

  private static GradientCheck batchNorm(Draw draw) {
    List<Shape> shapes = normalized(draw);
    var unused = new RunningStatistics(shapes.get(1).size(), 0.9);
    return assertGradients(
        xs -> Functions.batchNorm(xs.get(0), xs.get(1), xs.get(2), unused, EPS), shapes);
  }

  private static GradientCheck batchNormInTestMode(Draw draw) {
    List<Shape> shapes = normalized(draw);
    NdArray mean = draw.array("mean", shapes.get(1), -1, 1);
    NdArray variance = draw.array("variance", shapes.get(1), 0.5, 2);
    var running = new RunningStatistics(mean, variance, 0.9);
    return assertGradients(
        xs -> {
          try (var scope = Autograd.testMode()) {
            return Functions.batchNorm(xs.get(0), xs.get(1), xs.get(2), running, EPS);
          }
        },
        shapes);
  }

  private static GradientCheck layerNorm(Draw draw) {
    Shape x = draw.shape(1, 4);
    Shape features = Shape.of(x.dim(-1));
    return assertGradients(
        xs -> Functions.layerNorm(xs.get(0), xs.get(1), xs.get(2), EPS),
        List.of(x, features, features));
  }

  /** Images with sides of 3 to 5 pixels, into which every window of the cases fits. */
  private static Shape images(Draw draw, int channels) {
    int height = draw.between("height", 3, 5);
    return Shape.of(draw.between("n", 1, 2), channels, height, draw.between("width", 3, 5));
  }

  private static GradientCheck conv2d(Draw draw) {
    int channels = draw.between("channels", 1, 2);
    int out = draw.between("out", 1, 2);
    Shape x = images(draw, channels);
    Shape w = Shape.of(out, channels, draw.between("kh", 1, 3), draw.between("kw", 1, 3));
    int stride = draw.between("stride", 1, 3);
    int pad = draw.between("pad", 0, 2);
    return draw.maybe("bias")
        ? assertGradients(
            xs -> Functions.conv2d(xs.get(0), xs.get(1), xs.get(2), stride, pad),
            List.of(x, w, Shape.of(out)))
        : assertGradients((x0, w0) -> Functions.conv2d(x0, w0, stride, pad), x, w);
  }

  /** Tested by itself, because conv2d would only reach its second derivative at the third order. */
  private static GradientCheck conv2dKernelGrad(Draw draw) {
    Window window = window(draw);
    Shape x = images(draw, 2);
    Shape y = Shape.of(x.dim(0), 1, window.outHeight(x.dim(2)), window.outWidth(x.dim(3)));
    return assertGradients((x0, gy) -> new Conv2dKernelGrad(window).apply(x0, gy), x, y);
  }

  private static GradientCheck deconv2d(Draw draw) {
    int channels = draw.between("channels", 1, 2);
    int out = draw.between("out", 1, 2);
    Shape x = Shape.of(1, channels, draw.between("height", 2, 3), draw.between("width", 2, 3));
    Shape w = Shape.of(channels, out, draw.between("kh", 2, 3), draw.between("kw", 2, 3));
    int stride = draw.between("stride", 1, 3);
    int pad = draw.between("pad", 0, 1);
    return draw.maybe("bias")
        ? assertGradients(
            xs -> Functions.deconv2d(xs.get(0), xs.get(1), xs.get(2), stride, pad),
            List.of(x, w, Shape.of(out)))
        : assertGradients((x0, w0) -> Functions.deconv2d(x0, w0, stride, pad), x, w);
  }

  /** The zeros of the padding count in the maximum, so 0 is a corner. */
  private static GradientCheck pooling(Draw draw) {
    int size = draw.between("size", 1, 3);
    int stride = draw.between("stride", 1, 3);
    int pad = draw.between("pad", 0, 1);
    return assertGradients(x -> Functions.pooling(x, size, stride, pad), images(draw, 2)).apart(0);
  }

  private static GradientCheck averagePooling(Draw draw) {
    int size = draw.between("size", 1, 3);
    int stride = draw.between("stride", 1, 3);
    int pad = draw.between("pad", 0, 1);
    return assertGradients(x -> Functions.averagePooling(x, size, stride, pad), images(draw, 2));
  }

  private static Window window(Draw draw) {
    return new Window(
        draw.between("kh", 1, 3),
        draw.between("kw", 1, 3),
        draw.between("stride y", 1, 2),
        draw.between("stride x", 1, 2),
        draw.between("pad y", 0, 1),
        draw.between("pad x", 0, 1));
  }

  private static GradientCheck im2col(Draw draw) {
    Window window = window(draw);
    return assertGradients(x -> Functions.im2col(x, window), images(draw, 1));
  }

  private static GradientCheck im2colMatrix(Draw draw) {
    Window window = window(draw);
    return assertGradients(x -> Functions.im2colMatrix(x, window), images(draw, 1));
  }

  private static GradientCheck col2im(Draw draw) {
    Window window = window(draw);
    Shape images = images(draw, 1);
    Shape patches = Functions.im2col(Variable.of(NdArray.zeros(images)), window).shape();
    return assertGradients(x -> Functions.col2im(x, images, window), patches);
  }

  /** All cases, or the one that {@code -Dcase="conv2d #17"} names. */
  static Stream<Case> cases() {
    String only = System.getProperty("case");
    return TABLE.stream()
        .flatMap(of -> IntStream.range(0, CASES_EACH).mapToObj(seed -> new Case(of, seed)))
        .filter(one -> only == null || only.equals(one.toString()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void agrees_with_numerical_gradients_of_first_and_second_order(Case of) {
    Draw draw = new Draw(of.operation.name, of.seed);
    try {
      of.operation.generator.draw(draw).bent().seed(of.seed).toOrder(2);
    } catch (AssertionError | RuntimeException e) {
      String replay = "./mvnw test -pl common -Dtest=GeneratedGradientsTest#agrees* -Dcase=\"";
      fail(of + " (" + draw + ")\n" + e.getMessage() + "\nreplay: " + replay + of + "\"", e);
    }
  }

  @Test
  void there_are_more_than_a_thousand_cases_all_different() {
    assertThat(cases().map(Case::toString).distinct().count())
        .isEqualTo((long) TABLE.size() * CASES_EACH)
        .isGreaterThan(1000);
  }

  @Test
  void every_rank_from_0_to_4_is_drawn_about_equally_often() {
    Map<Integer, Long> ranks =
        cases()
            .map(of -> new Draw(of.operation.name, of.seed).shape().rank())
            .collect(Collectors.groupingBy(rank -> rank, Collectors.counting()));
    assertThat(ranks).containsOnlyKeys(0, 1, 2, 3, 4);
    assertThat(ranks.values()).allMatch(count -> count > cases().count() / 8);
  }

  @Test
  void no_function_of_variables_is_left_out() {
    Set<String> tested =
        TABLE.stream().map(of -> of.name.split(" ")[0]).collect(Collectors.toSet());
    Set<String> notMathematics = Set.of("of", "constant", "grad", "named");
    Set<String> untested = new TreeSet<>();
    for (Class<?> holder : List.of(Functions.class, Variable.class)) {
      for (Method method : holder.getDeclaredMethods()) {
        if (Modifier.isPublic(method.getModifiers()) && method.getReturnType() == Variable.class) {
          untested.add(method.getName());
        }
      }
    }
    assertThat(untested).contains("sin", "matmul");
    untested.removeAll(tested);
    untested.removeAll(notMathematics);
    assertThat(untested).isEmpty();
  }
}
