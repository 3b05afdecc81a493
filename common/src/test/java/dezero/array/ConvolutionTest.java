package dezero.array;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Compares the three products with the sums that define them. */
class ConvolutionTest {
  /** A sum of 400 products in FLOAT32, each term about 1. */
  private static final double FLOAT32 = 2e-4;

  /** A sum of 2,300 such products. */
  private static final double MANY_FLOAT32 = 5e-4;

  private static final double FLOAT64 = 1e-11;

  private record Case(int n, int c, int h, int w, int oc, Window window, DType dtype) {
    Case in(DType other) {
      return new Case(n, c, h, w, oc, window, other);
    }

    NdArray x() {
      return numbers(1, Shape.of(n, c, h, w));
    }

    NdArray kernels() {
      return numbers(2, Shape.of(oc, c, window.height(), window.width()));
    }

    NdArray y() {
      return numbers(3, Shape.of(n, oc, window.outHeight(h), window.outWidth(w)));
    }

    private NdArray numbers(int seed, Shape shape) {
      return new NumpyRandom(seed).randn(shape, dtype);
    }
  }

  static Stream<Case> cases() {
    Window three = Window.square(3).pad(1);
    return Stream.of(
            new Case(1, 1, 1, 1, 1, Window.square(1), DType.FLOAT64),
            new Case(2, 3, 7, 6, 4, Window.square(3), DType.FLOAT64),
            new Case(2, 2, 8, 9, 3, three.stride(2), DType.FLOAT64),
            new Case(1, 2, 9, 7, 2, new Window(2, 4, 3, 1, 0, 3), DType.FLOAT64),
            new Case(1, 1, 2, 2, 1, Window.square(1).pad(2).stride(3), DType.FLOAT64),
            // More rows than a block has; more columns; lines that are longer than a block.
            new Case(1, 40, 5, 5, 3, three, DType.FLOAT64),
            new Case(1, 2, 40, 30, 3, three, DType.FLOAT64),
            new Case(1, 1, 3, 700, 2, three, DType.FLOAT64),
            new Case(1, 2, 20, 20, 2, Window.square(17), DType.FLOAT64),
            // More images than partial sums.
            new Case(11, 2, 6, 6, 5, three, DType.FLOAT64),
            // Many channels: with vectors, by tiles of 4 × 4, complete or not, one or many in an
            // image.
            new Case(1, 16, 24, 24, 16, three, DType.FLOAT64),
            new Case(1, 17, 27, 23, 19, Window.square(3), DType.FLOAT64),
            new Case(2, 19, 13, 30, 17, Window.square(3).pad(2), DType.FLOAT64),
            new Case(1, 16, 1, 150, 16, three, DType.FLOAT64),
            new Case(33, 16, 4, 3, 16, three, DType.FLOAT64),
            new Case(40, 16, 1, 1, 31, three, DType.FLOAT64),
            new Case(5, 16, 11, 12, 18, Window.square(3).pad(3), DType.FLOAT64),
            new Case(1, 257, 24, 22, 28, three, DType.FLOAT64))
        .flatMap(each -> Stream.of(each, each.in(DType.FLOAT32)));
  }

  /** What to do with the positions of a pixel, of the weight applied to it, and of the result. */
  private interface Step {
    void go(int x, int kernel, int result);
  }

  private static void walk(Case on, Step step) {
    Window window = on.window();
    int result = 0;
    for (int image = 0; image < on.n(); image++) {
      for (int output = 0; output < on.oc(); output++) {
        for (int oy = 0; oy < window.outHeight(on.h()); oy++) {
          for (int ox = 0; ox < window.outWidth(on.w()); ox++, result++) {
            patch(on, image, output * on.c(), oy, ox, result, step);
          }
        }
      }
    }
  }

  private static void patch(Case on, int image, int kernel, int oy, int ox, int result, Step step) {
    Window window = on.window();
    for (int channel = 0; channel < on.c(); channel++) {
      for (int ky = 0; ky < window.height(); ky++) {
        for (int kx = 0; kx < window.width(); kx++) {
          int y = oy * window.strideY() + ky - window.padY();
          int x = ox * window.strideX() + kx - window.padX();
          if (y >= 0 && y < on.h() && x >= 0 && x < on.w()) {
            int plane = image * on.c() + channel;
            int place = ((kernel + channel) * window.height() + ky) * window.width() + kx;
            step.go((plane * on.h() + y) * on.w() + x, place, result);
          }
        }
      }
    }
  }

  private static void assertClose(Case on, NdArray actual, Shape shape, double... expected) {
    assertThat(actual.shape()).isEqualTo(shape);
    double float32 = on.c() < 100 ? FLOAT32 : MANY_FLOAT32;
    double within = actual.dtype() == DType.FLOAT64 ? FLOAT64 : float32;
    double[] numbers = actual.toDoubles();
    for (int i = 0; i < numbers.length; i++) {
      assertThat(Math.abs(numbers[i] - expected[i])).as("at %d", i).isLessThanOrEqualTo(within);
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void forward_multiplies_each_kernel_with_each_patch(Case on) {
    double[] x = on.x().toDoubles();
    double[] w = on.kernels().toDoubles();
    double[] expected = new double[on.y().size()];
    walk(on, (pixel, kernel, result) -> expected[result] += x[pixel] * w[kernel]);
    NdArray y = Convolution.forward(on.x(), on.kernels(), on.window());
    assertThat(y.dtype()).isEqualTo(on.dtype());
    assertClose(on, y, on.y().shape(), expected);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void to_input_spreads_each_result_over_its_patch(Case on) {
    double[] y = on.y().toDoubles();
    double[] w = on.kernels().toDoubles();
    double[] expected = new double[on.x().size()];
    walk(on, (pixel, kernel, result) -> expected[pixel] += y[result] * w[kernel]);
    NdArray x = Convolution.toInput(on.y(), on.kernels(), on.window(), on.h(), on.w());
    assertClose(on, x, on.x().shape(), expected);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void to_kernel_sums_each_result_times_its_patch(Case on) {
    double[] x = on.x().toDoubles();
    double[] y = on.y().toDoubles();
    double[] expected = new double[on.kernels().size()];
    walk(on, (pixel, kernel, result) -> expected[kernel] += x[pixel] * y[result]);
    NdArray w = Convolution.toKernel(on.x(), on.y(), on.window());
    assertClose(on, w, on.kernels().shape(), expected);
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.POSITIVE_INFINITY, Double.NaN})
  void a_pixel_that_is_not_finite_reaches_the_results_of_its_patches_only(double odd) {
    Case on = new Case(1, 16, 24, 24, 16, Window.square(3).pad(1), DType.FLOAT32);
    double[] pixels = on.x().toDoubles();
    pixels[(3 * 24 + 9) * 24 + 14] = odd;
    NdArray x = NdArray.of(pixels).reshape(on.x().shape()).to(DType.FLOAT32);
    double[] there = Convolution.forward(x, on.kernels(), on.window()).toDoubles();
    double[] back = Convolution.toInput(x, on.kernels(), on.window(), on.h(), on.w()).toDoubles();
    for (int i = 0; i < there.length; i++) {
      boolean isNear = Math.abs(i / 24 % 24 - 9) <= 1 && Math.abs(i % 24 - 14) <= 1;
      assertThat(Double.isFinite(there[i])).as("forward at %d", i).isEqualTo(!isNear);
      assertThat(Double.isFinite(back[i])).as("to input at %d", i).isEqualTo(!isNear);
    }
  }
}
