package dezero.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dezero.array.DType;
import dezero.array.NdArray;
import dezero.array.Shape;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class NpzTest {
  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void name_the_file() {
    file = folder.resolve("weights.npz");
  }

  /** The two ways to save. */
  enum Way {
    STORED(Npz::write),
    COMPRESSED(Npz::writeCompressed);

    private final Save save;

    Way(Save save) {
      this.save = save;
    }
  }

  interface Save {
    void to(Path file, Map<String, NdArray> arrays) throws IOException;
  }

  private static Map<String, NdArray> weights() {
    Map<String, NdArray> arrays = new LinkedHashMap<>();
    arrays.put("l1/W", Samples.random(1, DType.FLOAT32, 30, 40));
    arrays.put("l0/b", NdArray.zeros(Shape.of(10)));
    arrays.put("가중치 🙂.npy", Samples.random(2, DType.FLOAT64, 2, 3, 4));
    arrays.put("empty", Samples.random(3, DType.FLOAT32, 0, 2));
    arrays.put("scalar", NdArray.of(2.5));
    return arrays;
  }

  @ParameterizedTest
  @EnumSource
  void a_round_trip_gives_the_same_arrays_in_the_same_order(Way way) throws IOException {
    way.save.to(file, weights());
    assertThat(Npz.read(file)).containsExactlyEntriesOf(weights());
  }

  @ParameterizedTest
  @EnumSource
  void no_arrays_at_all_come_back_as_none(Way way) throws IOException {
    way.save.to(file, Map.of());
    assertThat(Npz.read(file)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void the_same_arrays_give_the_same_bytes(Way way) throws IOException {
    way.save.to(file, weights());
    byte[] first = Files.readAllBytes(file);
    way.save.to(file, weights());
    assertThat(Files.readAllBytes(file)).isEqualTo(first);
  }

  @Test
  void a_compressed_file_is_smaller() throws IOException {
    Map<String, NdArray> zeros = Map.of("zeros", NdArray.zeros(Shape.of(1000)));
    Npz.write(file, zeros);
    long stored = Files.size(file);
    Npz.writeCompressed(file, zeros);
    assertThat(stored).isGreaterThan(8000);
    assertThat(Files.size(file)).isLessThan(400);
  }

  @Test
  void what_was_read_cannot_be_changed() throws IOException {
    Npz.write(file, weights());
    Map<String, NdArray> read = Npz.read(file);
    assertThatThrownBy(read::clear).isInstanceOf(UnsupportedOperationException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "/W", "l0/", "a//b", "../W", "a/../b", ".", "a\\b", "C:W", "a\nb", "\0", "\uD800"
      })
  void an_unsafe_name_is_not_saved_and_the_old_file_stays(String name) throws IOException {
    Npz.write(file, weights());
    Map<String, NdArray> arrays = weights();
    arrays.put(name, NdArray.of(1.0));
    assertThatThrownBy(() -> Npz.write(file, arrays))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(FormatException.quoted(name))
        .hasMessageContaining("expected a name such as W or l0/W");
    assertThat(Npz.read(file)).isEqualTo(weights());
    assertThat(folder.toFile().list()).containsExactly("weights.npz");
  }

  /** A name is a key of the map and nothing else: no file is made of it. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "W:0",
        "/conv/W",
        "C:W",
        "a//b",
        "../../W",
        "a/../b",
        ".",
        "a\\b",
        "l0/.",
        "",
        "\u001b[2J"
      })
  void every_name_is_read(String name) throws IOException {
    byte[] array = HostileFiles.npy(HostileFiles.FLOATS, 24);
    Files.write(file, HostileFiles.npz(array, name + ".npy"));

    assertThat(Npz.read(file).keySet()).containsExactly(name);
    assertThat(folder.toFile().list()).containsExactly("weights.npz");
  }

  @Test
  void a_missing_array_is_an_error_that_names_it() {
    Map<String, NdArray> arrays = Collections.singletonMap("l0/W", null);
    assertThatThrownBy(() -> Npz.write(file, arrays))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("\"l0/W\" is null; expected an array");
    assertThat(file).doesNotExist();
  }
}
