package dezero.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dezero.array.NdArray;
import dezero.array.Shape;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class ImageDatasetTest {
  private static final Shape IMAGE = Shape.of(2, 1, 2);
  private static final byte[] PIXELS = {0, 1, 2, 3, (byte) 200, (byte) 255, 6, 7};

  @Test
  void bytes_are_0_to_255_and_pass_through_the_transform() {
    ImageDataset images = ImageDataset.of(IMAGE, PIXELS, new int[] {4, 5}, x -> x.div(2));
    assertThat(images.image(1).toDoubles()).containsExactly(200, 255, 6, 7);
    assertThat(images.x(1).toDoubles()).containsExactly(100, 127.5, 3, 3.5);
    assertThat(images.batch(1, 0).x().shape()).isEqualTo(Shape.of(2, 2, 1, 2));
    assertThat(images.batch(1, 0).labels()).containsExactly(5, 4);
  }

  @Test
  void later_changes_to_the_given_arrays_do_not_matter() {
    byte[] pixels = PIXELS.clone();
    int[] labels = {4, 5};
    ImageDataset images = ImageDataset.of(IMAGE, pixels, labels, UnaryOperator.identity());
    pixels[0] = 99;
    labels[0] = 99;
    images.labels()[0] = 99;
    assertThat(images.image(0).get(0, 0, 0)).isZero();
    assertThat(images.label(0)).isEqualTo(4);
  }

  @Test
  void a_grid_puts_images_side_by_side_channel_by_channel() {
    byte[] pixels = {1, 2, 3, 4};
    ImageDataset one = ImageDataset.of(IMAGE, pixels, new int[1], UnaryOperator.identity());
    NdArray grid = one.grid(2, 3);
    assertThat(grid.shape()).isEqualTo(Shape.of(2, 2, 6));
    assertThat(grid.rows(0).toDoubles()).containsExactly(1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2);
    assertThat(grid.rows(1).toDoubles()).containsExactly(3, 4, 3, 4, 3, 4, 3, 4, 3, 4, 3, 4);
  }

  @Test
  void numbers_that_do_not_match_are_refused() {
    assertThatThrownBy(() -> ImageDataset.of(IMAGE, PIXELS, new int[3], UnaryOperator.identity()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(
            "ImageDataset: 8 pixels and 3 labels for images of shape (2, 1, 2)");
  }
}
