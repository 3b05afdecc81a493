package dezero.data;

import static dezero.data.Cifar100.LabelKind.COARSE;
import static dezero.data.Cifar100.LabelKind.FINE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dezero.array.NdArray;
import dezero.array.Shape;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CifarTest {
  private static final UnaryOperator<NdArray> AS_IT_IS = UnaryOperator.identity();

  @TempDir private Path folder;

  /** Images, each after its labels; the pixels are first, first + 1, first + 2, … */
  private static byte[] records(int first, byte[]... labels) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] ofAnImage : labels) {
      out.writeBytes(ofAnImage);
      for (int i = 0; i < 3072; i++) {
        out.write(first + i);
      }
    }
    return out.toByteArray();
  }

  private static byte[] label(int... labels) {
    byte[] bytes = new byte[labels.length];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) labels[i];
    }
    return bytes;
  }

  /** Batches in the wrong order, and other files, as in the real archive. */
  private static TarFiles cifar10() {
    String in = "cifar-10-batches-bin/";
    return new TarFiles()
        .folder(in)
        .file(in + "data_batch_2.bin", records(20, label(2)))
        .file(in + "readme.html", new byte[700])
        .file(in + "data_batch_1.bin", records(10, label(1), label(9)))
        .file(in + "data_batch_4.bin", records(40, label(4)))
        .file(in + "data_batch_3.bin", records(30, label(3)))
        .file(in + "test_batch.bin", records(60, label(6), label(7)))
        .file(in + "data_batch_5.bin", records(50, label(5)));
  }

  private Path archive(byte... bytes) throws IOException {
    return Files.write(folder.resolve("some.tar.gz"), bytes);
  }

  @Test
  void the_five_batches_are_put_in_order() throws IOException {
    Path archive = archive(IdxFiles.packed(cifar10().bytes()));
    ImageDataset train = Cifar10.train(archive, AS_IT_IS);
    assertThat(train.labels()).containsExactly(1, 9, 2, 3, 4, 5);
    assertThat(train.x(0).shape()).isEqualTo(Shape.of(3, 32, 32));
    assertThat(train.x(2).get(0, 0, 0)).isEqualTo(20);
    assertThat(train.x(2).get(2, 31, 31)).isEqualTo((20 + 3071) % 256);
    assertThat(Cifar10.names().get(train.label(1))).isEqualTo("truck");
    assertThat(Cifar10.test(archive, AS_IT_IS).labels()).containsExactly(6, 7);
  }

  @Test
  void an_archive_need_not_be_compressed() throws IOException {
    Path archive = archive(cifar10().bytes());
    assertThat(Cifar10.test(archive, Cifar10.scaled()).x(0).get(0, 0, 1)).isEqualTo(121);
  }

  @Test
  void the_requested_one_of_two_labels_is_used() throws IOException {
    Path archive =
        archive(
            new TarFiles()
                .file("cifar-100-binary/train.bin", records(0, label(19, 99), label(3, 4)))
                .file("cifar-100-binary/test.bin", records(0, label(1, 2)))
                .bytes());
    assertThat(Cifar100.train(FINE, archive, AS_IT_IS).labels()).containsExactly(99, 4);
    assertThat(Cifar100.train(COARSE, archive, AS_IT_IS).labels()).containsExactly(19, 3);
    assertThat(Cifar100.test(FINE, archive, AS_IT_IS).labels()).containsExactly(2);
  }

  @Test
  void there_are_100_names_in_20_groups() {
    assertThat(FINE.names()).hasSize(100).isSorted().startsWith("apple").endsWith("worm");
    assertThat(COARSE.names()).hasSize(20).isSorted().contains("medium-sized mammals");
  }

  private void assertRefused(Path archive, String message) {
    assertThatThrownBy(() -> Cifar10.train(archive, AS_IT_IS))
        .isInstanceOf(DataException.class)
        .hasMessageStartingWith(archive.toString())
        .hasMessageContaining(message);
  }

  @Test
  void an_archive_that_ends_too_early_is_refused() throws IOException {
    byte[] plain = cifar10().bytes();
    byte[] packed = IdxFiles.packed(plain);
    assertRefused(archive(Arrays.copyOf(packed, packed.length / 2)), "cannot be unpacked");
    assertRefused(archive(Arrays.copyOf(plain, 2000)), "its end after 976 bytes of data_batch_2");
    assertRefused(archive(Arrays.copyOf(plain, 700)), "its end inside a header");
    assertRefused(archive(Arrays.copyOf(plain, 5300)), "its end inside readme.html");
    assertRefused(archive(Arrays.copyOf(plain, 512)), "no data_batch_1.bin");
    assertRefused(archive(new byte[0]), "no data_batch_1.bin");
  }

  @Test
  void files_that_are_not_archives_are_refused() throws IOException {
    assertRefused(archive(bytes("<html>404</html>".repeat(50))), "expected a tar archive");
    byte[] enormous = new TarFiles().file("data_batch_1.bin", new byte[3073]).bytes();
    Arrays.fill(enormous, 124, 135, (byte) '7');
    assertRefused(archive(enormous), "a wrong sum in a header");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  @Test
  void impossible_labels_and_sizes_are_refused() throws IOException {
    String in = "cifar-10-batches-bin/data_batch_";
    TarFiles files = new TarFiles();
    for (int i = 2; i <= 5; i++) {
      files.file(in + i + ".bin", records(0, label(i)));
    }
    byte[] others = files.bytes();
    byte[] wrongLabel = new TarFiles().file(in + "1.bin", records(0, label(1), label(10))).bytes();
    assertRefused(archive(join(wrongLabel, others)), "label 10 at byte 3073 of data_batch_1.bin");
    byte[] wrongSize = new TarFiles().file(in + "1.bin", new byte[3000]).bytes();
    assertRefused(
        archive(join(wrongSize, others)),
        "found 3000 bytes in data_batch_1.bin, expected a multiple of 3073");
  }

  /** The first archive without its end marker, then the second. */
  private static byte[] join(byte[] first, byte[] second) {
    byte[] both = Arrays.copyOf(first, first.length - 1024 + second.length);
    System.arraycopy(second, 0, both, first.length - 1024, second.length);
    return both;
  }

  @Test
  void a_path_without_a_file_is_refused() {
    assertThatThrownBy(() -> Cifar10.train(folder.resolve("none"), AS_IT_IS))
        .isInstanceOf(DataException.class)
        .hasMessageEndingWith("none: there is no such file; give the path of one");
  }
}
