package dezero.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dezero.array.DType;
import dezero.array.NdArray;
import dezero.array.Shape;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImagesTest {
  /** Two rows of three pixels, with different numbers in each channel. */
  private static final NdArray COLOUR =
      NdArray.arange(18).mul(14).reshape(3, 2, 3).to(DType.FLOAT32);

  @TempDir private Path folder;

  @Test
  void a_png_file_is_read_as_it_was_written() {
    Path file = folder.resolve("colour.png");
    Images.write(COLOUR, file);
    assertThat(Images.read(file)).isEqualTo(COLOUR);
  }

  @Test
  void red_comes_first() {
    BufferedImage image = new BufferedImage(1, 1, BufferedImage.TYPE_INT_ARGB);
    image.setRGB(0, 0, 0x80ff7f01);
    assertThat(Images.toArray(image).toDoubles()).containsExactly(0xff, 0x7f, 0x01);
  }

  @Test
  void grey_keeps_its_numbers_and_becomes_three_channels() throws IOException {
    Path file = folder.resolve("grey.png");
    NdArray grey = NdArray.arange(256).reshape(1, 16, 16).to(DType.FLOAT32);
    Images.write(grey, file);
    assertThat(ImageIO.read(file.toFile()).getType()).isEqualTo(BufferedImage.TYPE_BYTE_GRAY);
    NdArray read = Images.read(file);
    assertThat(read.shape()).isEqualTo(Shape.of(3, 16, 16));
    for (int channel = 0; channel < 3; channel++) {
      assertThat(read.rows(channel)).isEqualTo(grey);
    }
  }

  @Test
  void grey_of_16_bits_is_reduced_to_8() {
    BufferedImage deep = new BufferedImage(2, 1, BufferedImage.TYPE_USHORT_GRAY);
    deep.getRaster().setSample(0, 0, 0, 65_535);
    deep.getRaster().setSample(1, 0, 0, 257 * 100);
    assertThat(Images.toArray(deep).toDoubles()).containsExactly(255, 100, 255, 100, 255, 100);
  }

  @Test
  void values_are_rounded_and_clipped() {
    NdArray wild = NdArray.of(Shape.of(1, 1, 4), -5, 99.5, 254.4, 1e9);
    assertThat(Arrays.copyOf(Images.toArray(Images.toImage(wild)).toDoubles(), 4))
        .containsExactly(0, 100, 254, 255);
  }

  @Test
  void other_shapes_are_refused() {
    assertThatThrownBy(() -> Images.toImage(NdArray.zeros(Shape.of(2, 4, 4))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("Images.toImage: the array has shape (2, 4, 4); a picture has 3");
    assertThatThrownBy(() -> Images.toImage(NdArray.zeros(Shape.of(4, 4))))
        .hasMessageContaining("it takes an image (channels, height, width)");
    assertThatThrownBy(() -> Images.toImage(NdArray.zeros(Shape.of(3, 0, 4))))
        .hasMessageContaining("at least one pixel");
  }

  @Test
  void files_without_a_picture_are_refused_by_name() throws IOException {
    Path text = Files.writeString(folder.resolve("text.png"), "no picture");
    assertRefused(text, "found no picture, expected PNG, JPEG, GIF or BMP");
    assertRefused(folder.resolve("none.png"), "there is no such file");
    Path file = folder.resolve("colour.png");
    Images.write(COLOUR, file);
    byte[] png = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(png, png.length / 2));
    assertRefused(file, "the picture is damaged");
    // Bytes 16 to 23 of a PNG file are its width and height.
    Arrays.fill(png, 16, 24, (byte) 0x70);
    Files.write(file, png);
    assertRefused(file, "lengths [16, 1886417008, 1886417008]");
  }

  private static void assertRefused(Path file, String message) {
    assertThatThrownBy(() -> Images.read(file))
        .isInstanceOf(DataException.class)
        .hasMessageStartingWith(file.toString())
        .hasMessageContaining(message);
  }

  @Test
  void a_picture_that_cannot_be_written_is_reported() {
    assertThatThrownBy(() -> Images.write(COLOUR, folder.resolve("none/a.png")))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("a.png: the picture cannot be written");
  }
}
