package dezero.simd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dezero.array.kernel.ElementFunction;
import dezero.array.kernel.KernelSet;
import dezero.array.kernel.Product;
import dezero.array.kernel.Product.Operand;
import dezero.array.kernel.Product.Result;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The vector kernels against the plain ones, on random numbers and on special ones. */
class SimdKernelsTest {
  /** Allowed distance between the two sets, in units in the last place. */
  private static final double FUNCTION_ULPS = 3;

  /**
   * Two sums of m products, rounded differently at each step, differ by about √m roundings; m is at
   * most 1,100.
   */
  private static final double PRODUCT = 1e-5;

  private static final double PRODUCT_FLOAT64 = 1e-13;
  private static final int SEED = 20261124;

  /** Around every length at which something changes: vectors, tiles, chunks, blocks. */
  private static final int[] LENGTHS = {
    0, 1, 3, 7, 8, 15, 16, 17, 31, 33, 63, 65, 127, 129, 1000, 32767, 32769, 100_003, 200_003
  };

  private static final float[] AWKWARD = {
    0f,
    -0f,
    Float.NaN,
    Float.POSITIVE_INFINITY,
    Float.NEGATIVE_INFINITY,
    Float.MIN_VALUE,
    -Float.MIN_VALUE,
    Float.MIN_NORMAL,
    Float.MIN_NORMAL / 3,
    Float.MAX_VALUE,
    -Float.MAX_VALUE,
    1f,
    -1f,
    88.72f,
    88.73f,
    -87.4f,
    -88.8f,
    -103.9f,
    -104.1f,
    86.99f,
    87.01f,
    -86.99f,
    -87.01f,
    9.03f,
    0.624999f,
    0.625001f,
    9.01f,
    -10.1f,
    0.70710677f,
    1.4142135f
  };

  private final KernelSet plain = KernelSet.plain();
  private final KernelSet one = new SimdKernels(Threads.ONE);
  private final KernelSet all = new SimdKernels(Threads.ALL);

  private static float[] numbers(Random random, int length) {
    float[] x = new float[length];
    for (int i = 0; i < length; i++) {
      x[i] = (float) (random.nextGaussian() * Math.pow(10, random.nextInt(4) - 2));
    }
    return x;
  }

