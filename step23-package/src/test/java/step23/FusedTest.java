package step23;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dezero.Variable;
import dezero.array.DType;
import dezero.array.NdArray;
import dezero.array.NumpyRandom;
import dezero.array.Shape;
import dezero.functions.Functions;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A fused function has the values and the gradients of the two operations that it stands for. */
class FusedTest {
  /** Sums over images may be added up in another order; everything else is the same. */
  private static final double ROUNDING = 1e-12;

  private static final double ROUNDING_OF_FLOATS = 1e-5;

  @ParameterizedTest
  @EnumSource
  void a_product_and_a_sum(DType type) {
    agree(
        inputs(type, Shape.of(3, 4), Shape.of(4, 5), Shape.of(5)),
        x -> Functions.linear(x.get(0), x.get(1), x.get(2)),
        x -> x.get(0).matmul(x.get(1)).add(x.get(2)));
  }

  @ParameterizedTest
  @EnumSource
  void a_convolution_and_its_bias(DType type) {
    agree(
        inputs(type, Shape.of(2, 3, 6, 5), Shape.of(4, 3, 3, 3), Shape.of(4)),
        x -> Functions.conv2d(x.get(0), x.get(1), x.get(2), 1, 1),
        x -> Functions.conv2d(x.get(0), x.get(1), 1, 1).add(x.get(2).reshape(4, 1, 1)));
  }

  private static List<NdArray> inputs(DType type, Shape... shapes) {
    var random = new NumpyRandom(23);
    return Stream.of(shapes).map(shape -> random.randn(shape, type)).toList();
  }

  private static void agree(
      List<NdArray> inputs,
      Function<List<Variable>, Variable> fused,
      Function<List<Variable>, Variable> composed) {
    var one = inputs.stream().map(Variable::of).toList();
    var two = inputs.stream().map(Variable::of).toList();
    var fusedY = fused.apply(one);
    var composedY = composed.apply(two);
    // The square gives each element a gradient of its own.
    fusedY.pow(2).sum().backward();
    composedY.pow(2).sum().backward();

    assertThat(fusedY.creator().getClass()).isNotEqualTo(composedY.creator().getClass());
    assertClose(fusedY.data(), composedY.data());
    for (int i = 0; i < inputs.size(); i++) {
      assertClose(one.get(i).grad().data(), two.get(i).grad().data());
    }
  }

  private static void assertClose(NdArray fused, NdArray composed) {
    double rounding = fused.dtype() == DType.FLOAT64 ? ROUNDING : ROUNDING_OF_FLOATS;
    assertThat(fused.shape()).isEqualTo(composed.shape());
    assertThat(fused.toDoubles()).containsExactly(composed.toDoubles(), within(rounding));
  }
}
