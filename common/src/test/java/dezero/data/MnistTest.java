package dezero.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dezero.array.DType;
import dezero.array.NdArray;
import dezero.array.Shape;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** The real files, from the class path. */
class MnistTest {
  private static double meanPixel(ImageDataset images) {
    long sum = 0;
    for (int i = 0; i < images.size(); i++) {
      for (float pixel : images.image(i).toFloats()) {
        sum += (long) pixel;
      }
    }
    return sum / (784.0 * images.size());
  }

  @Test
  void there_are_60000_digits_for_training() {
    ImageDataset train = Mnist.train();
    assertThat(train.size()).isEqualTo(60_000);
    assertThat(Arrays.copyOf(train.labels(), 5)).containsExactly(5, 0, 4, 1, 9);
    assertThat(meanPixel(train)).isCloseTo(33.318421, within(1e-6));
  }

  @Test
  void there_are_10000_digits_for_testing() {
    ImageDataset test = Mnist.test();
    assertThat(test.size()).isEqualTo(10_000);
    assertThat(Arrays.copyOf(test.labels(), 5)).containsExactly(7, 2, 1, 0, 4);
    assertThat(meanPixel(test)).isCloseTo(33.791224, within(1e-6));
  }

  @Test
  void an_input_is_a_row_from_0_to_1_as_in_the_book() {
    ImageDataset test = Mnist.test();
    NdArray x = test.x(0);
    assertThat(x.shape()).isEqualTo(Shape.of(784));
    assertThat(x.dtype()).isEqualTo(DType.FLOAT32);
    float[] raw = test.image(0).toFloats();
    float[] scaled = x.toFloats();
    for (int i = 0; i < raw.length; i++) {
      assertThat(scaled[i]).isEqualTo(raw[i] / 255f);
    }
    assertThat(test.batch(0, 1, 2).x().shape()).isEqualTo(Shape.of(3, 784));
    assertThat(test.batch(0, 1, 2).labels()).containsExactly(7, 2, 1);
  }

  @Test
  void without_a_transform_it_is_the_image() {
    ImageDataset test = Mnist.test(UnaryOperator.identity());
    assertThat(test.x(0)).isEqualTo(test.image(0));
    assertThat(test.x(0).shape()).isEqualTo(Shape.of(1, 28, 28));
    // The top of a 7, in row 7; the numbers are those of Python.
    assertThat(Arrays.copyOfRange(test.image(0).toFloats(), 7 * 28 + 6, 7 * 28 + 12))
        .containsExactly(84, 185, 159, 151, 60, 36);
  }
}
