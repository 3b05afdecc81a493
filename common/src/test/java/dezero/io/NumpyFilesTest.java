package dezero.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dezero.array.NdArray;
import java.io.IOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Files that NumPy made (see make.py beside them), against what NumPy says is in them. */
class NumpyFilesTest {
  private static final Map<String, Map<String, Samples.Content>> CONTENTS = Samples.contents();

  static Set<String> files() {
    return CONTENTS.keySet();
  }

  @ParameterizedTest
  @MethodSource("files")
  void are_read_as_numpy_reads_them(String name) throws IOException {
    Map<String, NdArray> expected = new LinkedHashMap<>();
    CONTENTS.get(name).forEach((key, content) -> expected.put(key, content.array()));
    Map<String, NdArray> read =
        name.endsWith(".npz")
            ? Npz.read(Samples.file(name))
            : Map.of("", Npy.read(Samples.file(name)));
    assertThat(read).containsExactlyEntriesOf(expected);
  }

  @Test
  void are_all_in_the_list() throws IOException {
    try (var files = Files.list(Samples.file("values.json").getParent())) {
      Set<String> names = files.map(f -> f.getFileName().toString()).collect(Collectors.toSet());
      names.removeAll(Set.of("values.json", "make.py", "again.py", "refused"));
      assertThat(names).isEqualTo(files()).hasSizeGreaterThan(30);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          object.npy              | pickled Python objects   | numbers: '<f2'
          structured.npy          | a structured type                   | one number in each element
          complex.npy             | elements of type "<c16"             | '<f2', '<f4', '<f8'
          complex64.npy           | elements of type "<c8"              | '<f2', '<f4', '<f8'
          nested.npy              | a structured type                   | one number in each element
          subarrays.npy           | a structured type                   | one number in each element
          bfloat16.npy            | V2"; expected                       | '<f2', '<f4', '<f8'
          bytes.npy               | S2"; expected                       | '<f2', '<f4', '<f8'
          seconds.npy             | elements of type "<m8[s]"           | '<f2', '<f4', '<f8'
          text.npy                | elements of type "<U2"              | '<f2', '<f4', '<f8'
          date.npy                | elements of type "<M8[D]"           | '<f2', '<f4', '<f8'
          long-double.npy         | elements of type "<f16"             | '<f2', '<f4', '<f8'
          inexact-i8.npy          | 9007199254740993 as element 2       | one that a float64 holds
          inexact-negative-i8.npy | -9007199254740993 as element 0      | one that a float64 holds
          inexact-u8.npy          | 18446744073709551615 as element 1   | one that a float64 holds
          inexact-big-i8.npy      | 9223372036854775807 as element 0    | one that a float64 holds
          """)
  void of_values_that_are_not_exact_numbers_are_refused(
      String name, String found, String expected) {
    assertThatThrownBy(() -> Npy.read(Samples.file("refused/" + name)))
        .isInstanceOf(FormatException.class)
        .hasMessageContaining(name + ": found ")
        .hasMessageContaining(found)
        .hasMessageContaining("; expected " + expected)
        .hasMessageContaining("n Python");
  }

  @ParameterizedTest
  @CsvSource({"bzip2, bzip2 (method 12)", "lzma, LZMA (method 14)"})
  void of_another_compression_are_refused_with_the_way_out(String name, String method) {
    assertThatThrownBy(() -> Npz.read(Samples.file("refused/" + name + ".npz")))
        .isInstanceOf(FormatException.class)
        .hasMessageContaining(
            name
                + ".npz, entry \"W.npy\": found data compressed with "
                + method
                + "; expected entries that are stored or deflated, as np.savez writes them."
                + " In Python, save it again: np.savez_compressed(");
  }

  @Test
  void with_a_second_array_behind_the_first_are_refused() {
    assertThatThrownBy(() -> Npy.read(Samples.file("refused/two-arrays.npy")))
        .isInstanceOf(FormatException.class)
        .hasMessageContaining("176 bytes of data after a header that claims shape (6,) of '<f4'")
        .hasMessageContaining("save each array in a file of its own, or all of them with np.savez");
  }

  @Test
  void of_complex_numbers_are_refused_with_a_way_to_keep_both_parts() {
    assertThatThrownBy(() -> Npy.read(Samples.file("refused/complex64.npy")))
        .hasMessageContaining("np.savez(path, re=a.real, im=a.imag)");
  }

  @Test
  void with_one_pickle_among_the_arrays_are_refused_whole() {
    assertThatThrownBy(() -> Npz.read(Samples.file("refused/object.npz")))
        .isInstanceOf(FormatException.class)
        .hasMessageContaining("object.npz, entry \"bad.npy\": found elements of type \"|O\"")
        .hasMessageContaining("pickled Python objects");
  }
}