  private static double[] widened(float[] x) {
    double[] y = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      y[i] = x[i] * 1.000000123;
    }
    return y;
  }

  private static void assertClose(float[] x, float[] actual, float[] expected) {
    for (int i = 0; i < x.length; i++) {
      boolean same = Float.compare(actual[i], expected[i]) == 0;
      boolean close =
          Math.abs((double) actual[i] - expected[i]) <= FUNCTION_ULPS * Math.ulp(expected[i]);
      assertThat(same || close && Float.isFinite(expected[i]))
          .as("f(%s) at %d is %s, plain %s", x[i], i, actual[i], expected[i])
          .isTrue();
    }
  }

  @Nested
  class Functions {
    @ParameterizedTest
    @EnumSource
    void agree_with_the_plain_ones_at_every_length(ElementFunction f) {
      var random = new Random(SEED);
      for (int length : LENGTHS) {
        check(f, numbers(random, length));
      }
    }

    @ParameterizedTest
    @EnumSource
    void agree_on_special_numbers_in_every_lane(ElementFunction f) {
      for (int shift = 0; shift < AWKWARD.length; shift++) {
        float[] x = new float[AWKWARD.length];
        for (int i = 0; i < x.length; i++) {
          x[i] = AWKWARD[(i + shift) % x.length];
        }
        check(f, x);
      }
    }

    @ParameterizedTest
    @EnumSource
    void agree_on_random_bits(ElementFunction f) {
      var random = new Random(SEED);
      float[] x = new float[50_000];
      for (int i = 0; i < x.length; i++) {
        x[i] = Float.intBitsToFloat(random.nextInt());
      }
      check(f, x);
    }

    private void check(ElementFunction f, float[] x) {
      float[] expected = new float[x.length];
      float[] actual = new float[x.length];
      float[] shared = new float[x.length];
      plain.apply(f, x, expected);
      one.apply(f, x, actual);
      all.apply(f, x, shared);
      assertClose(x, actual, expected);
      assertThat(shared).as("two threads").isEqualTo(actual);
    }

    @Test
    void tanh_is_never_beyond_1_and_keeps_signs_and_nan() {
      float[] x = new float[1 << 20];
      for (int i = 0; i < x.length; i++) {
        x[i] = Float.intBitsToFloat(i * 4099);
      }
      float[] y = new float[x.length];
      one.apply(ElementFunction.TANH, x, y);
      for (int i = 0; i < x.length; i++) {
        double exact = Math.tanh(x[i]);
        boolean close = Math.abs(y[i] - exact) <= FUNCTION_ULPS * Math.ulp((float) exact);
        boolean fits =
            close && Math.abs(y[i]) <= 1 && Math.copySign(1, x[i]) == Math.copySign(1, y[i]);
        assertThat(Double.isNaN(exact) ? Float.isNaN(y[i]) : fits)
            .as("tanh(%s) is %s", x[i], y[i])
            .isTrue();
      }
    }

    @ParameterizedTest
    @EnumSource
    void of_float64_are_the_same_to_the_last_bit(ElementFunction f) {
      for (int length : new int[] {0, 1, 511, 512, 513, 1000, 1023, 32_771, 100_003}) {
        double[] x = widened(numbers(new Random(SEED), length));
        for (int i = 0; i < Math.min(AWKWARD.length, length); i++) {
          x[length - 1 - i] = AWKWARD[i];
        }
        double[] expected = new double[length];
        double[] actual = new double[length];
        plain.apply(f, x, expected);
        all.apply(f, x, actual);
        assertThat(actual).as("of %s numbers", length).isEqualTo(expected);
        all.apply(f, x, x);
        assertThat(x).as("in place").isEqualTo(expected);
      }
    }

    @Test
    void can_write_in_place() {
      float[] x = numbers(new Random(SEED), 1003);
      float[] expected = new float[x.length];
      one.apply(ElementFunction.EXP, x, expected);
      one.apply(ElementFunction.EXP, x, x);
      assertThat(x).isEqualTo(expected);
    }
  }

  @Nested
  class Gradients {
    @Test
    void of_relu_agree_with_the_plain_ones_at_every_length() {
      var random = new Random(SEED);
      for (int length : LENGTHS) {
        check(numbers(random, length), numbers(random, length));
      }
    }

    @Test
    void of_relu_agree_on_special_numbers_in_every_lane() {
      for (int shift = 0; shift < AWKWARD.length; shift++) {
        float[] x = new float[3 * AWKWARD.length];
        for (int i = 0; i < x.length; i++) {
          x[i] = AWKWARD[(i + shift) % AWKWARD.length];
        }
        check(x, numbers(new Random(SEED), x.length));
        check(numbers(new Random(SEED), x.length), x);
      }
    }

    private void check(float[] x, float[] y) {
      float[] expected = new float[x.length];
      float[] actual = new float[x.length];
      plain.wherePositive(x, y, expected);
      all.wherePositive(x, y, actual);
      assertThat(actual).isEqualTo(expected);
    }
  }

  @Nested
  class Sharing {
    @Test
    void does_each_chunk_once_and_returns_when_all_are_done() {
      for (KernelSet kernels : List.of(plain, one, all)) {
        for (int chunks : new int[] {0, 1, 2, 100}) {
          int[] times = new int[chunks];
          kernels.share(Long.MAX_VALUE, chunks, (chunk, alone) -> times[chunk]++);
          assertThat(times).containsOnly(IntStream.generate(() -> 1).limit(chunks).toArray());
        }
      }
    }

    @Test
    void gives_a_chunk_kernels_with_the_same_results() {
      var on = new Product(40, 300, 50, new Operand(0, 300, 1), new Operand(0, 50, 1), 0);
      float[] a = numbers(new Random(SEED), 40 * 300);
      float[] b = numbers(new Random(SEED), 300 * 50);
      float[] expected = new float[40 * 50];
      one.matmul(on, a, b, expected);
      float[][] results = new float[5][40 * 50];
      all.share(Long.MAX_VALUE, 5, (chunk, kernels) -> kernels.matmul(on, a, b, results[chunk]));
      for (float[] each : results) {
        assertThat(each).isEqualTo(expected);
      }
    }
  }

  @Nested
  class Rows {
    @Test
    void sums_agree_and_do_not_depend_on_the_number_of_threads() {
      var random = new Random(SEED);
      for (int length : LENGTHS) {
        float[] x = numbers(random, length + 5);
        double actual = one.sum(x, 5, length);
        assertThat(actual).isCloseTo(plain.sum(x, 5, length), within(sumTolerance(x)));
        assertThat(all.sum(x, 5, length)).isEqualTo(actual);
        double[] doubles = widened(x);
        assertThat(all.sum(doubles, 5, length)).isEqualTo(plain.sum(doubles, 5, length));
      }
    }

    /** Four elements are added as floats, with two roundings. */
    private static double sumTolerance(float[] x) {
      double sizes = 0;
      for (float each : x) {
        sizes += Math.abs(each);
      }
      return 2 * 0x1p-24 * sizes;
    }

    @Test
    void a_sum_is_finite_although_four_of_its_elements_overflow() {
      float[] x = new float[512];
      for (int i = 0; i < x.length; i++) {
        x[i] = i < x.length / 2 ? Float.MAX_VALUE : -Float.MAX_VALUE;
      }
      assertThat(one.sum(x, 0, x.length)).isZero();
      x[7] = Float.NaN;
      assertThat(one.sum(x, 0, x.length)).isNaN();
      x[7] = Float.POSITIVE_INFINITY;
      assertThat(one.sum(x, 0, x.length)).isEqualTo(Double.POSITIVE_INFINITY);
    }

    @Test
    void the_largest_is_the_same_and_nan_wins_wherever_it_stands() {
      for (int length : new int[] {1, 5, 16, 40}) {
        for (int place = 0; place < length; place++) {
          float[] x = numbers(new Random(SEED), length);
          assertThat(one.max(x, 0, length)).isEqualTo(plain.max(x, 0, length));
          x[place] = Float.NaN;
          assertThat(one.max(x, 0, length)).isNaN();
        }
      }
    }

    @Test
    void zero_is_larger_than_negative_zero() {
      float[] x = new float[20];
      Arrays.fill(x, -0f);
      x[17] = 0f;
      assertThat(Float.compare(one.max(x, 0, 20), 0f)).isZero();
    }

    @Test
    void softmax_agrees_for_rows_of_every_width() {
      var random = new Random(SEED);
      for (int width : new int[] {1, 2, 10, 16, 17, 100, 1000}) {
        float[] x = numbers(random, width * 173);
        float[] expected = new float[x.length];
        float[] actual = new float[x.length];
        float[] shared = new float[x.length];
        plain.softmax(x, expected, width);
        one.softmax(x, actual, width);
        all.softmax(x, shared, width);
        assertClose(x, actual, expected);
        assertThat(shared).isEqualTo(actual);
      }
    }

    @Test
    void softmax_of_infinities_and_nan_agrees_with_the_plain_one() {
      float[] x = {1, Float.NEGATIVE_INFINITY, 3, 1, Float.NaN, 3, Float.POSITIVE_INFINITY, 0, 1};
      float[] expected = new float[9];
      float[] actual = new float[9];
      plain.softmax(x, expected, 3);
      one.softmax(x, actual, 3);
      assertClose(x, actual, expected);
    }
  }

  /** n, m, p. */
  static Stream<int[]> sizes() {
    return Stream.of(
        new int[] {1, 1, 1},
        new int[] {0, 3, 2},
        new int[] {2, 0, 3},
        new int[] {3, 2, 0},
        new int[] {1, 300, 1},
        new int[] {1, 83, 4200},
        new int[] {2, 264, 70},
        new int[] {95, 1030, 70},
        new int[] {191, 520, 70},
        new int[] {107, 260, 70},
        new int[] {32, 64, 10},
        new int[] {7, 5, 33},
        new int[] {17, 31, 64},
        new int[] {40, 41, 40},
        new int[] {9, 257, 65},
        new int[] {8, 1, 16},
        new int[] {9, 3, 17},
        new int[] {30, 100, 100},
        new int[] {30, 100, 400},
        new int[] {30, 401, 100},
        new int[] {101, 30, 390},
        new int[] {23, 30, 31},
        new int[] {70, 300, 109},
        new int[] {129, 300, 100},
        new int[] {100, 784, 1000},
        new int[] {2051, 9, 35},
        new int[] {3, 520, 1100},
        new int[] {9, 392, 16},
        new int[] {5, 256, 3});
  }

  @Nested
  class Products {
    static Stream<int[]> sizes() {
      return SimdKernelsTest.sizes();
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void agree_with_the_plain_ones_transposed_or_not_at_any_offset_written_or_added(int[] size) {
      int n = size[0];
      int m = size[1];
      int p = size[2];
      var a = new Operand[] {new Operand(3, m, 1), new Operand(1, 1, n)};
      var b = new Operand[] {new Operand(2, p, 1), new Operand(4, 1, m), new Operand(3, p + 7, 1)};
      for (Operand left : a) {
        for (Operand right : b) {
          for (Result c : List.of(Result.at(6, p), Result.at(6, p + 5), Result.addedAt(6, p + 5))) {
            var product = new Product(n, m, p, left, right, c);
            checkFloats(product);
            checkDoubles(product);
          }
        }
      }
    }

    private void checkFloats(Product on) {
      var random = new Random(SEED);
      float[] a = numbers(random, on.n() * on.m() + 3);
      float[] b = numbers(random, on.m() * (on.p() + 7) + 4);
      float[] expected = numbers(random, on.n() * on.c().rowStep() + 11);
      float[] actual = expected.clone();
      float[] shared = expected.clone();
      plain.matmul(on, a, b, expected);
      one.matmul(on, a, b, actual);
      all.matmul(on, a, b, shared);
      double scale = norm(a) * norm(b) / Math.sqrt(Math.max(1, (double) on.n() * on.p()));
      for (int i = 0; i < actual.length; i++) {
        assertThat(Math.abs((double) actual[i] - expected[i]))
            .as("%s at %d", on, i)
            .isLessThanOrEqualTo(PRODUCT * scale);
      }
      assertThat(shared).as("two threads").isEqualTo(actual);
    }

    private void checkDoubles(Product on) {
      var random = new Random(SEED);
      double[] a = widened(numbers(random, on.n() * on.m() + 3));
      double[] b = widened(numbers(random, on.m() * (on.p() + 7) + 4));
      double[] expected = widened(numbers(random, on.n() * on.c().rowStep() + 11));
      double[] actual = expected.clone();
      double[] shared = expected.clone();
      plain.matmul(on, a, b, expected);
      one.matmul(on, a, b, actual);
      all.matmul(on, a, b, shared);
      double scale = norm(a) * norm(b) / Math.sqrt(Math.max(1, (double) on.n() * on.p()));
      for (int i = 0; i < actual.length; i++) {
        assertThat(Math.abs(actual[i] - expected[i]))
            .as("%s at %d", on, i)
            .isLessThanOrEqualTo(PRODUCT_FLOAT64 * scale);
      }
      assertThat(shared).as("two threads").isEqualTo(actual);
    }

    private static double norm(float[] x) {
      return norm(widened(x));
    }

    private static double norm(double[] x) {
      double sum = 0;
      for (double each : x) {
        sum += each * each;
      }
      return Math.sqrt(sum);
    }

    @Test
    void nan_and_infinity_are_kept() {
      float[] a = {Float.NaN, 1, Float.POSITIVE_INFINITY, 1};
      float[] b = {1, 2, 3, 4};
      float[] c = new float[4];
      one.matmul(new Product(2, 2, 2, new Operand(0, 2, 1), new Operand(0, 2, 1), 0), a, b, c);
      assertThat(c)
          .containsExactly(Float.NaN, Float.NaN, Float.POSITIVE_INFINITY, Float.POSITIVE_INFINITY);
    }
  }
}
