package dezero;

import static dezero.BackwardOption.CREATE_GRAPH;
import static org.assertj.core.api.Assertions.assertThat;

import dezero.array.Axes;
import dezero.array.DType;
import dezero.array.NdArray;
import dezero.array.NumpyRandom;
import dezero.array.Shape;
import dezero.functions.Functions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Gradients that come in in parts: on arrays large enough to be added in place. */
class GradientSumTest {
  private static final int PARTS = 5;
  private static final double FLOAT32_ROUNDING = 1e-4;

  private final NumpyRandom random = NumpyRandom.seed(5);

  private Variable matrix(int rows, int columns, DType dtype) {
    return Variable.of(random.uniform(-1, 1, Shape.of(rows, columns)).to(dtype));
  }

  /** x w + x w + … + x w, with a product for each. */
  private static Variable repeated(Variable x, Variable w) {
    Variable sum = x.matmul(w);
    for (int i = 1; i < PARTS; i++) {
      sum = Functions.linear(x, w, sum);
    }
    return sum;
  }

  @ParameterizedTest
  @CsvSource({"FLOAT64, FLOAT64", "FLOAT32, FLOAT32", "FLOAT64, FLOAT32", "FLOAT32, FLOAT64"})
  void are_as_large_as_one_that_comes_at_once(DType ofX, DType ofW) {
    Variable x = matrix(9, 20, ofX);
    Variable w = matrix(20, 17, ofW);
    repeated(x, w).backward();
    NdArray ofRepeatedW = w.grad().data();
    NdArray ofRepeatedX = x.grad().data();
    w.clearGrad();
    x.clearGrad();
    x.matmul(w).mul(PARTS).backward();
    assertClose(ofRepeatedW, w.grad().data());
    assertClose(ofRepeatedX, x.grad().data());
  }

  private static void assertClose(NdArray actual, NdArray expected) {
    assertThat(actual.dtype()).isEqualTo(expected.dtype());
    assertThat(actual.sub(expected).abs().max(Axes.allAxes()).item()).isLessThan(FLOAT32_ROUNDING);
  }

  @ParameterizedTest
  @EnumSource
  void are_the_same_as_with_a_graph_of_the_way_back(DType dtype) {
    Variable x = matrix(9, 20, dtype);
    Variable w = matrix(20, 17, dtype);
    repeated(x, w).backward();
    NdArray added = w.grad().data();
    w.clearGrad();
    repeated(x, w).backward(CREATE_GRAPH);
    assertClose(added, w.grad().data());
  }

  @Test
  void do_not_change_once_somebody_has_seen_them() {
    Variable x = matrix(9, 20, DType.FLOAT64);
    Variable w = matrix(20, 17, DType.FLOAT64);
    repeated(x, w).backward();
    NdArray seen = w.grad().data();
    double[] before = seen.toDoubles();
    repeated(x, w).backward();
    assertThat(seen.toDoubles()).isEqualTo(before);
    assertThat(w.grad().data().sub(seen.mul(2)).abs().max(Axes.allAxes()).item()).isLessThan(1e-12);
  }

  @Test
  void can_go_on_with_a_graph_and_without_in_turn() {
    Variable x = Variable.of(NdArray.full(Shape.of(300), 2, DType.FLOAT64));
    x.mul(x).add(x).backward();
    x.mul(x).backward(CREATE_GRAPH);
    Variable both = x.grad();
    assertThat(both.data().toDoubles()).containsOnly(9);
    x.clearGrad();
    both.backward();
    assertThat(x.grad().data().toDoubles()).containsOnly(2);
  }

  @Test
  void are_kept_for_results_in_between_on_request() {
    Variable x = Variable.of(NdArray.full(Shape.of(300), 2, DType.FLOAT64));
    Variable y = x.mul(3);
    y.add(y).add(y.mul(4)).backward(BackwardOption.RETAIN_GRAD);
    assertThat(y.grad().data().toDoubles()).containsOnly(6);
    assertThat(x.grad().data().toDoubles()).containsOnly(18);
  }
}
