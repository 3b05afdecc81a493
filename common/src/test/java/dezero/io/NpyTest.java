package dezero.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dezero.array.DType;
import dezero.array.NdArray;
import dezero.array.Shape;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NpyTest {
  @TempDir Path folder;

  static Stream<NdArray> arrays() {
    int[][] shapes = {
      {},
      {5},
      {2, 3},
      {2, 3, 4},
      {1, 2, 3, 4},
      {2, 1, 2, 1, 2},
      {2, 1, 3, 1, 2, 2}, // ranks 0 to 6
      {0},
      {0, 3},
      {2, 0, 3},
      {1, 1},
      {70_001},
      {300, 100}
    };
    return Stream.of(DType.values())
        .flatMap(
            dtype ->
                IntStream.range(0, shapes.length)
                    .mapToObj(i -> Samples.random(i, dtype, shapes[i])));
  }

  private static byte[] written(NdArray array) throws IOException {
    var out = new ByteArrayOutputStream();
    Npy.write(out, array);
    return out.toByteArray();
  }

  @Nested
  class RoundTrips {

    @ParameterizedTest
    @MethodSource("dezero.io.NpyTest#arrays")
    void through_a_file_give_the_same_array(NdArray array) throws IOException {
      Path file = folder.resolve("a.npy");
      Npy.write(file, array);
      assertThat(Npy.read(file)).isEqualTo(array);
    }

    @ParameterizedTest
    @MethodSource("dezero.io.NpyTest#arrays")
    void through_a_stream_give_the_same_array(NdArray array) throws IOException {
      assertThat(Npy.read(new ByteArrayInputStream(written(array)))).isEqualTo(array);
    }

    @Test
    void keep_nan_infinities_and_signed_zeros() throws IOException {
      double[] odd = {Double.NaN, 1 / 0.0, -1 / 0.0, -0.0, Double.MIN_VALUE, Double.MAX_VALUE};
      NdArray array = NdArray.of(odd);
      assertThat(Npy.read(new ByteArrayInputStream(written(array)))).isEqualTo(array);
      NdArray single = array.to(DType.FLOAT32);
      assertThat(Npy.read(new ByteArrayInputStream(written(single)))).isEqualTo(single);
    }

    @Test
    void do_not_depend_on_how_many_bytes_a_stream_gives_at_once() throws IOException {
      NdArray array = Samples.random(7, DType.FLOAT32, 1000);
      InputStream drop =
          new ByteArrayInputStream(written(array)) {
            @Override
            public synchronized int read(byte[] bytes, int from, int count) {
              return super.read(bytes, from, Math.min(count, 3));
            }
          };
      assertThat(Npy.read(drop)).isEqualTo(array);
    }
  }

  @Nested
  class Headers {

    @Test
    void are_those_that_numpy_writes() throws IOException {
      byte[] file = written(NdArray.of(new double[][] {{1, 2, 3}, {4, 5, 6}}));
      String text = "{'descr': '<f8', 'fortran_order': False, 'shape': (2, 3), }";
      assertThat(Arrays.copyOf(file, 10))
          .isEqualTo(new byte[] {-109, 78, 85, 77, 80, 89, 1, 0, 118, 0});
      assertThat(new String(file, 10, 118, StandardCharsets.US_ASCII))
          .isEqualTo(text + " ".repeat(117 - text.length()) + "\n");
      assertThat(file).hasSize(128 + 6 * 8);
    }

    @ParameterizedTest
    @MethodSource("dezero.io.NpyTest#arrays")
    void end_at_a_multiple_of_64(NdArray array) throws IOException {
      int width = array.dtype() == DType.FLOAT32 ? 4 : 8;
      assertThat((written(array).length - array.size() * width) % 64).isZero();
    }

    @Test
    void of_arrays_whose_axes_numpy_cannot_read_are_not_written() {
      int[] dims = new int[33];
      Arrays.fill(dims, 1);
      assertThatThrownBy(() -> written(NdArray.ones(Shape.of(dims))))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("33 axes")
          .hasMessageContaining("at most 32");
    }
  }

  @Nested
  class Integers {

    @ParameterizedTest
    @MethodSource("dezero.io.NpyTest#integerTypes")
    void come_back_as_float64(IntegerType type) throws IOException {
      int[] values = IntStream.range(-20_000, 20_000).map(i -> i * 100_003).toArray();
      Path file = folder.resolve("labels.npy");
      Npy.write(file, values, type);
      assertThat(Npy.read(file))
          .isEqualTo(NdArray.of(IntStream.of(values).asDoubleStream().toArray()));
      assertThat(Files.size(file)).isEqualTo(128 + 40_000L * type.width());
    }
  }

  static IntegerType[] integerTypes() {
    return IntegerType.values();
  }

  @Nested
  class Places {

    @Test
    void that_do_not_exist_are_named() {
      Path file = folder.resolve("nowhere.npy");
      assertThatThrownBy(() -> Npy.read(file))
          .isInstanceOf(NoSuchFileException.class)
          .hasMessageContaining("nowhere.npy: there is no such file; check the path");
    }

    @Test
    void that_are_folders_are_named() {
      assertThatThrownBy(() -> Npy.read(folder))
          .isInstanceOf(FormatException.class)
          .hasMessageContaining(folder + ": found a folder; expected a file");
    }
  }
}
