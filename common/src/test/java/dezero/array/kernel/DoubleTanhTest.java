package dezero.array.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import dezero.array.DType;
import dezero.array.NdArray;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DoubleTanhTest {
  private static final long SEED = 60;

  /** Our tanh and Java's are each off by 2 units in the last place at most. */
  private static final int ULPS = 4;

  private static double[] tanh(double... x) {
    return NdArray.of(x).tanh().toDoubles();
  }

  @Test
  void is_close_to_javas_from_tiny_to_far() {
    var random = new Random(SEED);
    double[] x = new double[100_003];
    for (int i = 0; i < x.length; i++) {
      x[i] = random.nextGaussian() * Math.pow(10, random.nextInt(12) - 10);
    }
    double[] y = tanh(x);
    double[] sigmoid = NdArray.of(x).sigmoid().toDoubles();
    for (int i = 0; i < x.length; i++) {
      double expected = StrictMath.tanh(x[i]);
      assertThat(Math.abs(y[i] - expected))
          .as("tanh(%s)", x[i])
          .isLessThanOrEqualTo(ulps(expected));
      double logistic = 1 / (1 + StrictMath.exp(-x[i]));
      // Half of a tanh near −1 loses digits that 1 / (1 + e⁻ˣ) keeps.
      assertThat(Math.abs(sigmoid[i] - logistic)).as("sigmoid(%s)", x[i]).isLessThan(1e-15);
    }
  }

  @Test
  void sigmoid_is_0_far_below_0_and_so_its_logarithm_is_infinite() {
    for (int size : new int[] {1, DoubleTanh.FROM_SIZE}) {
      double[] x = new double[size];
      Arrays.fill(x, -39);
      x[0] = -800;
      NdArray sigmoid = NdArray.of(x).sigmoid();
      assertThat(sigmoid.toDoubles()).containsOnly(0);
      assertThat(sigmoid.log().toDoubles()).containsOnly(Double.NEGATIVE_INFINITY);
    }
  }

  @Test
  void sigmoid_of_float32_keeps_its_digits_far_below_0() {
    for (double x = -87; x < 0; x += 0.5) {
      double expected = 1 / (1 + StrictMath.exp(-x));
      double sigmoid = NdArray.of(x).to(DType.FLOAT32).sigmoid().item();
      assertThat(sigmoid).as("sigmoid(%s)", x).isCloseTo(expected, withinPercentage(1e-4));
    }
  }

  private static double ulps(double value) {
    return ULPS * Math.ulp(value);
  }

  @Test
  void is_odd_and_handles_nan_and_infinities() {
    double[] x = {
      0, Double.MIN_VALUE, 1e-300, 1e-9, 0.3, 1, 21.9, 22, 30, Double.POSITIVE_INFINITY
    };
    double[] large = Arrays.copyOf(x, DoubleTanh.FROM_SIZE);
    large[x.length] = Double.NaN;
    double[] negative = Arrays.stream(large).map(v -> -v).toArray();
    double[] y = tanh(large);
    double[] ofNegative = tanh(negative);
    for (int i = 0; i < x.length; i++) {
      assertThat(ofNegative[i]).as("tanh(−%s)", x[i]).isEqualTo(-y[i]);
    }
    assertThat(Arrays.copyOf(y, 3)).containsExactly(0, Double.MIN_VALUE, 1e-300);
    assertThat(Arrays.copyOfRange(y, 6, 10)).containsExactly(1, 1, 1, 1);
    assertThat(y[x.length]).isNaN();
  }

  @Test
  void small_arrays_get_what_math_says() {
    double[] x = new Random(SEED).doubles(DoubleTanh.FROM_SIZE - 1, -3, 3).toArray();
    assertThat(tanh(x)).containsExactly(Arrays.stream(x).map(Math::tanh).toArray());
  }
}
