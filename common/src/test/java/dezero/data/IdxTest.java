package dezero.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dezero.io.ChildJava;
import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class IdxTest {
  private static final byte[] GOOD = IdxFiles.of(24, 2, 3, 4);

  private static Idx read(byte... file) {
    return Idx.read("some.gz", new ByteArrayInputStream(file), 3);
  }

  @Test
  void compressed_and_plain_files_are_read() {
    for (byte[] file : List.of(GOOD, IdxFiles.packed(GOOD))) {
      assertThat(read(file).dims()).containsExactly(2, 3, 4);
      assertThat(read(file).values()).hasSize(24).startsWith(0, 1, 2).endsWith(22, 23);
    }
  }

  @Test
  void an_array_without_elements_is_read() {
    assertThat(read(IdxFiles.of(0, 0, 28, 28)).values()).isEmpty();
  }

  static Stream<Arguments> wrongFiles() {
    byte[] packed = IdxFiles.packed(GOOD);
    byte[] longs = GOOD.clone();
    longs[2] = 13;
    return Stream.of(
        Arguments.of("empty", new byte[0], "the first bytes [], expected [0, 0, 8, 3]"),
        Arguments.of("text", "<html>".getBytes(), "the first bytes [60, 104, 116, 109]"),
        Arguments.of("labels", IdxFiles.of(5, 5), "the first bytes [0, 0, 8, 1]"),
        Arguments.of("floats", longs, "the first bytes [0, 0, 13, 3]"),
        Arguments.of("short header", Arrays.copyOf(GOOD, 9), "9 bytes in all, expected a header"),
        Arguments.of("short body", IdxFiles.of(23, 2, 3, 4), "23 elements, expected 24"),
        Arguments.of("long body", IdxFiles.of(25, 2, 3, 4), "more bytes, expected the end"),
        Arguments.of("negative", IdxFiles.of(24, 2, -3, 4), "lengths [2, -3, 4]"),
        Arguments.of("enormous", IdxFiles.of(24, 1 << 30, 1 << 30, 1 << 30), "lengths [107374"),
        Arguments.of("zero times enormous", IdxFiles.of(0, -1, 0, 0), "lengths [-1, 0, 0]"),
        Arguments.of(
            "truncated gzip", Arrays.copyOf(packed, packed.length - 9), "cannot be unpacked"),
        Arguments.of("damaged gzip", damaged(packed), "cannot be unpacked"),
        Arguments.of("gzip header only", Arrays.copyOf(packed, 2), "cannot be unpacked"));
  }

  private static byte[] damaged(byte... packed) {
    byte[] other = packed.clone();
    other[other.length - 6] ^= 0x55;
    return other;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("wrongFiles")
  void a_wrong_file_is_refused_by_name(String what, byte[] file, String message) {
    assertThatThrownBy(() -> read(file))
        .isInstanceOf(DataException.class)
        .hasMessageStartingWith("some.gz")
        .hasMessageContaining(message)
        .hasMessageContaining("get it again");
  }

  @Test
  void fifty_damaged_files_are_read_or_refused_in_64_mb_each_in_thrice_what_it_holds()
      throws Exception {
    // The exact numbers depend slightly on how much memory this JVM reports.
    assertThat(String.join("\n", ChildJava.run("64m", IdxFuzz.class)))
        .matches("\\{read=[1-9]\\d*, refused=[1-9]\\d*}");
  }
}
