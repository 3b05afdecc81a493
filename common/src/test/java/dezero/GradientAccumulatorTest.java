package dezero;

import static dezero.BackwardOption.CREATE_GRAPH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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

/** Gradients that arrive along several paths, in arrays large enough to be added in place. */
class GradientAccumulatorTest {
  private static final int PARTS = 5;
  private static final double FLOAT32_ROUNDING = 1e-4;

  private final NumpyRandom random = NumpyRandom.seed(5);

  private Variable matrix(int rows, int columns, DType dtype) {
    return Variable.of(random.uniform(-1, 1, Shape.of(rows, columns)).to(dtype));
  }

  /** x w + x w + … + x w, each term a product of its own. */
  private static Variable repeated(Variable x, Variable w) {
    Variable sum = x.matmul(w);
    for (int i = 1; i < PARTS; i++) {
      sum = Functions.linear(x, w, sum);
    }
    return sum;
  }

  @ParameterizedTest
  @CsvSource({"FLOAT64, FLOAT64", "FLOAT32, FLOAT32", "FLOAT64, FLOAT32", "FLOAT32, FLOAT64"})
  void add_up_to_the_gradient_of_a_single_product(DType ofX, DType ofW) {
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
  void are_the_same_when_the_backward_pass_is_recorded(DType dtype) {
    Variable x = matrix(9, 20, dtype);
    Variable w = matrix(20, 17, dtype);
    repeated(x, w).backward();
    NdArray added = w.grad().data();
    w.clearGrad();
    repeated(x, w).backward(CREATE_GRAPH);
    assertClose(added, w.grad().data());
  }

  @Test
  void do_not_change_once_they_have_been_read() {
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
  void accumulate_over_passes_with_and_without_a_graph() {
    Variable x = Variable.of(NdArray.full(Shape.of(300), 2, DType.FLOAT64));
    x.mul(x).add(x).backward();
    x.mul(x).backward(CREATE_GRAPH);
    Variable both = x.grad();
    assertThat(both.data().toDoubles()).containsOnly(9);
    x.clearGrad();
    both.backward();
    assertThat(x.grad().data().toDoubles()).containsOnly(2);
  }

  /** Its backward function starts a pass of its own, which reaches the same leaf. */
  private static final class StartsAnotherPass extends Function.Unary {
    private final Variable leaf;

    StartsAnotherPass(Variable leaf) {
      this.leaf = leaf;
    }

    @Override
    protected NdArray forward(NdArray x) {
      return x;
    }

    @Override
    protected Variable backward(Variable gy) {
      try (var scope = Autograd.recording(true)) {
        leaf.mul(100).backward();
      }
      return gy;
    }
  }

  @Test
  void of_a_pass_inside_another_are_not_lost() {
    Variable x = Variable.of(NdArray.full(Shape.of(300), 2, DType.FLOAT64));
    Variable early = new StartsAnotherPass(x).apply(Variable.of(x.data()));
    x.mul(3).add(x.mul(4)).mul(early.mul(0).add(1)).add(early.sum()).backward();
    assertThat(x.grad().data().toDoubles()).containsOnly(107);
  }

  @Test
  void of_a_failed_pass_are_those_that_arrived_before() {
    Variable x = Variable.of(NdArray.full(Shape.of(300), 2, DType.FLOAT64));
    Variable failing =
        new Function.Unary() {
          @Override
          protected NdArray forward(NdArray x) {
            return x;
          }

          @Override
          protected Variable backward(Variable gy) {
            throw new IllegalStateException("on purpose");
          }
        }.apply(x);
    Variable y = x.mul(3).add(x.mul(4)).mul(failing.mul(1));
    assertThatThrownBy(y::backward).hasMessage("on purpose");
    assertThat(x.hasGrad()).isTrue();
    x.clearGrad();
    x.mul(5).backward();
    assertThat(x.grad().data().toDoubles()).containsOnly(5);
  }

  @Test
  void are_retained_for_intermediate_variables_on_request() {
    Variable x = Variable.of(NdArray.full(Shape.of(300), 2, DType.FLOAT64));
    Variable y = x.mul(3);
    y.add(y).add(y.mul(4)).backward(BackwardOption.RETAIN_GRAD);
    assertThat(y.grad().data().toDoubles()).containsOnly(6);
    assertThat(x.grad().data().toDoubles()).containsOnly(18);
  }
}
