package dezero.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;

/**
 * The work that all sides do. A task has the same name in the Python workers' tables; to add one,
 * add a line here and there.
 */
enum Task {
  ROSENBROCK(
      Kind.SCALARS,
      "steps down Rosenbrock's valley from (0, 2), step 28",
      Rosenbrock::steps,
      Tolerance.LAST_DIGITS,
      5_000,
      15_000,
      50_000),
  GRAPH(
      Kind.SCALARS,
      "nodes in a chain of additions, forward and backward",
      Chain::graph,
      Tolerance.SAME_DIGITS,
      10_000,
      100_000,
      1_000_000),
  SPIRAL(
      Kind.TRAINING,
      "epochs of the spiral, 2-10-3, batches of 30, step 48",
      Classifier::spiral,
      Tolerance.TRAINING,
      30,
      100,
      300),
  MNIST(
      Kind.TRAINING,
      "images: an epoch of MNIST, 784-1000-10, batches of 100, step 51",
      Classifier::mnist,
      Tolerance.TRAINING,
      10_000,
      30_000,
      60_000),
  CNN(
      Kind.TRAINING,
      "images: an epoch of MNIST, two 3 × 3 convolutions (16, 32) with pooling, batches of 100",
      Classifier::cnn,
      Tolerance.TRAINING,
      1_000,
      2_500,
      5_000),
  LSTM(
      Kind.TRAINING,
      "epochs of the sine, LSTM of 100, 30 places, back every 30 steps, step 60",
      Sine::epochs,
      Tolerance.TRAINING,
      1,
      4,
      16),
  LSTM_FLOAT32(
      Kind.TRAINING,
      "epochs of the same, all in float32",
      Sine::epochsInFloat32,
      Tolerance.TRAINING,
      1,
      4,
      16),
  VGG16(
      Kind.FORWARD,
      "pixels a side: an image through VGG16, step 58",
      Vgg::forward,
      Tolerance.SUMS,
      64,
      128,
      224),
  MATMUL(
      Kind.OPERATION,
      "n: (n, n) by (n, n)",
      n -> Operations.product(n, n, n),
      Tolerance.SUMS,
      32,
      64,
      128,
      256,
      512,
      1024,
      2048),
  MATMUL_FIRST_TRANSPOSED(
      Kind.OPERATION, "n: AᵀB, n × n", Operations::firstTransposed, Tolerance.SUMS, 512, 1024),
  MATMUL_SECOND_TRANSPOSED(
      Kind.OPERATION, "n: ABᵀ, n × n", Operations::secondTransposed, Tolerance.SUMS, 512, 1024),
  MATMUL_WIDE(
      Kind.OPERATION,
      "n: (100, 784) by (784, n)",
      n -> Operations.product(100, 784, n),
      Tolerance.SUMS,
      1000),
  MATMUL_SMALL(
      Kind.OPERATION,
      "n: (32, 64) by (64, n)",
      n -> Operations.product(32, 64, n),
      Tolerance.SUMS,
      10),
  EXP(Kind.OPERATION, "elements", Operations::exp, Tolerance.ELEMENTS, Sizes.ELEMENTS),
  TANH(Kind.OPERATION, "elements", Operations::tanh, Tolerance.ELEMENTS, Sizes.ELEMENTS),
  SOFTMAX(
      Kind.OPERATION,
      "elements, in rows of 1,000",
      Operations::softmax,
      Tolerance.ELEMENTS,
      Sizes.ELEMENTS),
  SUM(Kind.OPERATION, "elements", Operations::sum, Tolerance.SUMS, Sizes.ELEMENTS),
  ADD(
      Kind.OPERATION,
      "elements, in rows of 1,000, and one row for all",
      Operations::add,
      Tolerance.ELEMENTS,
      Sizes.ELEMENTS);

  private static final class Sizes {
    static final int[] ELEMENTS = {1_000, 10_000, 100_000, 1_000_000, 10_000_000};
  }

  private final Kind kind;
  private final String description;
  private final IntFunction<Work> preparation;
  private final Tolerance tolerance;
  private final List<Integer> sizes;

  Task(
      Kind kind,
      String description,
      IntFunction<Work> preparation,
      Tolerance tolerance,
      int... sizes) {
    this.kind = kind;
    this.description = description;
    this.preparation = preparation;
    this.tolerance = tolerance;
    this.sizes = Arrays.stream(sizes).boxed().toList();
  }

  /**
   * The task of this name.
   *
   * @throws IllegalArgumentException if there is none
   */
  static Task of(String word) {
    return Arrays.stream(values())
        .filter(task -> task.word().equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "no task is called \""
                        + word
                        + "\"; there are "
                        + Arrays.stream(values()).map(Task::word).toList()));
  }

  /** What the command line and the workers call it. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  Kind kind() {
    return kind;
  }

  /** What the size counts, and what is done with so many. */
  String description() {
    return description;
  }

  /** The sizes that are measured, small ones first. */
  List<Integer> sizes() {
    return sizes;
  }

  Tolerance tolerance() {
    return tolerance;
  }

  /** Gets the work ready, here. */
  Work prepare(int size) {
    return preparation.apply(size);
  }
}
