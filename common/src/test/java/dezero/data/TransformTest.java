package dezero.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dezero.array.DType;
import dezero.array.NdArray;
import dezero.array.NumpyRandom;
import dezero.array.Shape;
import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TransformTest {
  private static NdArray image(int... dims) {
    return NdArray.arange(Shape.of(dims).size()).reshape(dims);
  }

  @Test
  void transforms_are_composed_from_left_to_right() {
    assertThat(new Compose(x -> x.add(1), x -> x.mul(10)).apply(NdArray.of(2)).item())
        .isEqualTo(30);
    assertThat(new Compose().apply(NdArray.of(2)).item()).isEqualTo(2);
  }

  @Test
  void flatten_makes_a_row() {
    assertThat(new Flatten().apply(image(2, 3, 4))).isEqualTo(NdArray.arange(24));
  }

  @Test
  void to_float_rounds_to_float32() {
    NdArray x = new ToFloat().apply(NdArray.of(0.1));
    assertThat(x.dtype()).isEqualTo(DType.FLOAT32);
    assertThat(x.item()).isEqualTo(0.1f);
  }

  @Test
  void to_int_drops_fractions() {
    assertThat(new ToInt().apply(NdArray.of(new double[] {1.9, -1.9, 3})))
        .isEqualTo(NdArray.of(new double[] {1, -1, 3}));
  }

  @Nested
  class Normalized {
    @ParameterizedTest
    @EnumSource
    void one_mean_serves_any_shape(DType dtype) {
      NdArray x = image(2, 3).to(dtype);
      NdArray y = new Normalize(2, 4).apply(x);
      assertThat(y).isEqualTo(x.sub(2).div(4));
      assertThat(y.dtype()).isEqualTo(dtype);
      assertThat(new Normalize(2, 4).apply(NdArray.of(10).to(dtype)).item()).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource
    void each_channel_has_its_own_mean(DType dtype) {
      NdArray y =
          new Normalize(new double[] {1, 10}, new double[] {2, 5}).apply(image(2, 1, 2).to(dtype));
      assertThat(y.toDoubles()).containsExactly(new double[] {-0.5, 0, -1.6, -1.4}, within(1e-7));
    }

    @Test
    void one_deviation_serves_all_channels() {
      NdArray y = new Normalize(new double[] {0, 2}, new double[] {2}).apply(image(2, 1, 2));
      assertThat(y.toDoubles()).containsExactly(0, 0.5, 0, 0.5);
    }

    @Test
    void impossible_values_are_refused() {
      assertThatThrownBy(() -> new Normalize(new double[2], new double[] {1, 1, 1}))
          .hasMessageContaining("2 means and 3 deviations");
      assertThatThrownBy(() -> new Normalize(1, 0)).hasMessageContaining("deviation is 0");
      Normalize three = new Normalize(new double[3], new double[] {1});
      assertThatThrownBy(() -> three.apply(image(2, 4, 4)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage(
              "Normalize: values for 3 channels, but the array has shape (2, 4, 4); it takes (3,"
                  + " height, width)");
    }
  }

  @Nested
  class Resized {
    /** Pillow stores the intermediate result, after the first axis, as float32. */
    private static final double FLOAT32 = 1e-4;

    @Test
    void smaller_and_larger_are_pillow_s() throws IOException {
      NdArray x = image(1, 5, 7).map(i -> i * 37 % 101);
      DataReference pillow = DataReference.read();
      assertThat(new Resize(3, 4).apply(x).toDoubles())
          .containsExactly(flat(pillow.smaller()), within(FLOAT32));
      assertThat(new Resize(8, 9).apply(x).toDoubles())
          .containsExactly(flat(pillow.larger()), within(FLOAT32));
    }

    private static double[] flat(double[]... rows) {
      return Arrays.stream(rows).flatMapToDouble(Arrays::stream).toArray();
    }

    @Test
    void each_channel_is_resized_by_itself_and_keeps_its_type() {
      NdArray x = image(3, 6, 4).to(DType.FLOAT32);
      NdArray y = new Resize(2).apply(x);
      assertThat(y.shape()).isEqualTo(Shape.of(3, 2, 2));
      assertThat(y.dtype()).isEqualTo(DType.FLOAT32);
      assertThat(y.rows(1).sub(y.rows(0)).toDoubles())
          .containsExactly(new double[] {24, 24, 24, 24}, within(FLOAT32));
    }

    @Test
    void the_same_size_is_the_same_image() {
      assertThat(new Resize(4, 5).apply(image(2, 4, 5))).isEqualTo(image(2, 4, 5));
    }

    @Test
    void impossible_values_are_refused() {
      assertThatThrownBy(() -> new Resize(0, 3)).hasMessageContaining("size 0 by 3");
      assertThatThrownBy(() -> new Resize(2).apply(image(3, 3)))
          .hasMessageContaining("the array has shape (3, 3); it takes an image");
    }
  }

  @Nested
  class Cropped {
    @ParameterizedTest
    @CsvSource({"2, 2, 6", "3, 3, 1", "1, 2, 6", "2, 4, 5", "4, 5, 0"})
    void where_margins_differ_the_upper_left_one_is_smaller(int height, int width, int firstPixel) {
      NdArray y = new CenterCrop(height, width).apply(image(1, 4, 5));
      assertThat(y.shape()).isEqualTo(Shape.of(1, height, width));
      assertThat(y.get(0, 0, 0)).isEqualTo(firstPixel);
    }

    @Test
    void a_crop_larger_than_the_image_is_refused() {
      assertThatThrownBy(() -> new CenterCrop(5).apply(image(3, 4, 6)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("CenterCrop: the image (3, 4, 6) is smaller than 5 by 5; use Resize first");
    }
  }

  @Nested
  class Flipped {
    @Test
    void certain_flips_mirror_left_for_right() {
      NdArray y = new RandomHorizontalFlip(1).apply(image(1, 2, 3));
      assertThat(y.toDoubles()).containsExactly(2, 1, 0, 5, 4, 3);
      assertThat(new RandomHorizontalFlip(0).apply(image(1, 2, 3))).isEqualTo(image(1, 2, 3));
    }

    @Test
    void half_of_them_are_flipped_as_the_shared_generator_says() {
      double[] drawn = NumpyRandom.seed(5).rand(Shape.of(1000)).toDoubles();
      NumpyRandom.seed(5);
      RandomHorizontalFlip flip = new RandomHorizontalFlip();
      int flipped = 0;
      for (double number : drawn) {
        boolean mirrored = flip.apply(image(1, 1, 2)).get(0, 0, 0) == 1;
        assertThat(mirrored).isEqualTo(number < 0.5);
        flipped += mirrored ? 1 : 0;
      }
      assertThat(flipped).isBetween(450, 550);
    }

    @Test
    void a_probability_outside_0_to_1_is_refused() {
      assertThatThrownBy(() -> new RandomHorizontalFlip(Double.NaN))
          .hasMessage("RandomHorizontalFlip: probability NaN; it goes from 0 to 1");
    }
  }

  @Test
  void channels_are_reversed() {
    assertThat(new ReverseChannels().apply(image(3, 1, 1)).toDoubles()).containsExactly(2, 1, 0);
  }
}
