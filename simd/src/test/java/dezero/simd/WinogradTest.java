package dezero.simd;

import static org.assertj.core.api.Assertions.assertThat;

import dezero.array.kernel.KernelSet;
import dezero.array.kernel.ThreeByThree;
import dezero.array.kernel.ThreeByThree.Kernels;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Winograd's convolutions against the sums that define a convolution. */
class WinogradTest {
  private static final int SEED = 20261125;

  /**
   * Allowed errors, in the results' standard deviations: the typical one, and the largest of some
   * 100,000.
   */
  private static final double TYPICAL = 1.5e-6;

  private static final double LARGEST = 1.5e-5;

  private final KernelSet one = new SimdKernels(Threads.ONE);
  private final KernelSet all = new SimdKernels(Threads.ALL);

  private static ThreeByThree of(int images, int channels, int side, int outputs) {
    Kernels kernels = new Kernels(channels * 9, 9, false);
    return new ThreeByThree(images, channels, side, side, outputs, 1, 1, kernels);
  }

  private static float[] normal(long seed, int length) {
    Random random = new Random(seed);
    float[] x = new float[length];
    for (int i = 0; i < length; i++) {
      x[i] = (float) random.nextGaussian();
    }
    return x;
  }

  private static float[] images(ThreeByThree on) {
    return normal(SEED, on.images() * on.channels() * on.height() * on.width());
  }

  private static float[] kernels(ThreeByThree on) {
    return normal(SEED + 1, on.outputs() * on.channels() * 9);
  }

  private static float[] results(ThreeByThree on) {
    return new float[on.images() * on.outputs() * on.outHeight() * on.outWidth()];
  }

  /** The convolution by its definition, in FLOAT64. */
  private static double[] expected(ThreeByThree on, float[] x, float[] w) {
    double[] y = new double[results(on).length];
    int side = on.height();
    for (int i = 0; i < y.length; i++) {
      int image = i / (side * side) / on.outputs() * on.channels();
      int kernel = i / (side * side) % on.outputs() * on.channels();
      for (int place = 0; place < 9 * on.channels(); place++) {
        int row = i / side % side + place / 3 % 3 - 1;
        int column = i % side + place % 3 - 1;
        if (row >= 0 && row < side && column >= 0 && column < side) {
          double pixel = x[((image + place / 9) * side + row) * side + column];
          y[i] += pixel * w[kernel * 9 + place];
        }
      }
    }
    return y;
  }

  private static double norm(double... x) {
    return Math.sqrt(Arrays.stream(x).map(each -> each * each).sum());
  }

  @ParameterizedTest
  @CsvSource({"1,16,24,16", "3,20,13,33", "1,64,56,24", "1,256,27,64", "1,512,28,48"})
  void convolutions_of_many_channels_are_right_within_the_tolerance_and_on_any_number_of_threads(
      int images, int channels, int side, int outputs) {
    ThreeByThree on = of(images, channels, side, outputs);
    float[] actual = results(on);
    float[] shared = results(on);
    assertThat(one.convolve(on, images(on), kernels(on), actual)).isTrue();
    assertThat(all.convolve(on, images(on), kernels(on), shared)).isTrue();
    assertThat(shared).isEqualTo(actual);
    double[] expected = expected(on, images(on), kernels(on));
    double[] errors = new double[expected.length];
    Arrays.setAll(errors, i -> Math.abs(actual[i] - expected[i]));
    double spread = norm(expected);
    assertThat(norm(errors) / spread).isLessThan(TYPICAL);
    double largest = Arrays.stream(errors).max().orElseThrow();
    assertThat(largest / spread * Math.sqrt(expected.length)).isLessThan(LARGEST);
  }

  @Test
  void few_channels_and_few_pixels_are_left_to_the_products() {
    for (ThreeByThree on : List.of(of(9, 15, 24, 16), of(9, 16, 24, 15), of(1, 64, 8, 64))) {
      float[] y = results(on);
      assertThat(one.convolve(on, images(on), kernels(on), y)).isFalse();
      assertThat(y).containsOnly(0);
    }
  }

  @Test
  void inputs_or_results_that_are_not_finite_are_left_to_the_products() {
    ThreeByThree on = of(1, 16, 24, 16);
    for (float odd : new float[] {Float.NaN, Float.NEGATIVE_INFINITY, Float.MAX_VALUE}) {
      float[] x = images(on);
      x[1000] = odd;
      float[] y = results(on);
      assertThat(all.convolve(on, x, kernels(on), y)).as("with %s", odd).isFalse();
      assertThat(y).containsOnly(0);
    }
  }
}
