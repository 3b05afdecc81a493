package dezero.io;

import static org.assertj.core.api.Assertions.assertThat;

import dezero.LocalNumpy;
import dezero.array.DType;
import dezero.array.NdArray;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Reading and writing, against the NumPy of this machine. Skipped, with a message, if there is
 * none.
 */
class NumpyTest {
  private static LocalNumpy numpy;

  @TempDir Path folder;

  @BeforeAll
  static void find_numpy() {
    numpy = LocalNumpy.find();
  }

  private static List<String> numpy(String command, List<Path> files) throws Exception {
    List<String> all = new ArrayList<>(List.of(Samples.file("again.py").toString(), command));
    files.forEach(file -> all.add(file.toString()));
    return numpy.run(all.toArray(String[]::new));
  }

  /** The array as again.py shows it. */
  private static String line(Path file, String name, NdArray array) {
    boolean single = array.dtype() == DType.FLOAT32;
    ByteBuffer bytes =
        ByteBuffer.allocate(array.size() * (single ? 4 : 8)).order(ByteOrder.LITTLE_ENDIAN);
    if (single) {
      bytes.asFloatBuffer().put(array.toFloats());
    } else {
      bytes.asDoubleBuffer().put(array.toDoubles());
    }
    return String.join(
        "\t",
        file.getFileName().toString(),
        name,
        single ? "<f4" : "<f8",
        Arrays.toString(array.shape().dims()),
        HexFormat.of().formatHex(bytes.array()));
  }

  private static List<String> lines(Path file) throws IOException {
    List<String> lines = new ArrayList<>();
    Loader.read(file).forEach((name, array) -> lines.add(line(file, name, array)));
    return lines;
  }

  @Test
  void numpy_reads_the_same_bytes_from_what_we_write() throws Exception {
    List<Path> files = new ArrayList<>();
    List<String> expected = new ArrayList<>();
    Map<String, NdArray> all = new LinkedHashMap<>();
    for (NdArray array : NpyTest.arrays().toList()) {
      Path file = folder.resolve(files.size() + ".npy");
      Npy.write(file, array);
      expected.add(line(file, "", array));
      files.add(file);
      all.put("l" + all.size() + "/W 가중치", array);
    }
    files.add(folder.resolve("stored.npz"));
    files.add(folder.resolve("compressed.npz"));
    Npz.write(files.get(files.size() - 2), all);
    Npz.writeCompressed(files.get(files.size() - 1), all);
    for (Path npz : files.subList(files.size() - 2, files.size())) {
      all.forEach((name, array) -> expected.add(line(npz, name, array)));
    }
    assertThat(numpy("show", files)).isEqualTo(expected).hasSize(3 * all.size());
  }

  @Test
  void we_read_the_same_bytes_from_what_numpy_writes() throws Exception {
    numpy("make", List.of(folder));
    List<Path> files;
    try (var list = Files.list(folder)) {
      files = list.sorted().toList();
    }
    List<String> expected = new ArrayList<>();
    for (Path file : files) {
      expected.addAll(lines(file));
    }
    assertThat(numpy("show", files)).isEqualTo(expected).hasSize(150);
  }

  @Test
  void numpy_reads_our_integers() throws Exception {
    int[] labels = {0, 9, -1, Integer.MAX_VALUE, Integer.MIN_VALUE};
    Path narrow = folder.resolve("i4.npy");
    Path wide = folder.resolve("i8.npy");
    Npy.write(narrow, labels, IntegerType.INT32);
    Npy.write(wide, labels, IntegerType.INT64);
    String show = "import sys, numpy; a = numpy.load(sys.argv[1]); print(a.dtype.str, a.tolist())";
    assertThat(numpy.run("-c", show, narrow.toString()))
        .containsExactly("<i4 " + Arrays.toString(labels));
    assertThat(numpy.run("-c", show, wide.toString()))
        .containsExactly("<i8 " + Arrays.toString(labels));
  }

  @Test
  void numpy_agrees_on_every_changed_npy_that_we_load() throws Exception {
    List<Path> files = new ArrayList<>();
    List<String> expected = new ArrayList<>();
    for (int seed = 0; seed < 2000; seed++) {
      Path file = folder.resolve(seed + "-" + FuzzTest.original(seed));
      Files.write(file, FuzzTest.mutated(seed));
      if (file.toString().endsWith(".npy") && loads(file)) {
        files.add(file);
        expected.addAll(lines(file));
      }
    }
    assertThat(numpy("show", files)).isEqualTo(expected).hasSizeGreaterThan(100);
  }

  private static boolean loads(Path file) throws IOException {
    try {
      Npy.read(file);
      return true;
    } catch (FormatException e) {
      return false;
    }
  }
}
