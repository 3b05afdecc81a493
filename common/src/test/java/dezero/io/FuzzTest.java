package dezero.io;

import static org.assertj.core.api.Assertions.assertThat;

import dezero.array.NdArray;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Files that NumPy made, changed at random. Each is loaded correctly or refused with our own
 * exception, without much memory, in a JVM with a heap of 64 MB.
 *
 * <p>A file is named after its seed: {@code mutated(seed)} recreates it.
 */
class FuzzTest {
  private static final int FILES = 600;
  private static final List<String> ORIGINALS =
      List.of(
          "stored.npz",
          "rank-3.npy",
          "compressed.npz",
          "fortran-f4.npy",
          "streamed.npz",
          "little-i8.npy",
          "names.npz",
          "version-2.npy");

  @TempDir Path folder;

  @Test
  void six_hundred_changed_files_are_loaded_correctly_or_refused() throws Exception {
    for (int seed = 0; seed < FILES; seed++) {
      Files.write(folder.resolve(seed + "-" + original(seed)), mutated(seed));
    }
    Map<String, Loader.Outcome> outcomes = Loader.load("64m", folder);
    assertThat(outcomes).hasSize(FILES);
    int loaded = 0;
    for (var outcome : outcomes.entrySet()) {
      assertThat(outcome.getValue().verdict()).as(outcome.toString()).isIn("loaded", "refused");
      assertThat(outcome.getValue().allocated()).as(outcome.toString()).isLessThan(Loader.MODEST);
      if (outcome.getValue().verdict().equals("loaded")) {
        loaded++;
        assertRight(outcome.getKey());
      }
    }
    assertThat(loaded).as("some changes are harmless").isBetween(FILES / 20, FILES * 2 / 3);
  }

  /**
   * An .npz has checksums, so its arrays must be as saved. An .npy has none, so its numbers may
   * differ.
   */
  private void assertRight(String name) throws IOException {
    Map<String, NdArray> read = Loader.read(folder.resolve(name));
    if (name.endsWith(".npz")) {
      String original = name.substring(name.indexOf('-') + 1);
      Set<NdArray> saved = new HashSet<>(Npz.read(Samples.file(original)).values());
      assertThat(saved).as(name).containsAll(read.values());
    }
  }

  static String original(int seed) {
    return ORIGINALS.get(seed % ORIGINALS.size());
  }

  static byte[] mutated(int seed) throws IOException {
    Random random = new Random(seed);
    byte[] file = Files.readAllBytes(Samples.file(original(seed)));
    return switch (random.nextInt(6)) {
      case 0 -> Arrays.copyOf(file, random.nextInt(file.length));
      case 1 -> Arrays.copyOf(file, file.length + 1 + random.nextInt(100));
      case 2 -> edited(file, random);
      case 3 -> moved(file, random);
      default -> flipped(file, random);
    };
  }

  /** Replaces one to four bytes, half of the time among the first or the last hundred. */
  private static byte[] flipped(byte[] file, Random random) {
    int count = 1 + random.nextInt(4);
    for (int i = 0; i < count; i++) {
      int near = random.nextInt(Math.min(100, file.length));
      int at =
          switch (random.nextInt(4)) {
            case 0 -> near;
            case 1 -> file.length - 1 - near;
            default -> random.nextInt(file.length);
          };
      file[at] = (byte) (random.nextBoolean() ? random.nextInt(256) : file[at] ^ 1 << i);
    }
    return file;
  }

  /** Replaces the text of the header by another of the same length. */
  private static byte[] edited(byte[] file, Random random) {
    String[][] edits = {
      {"(3, 4)", "(9, 9)"},
      {"(3, 4)", "(-3,4)"},
      {"False", "True "},
      {"<f4", ">f4"},
      {"<f8", "|O8"},
      {"<i8", "<u8"},
      {"shape", "shapo"},
      {"(5,)", "(5) "},
      {"(1, 2", "(2, 1"},
      {"(2, 3", "(3, 2"},
      {"True", "Nope"},
      {", }", "{{{"},
      {"'descr'", "\"descr\""}
    };
    String[] edit = edits[random.nextInt(edits.length)];
    String text = new String(file, StandardCharsets.ISO_8859_1);
    return text.replace(edit[0], edit[1]).getBytes(StandardCharsets.ISO_8859_1);
  }

  /** Copies a section of the file over another. */
  private static byte[] moved(byte[] file, Random random) {
    int length = 1 + random.nextInt(Math.min(60, file.length - 1));
    int from = random.nextInt(file.length - length);
    System.arraycopy(file, from, file, random.nextInt(file.length - length), length);
    return file;
  }
}
