package dezero.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dezero.array.NdArray;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where the files of MNIST and similar data sets come from, and how wrong ones are refused. */
class MnistFilesTest {
  private static final UnaryOperator<NdArray> AS_IT_IS = UnaryOperator.identity();

  @TempDir private Path folder;

  private void labels(byte... file) throws IOException {
    Files.write(folder.resolve("t10k-labels-idx1-ubyte.gz"), file);
  }

  private void images(byte... file) throws IOException {
    Files.write(folder.resolve("t10k-images-idx3-ubyte.gz"), file);
  }

  private ImageDataset test() {
    return Mnist.test(DataFiles.folder(folder), AS_IT_IS);
  }

  @Test
  void the_published_files_pass_the_check_of_a_download() {
    Remote artifact =
        (address, from) ->
            new Remote.Answer(
                MnistFilesTest.class.getResourceAsStream(
                    "/rapaio/provider/datasets/mnist/" + Path.of(address.getPath()).getFileName()),
                0,
                -1);
    DataFiles download = new Download(folder, artifact, Progress.silent());
    assertThat(Mnist.train(download, AS_IT_IS).size()).isEqualTo(60_000);
    assertThat(Mnist.test(download, AS_IT_IS).size()).isEqualTo(10_000);
    assertThat(folder.resolve("train-images-idx3-ubyte.gz")).hasSize(9_912_422);
  }

  @Test
  void files_in_a_folder_are_read_compressed_or_not() throws IOException {
    images(IdxFiles.of(3 * 784, 3, 28, 28));
    labels(IdxFiles.packed(IdxFiles.of(3, 3)));
    assertThat(test().labels()).containsExactly(0, 1, 2);
    assertThat(test().x(0).get(0, 10, 3)).isEqualTo((10 * 28 + 3) % 256);
    assertThat(FashionMnist.test(DataFiles.folder(folder), AS_IT_IS).size()).isEqualTo(3);
  }

  @Test
  void images_and_labels_of_different_number_are_refused() throws IOException {
    images(IdxFiles.of(3 * 784, 3, 28, 28));
    labels(IdxFiles.of(4, 4));
    assertThatThrownBy(this::test)
        .isInstanceOf(DataException.class)
        .hasMessageStartingWith(
            "t10k-labels-idx1-ubyte.gz: found 4 labels, expected 3, one for each image of"
                + " t10k-images-idx3-ubyte.gz. ");
  }

  @Test
  void images_of_another_size_are_refused() throws IOException {
    images(IdxFiles.of(32 * 32, 1, 32, 32));
    labels(IdxFiles.of(1, 1));
    assertThatThrownBy(this::test)
        .isInstanceOf(DataException.class)
        .hasMessageContaining("found images of 32 by 32 pixels, expected 28 by 28");
  }

  @Test
  void a_label_that_is_not_a_digit_is_refused() throws IOException {
    images(IdxFiles.of(11 * 784, 11, 28, 28));
    labels(IdxFiles.of(11, 11));
    assertThatThrownBy(this::test)
        .isInstanceOf(DataException.class)
        .hasMessageContaining("found label 10 at index 10, expected 0 to 9");
  }

  @Test
  void a_missing_file_is_named_with_its_address() {
    assertThatThrownBy(this::test)
        .isInstanceOf(DataException.class)
        .hasMessageStartingWith("t10k-images-idx3-ubyte.gz: found no such file")
        .hasMessageContaining("ossci-datasets.s3.amazonaws.com");
  }

  @Test
  void the_next_place_is_asked_only_for_what_the_first_does_not_have() throws IOException {
    images(IdxFiles.of(784, 1, 28, 28));
    labels(IdxFiles.of(1, 1));
    DataFiles nowhere = file -> Optional.empty();
    DataFiles never =
        file -> {
          throw new AssertionError(file.name());
        };
    DataFiles here = DataFiles.folder(folder);
    assertThat(Mnist.test(nowhere.or(here).or(never), AS_IT_IS).size()).isEqualTo(1);
  }
}
