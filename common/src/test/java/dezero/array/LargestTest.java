package dezero.array;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Compares pooling with a search through each patch. */
class LargestTest {
  private static final int SEED = 20261125;

  static Stream<Window> windows() {
    return Stream.of(
        Window.square(1),
        Window.square(2).stride(2),
        Window.square(3).stride(1),
        Window.square(3).stride(2).pad(1),
        Window.square(2).stride(5),
        Window.square(4).stride(3).pad(3),
        new Window(1, 7, 2, 1, 0, 2),
        new Window(9, 2, 1, 2, 1, 0));
  }

  /** Few different numbers, so that many are equal, with NaN and infinities among them. */
  private static NdArray numbers(Shape shape, DType dtype) {
    var random = new Random(SEED);
    double[] awkward = {
      -0.0, 0, Double.NaN, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, -Double.MIN_VALUE
    };
    double[] x = new double[shape.size()];
    for (int i = 0; i < x.length; i++) {
      boolean isRare = random.nextInt(200) == 0;
      x[i] = isRare ? awkward[random.nextInt(awkward.length)] : random.nextInt(5) - 3;
    }
    return NdArray.of(shape, x).to(dtype);
  }

  private static int[] expected(NdArray images, Window window) {
    Index patches = Index.patches(images.shape(), window);
    Shape shape = patches.to();
    int area = window.height() * window.width();
    int places = shape.dim(4) * shape.dim(5);
    int[] expected = new int[shape.size() / area];
    for (int i = 0; i < expected.length; i++) {
      int first = i / places * places * area + i % places;
      int best = patches.positions[first];
      for (int pixel = 1; pixel < area; pixel++) {
        int position = patches.positions[first + pixel * places];
        double value = value(images, position);
        double highest = value(images, best);
        boolean isFirstNan = Double.isNaN(value) && !Double.isNaN(highest);
        best = value > highest || isFirstNan ? position : best;
      }
      expected[i] = best;
    }
    return expected;
  }

  private static double value(NdArray images, int position) {
    return position == Positions.NOWHERE ? 0 : images.element(position);
  }

  @ParameterizedTest
  @MethodSource("windows")
  void the_largest_pixel_is_the_first_of_equals_in_its_patch_and_nan_before_all(Window window) {
    for (DType dtype : DType.values()) {
      for (int width : new int[] {9, 14, 33, 70}) {
        NdArray images = numbers(Shape.of(2, 3, 8, width), dtype);
        assertThat(Index.largest(images, window).positions)
            .as("%s, width %d", dtype, width)
            .isEqualTo(expected(images, window));
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void many_images_give_what_each_gives_alone(DType dtype) {
    NdArray images = numbers(Shape.of(100, 16, 14, 14), dtype);
    Window window = Window.square(2).stride(2);
    assertThat(Index.largest(images, window).positions).isEqualTo(expected(images, window));
  }

  @ParameterizedTest
  @MethodSource("windows")
  void put_add_adds_up_what_several_positions_took_from_one_pixel(Window window) {
    NdArray images = numbers(Shape.of(1, 2, 8, 9), DType.FLOAT32);
    Index largest = Index.largest(images, window);
    double[] expected = new double[images.size()];
    for (int position : largest.positions) {
      if (position != Positions.NOWHERE) {
        expected[position] += 1;
      }
    }
    NdArray ones = NdArray.full(largest.to(), 1, DType.FLOAT32);
    assertThat(ones.putAdd(largest).toDoubles()).containsExactly(expected);
  }
}
