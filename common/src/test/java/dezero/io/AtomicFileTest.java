package dezero.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import dezero.array.DType;
import dezero.array.NdArray;
import dezero.array.Shape;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AtomicFileTest {
  private static final Map<String, NdArray> OLD = Map.of("old", NdArray.of(1.0));

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void save_the_old_file() throws IOException {
    file = folder.resolve("weights.npz");
    Npz.write(file, OLD);
  }

  @Test
  void a_save_killed_in_the_middle_leaves_the_old_file() throws Exception {
    Process child = ChildJava.start("256m", HalfSave.class, file);
    try (var out = child.inputReader()) {
      assertThat(out.readLine()).isEqualTo("half");
    } finally {
      child.destroyForcibly().waitFor();
    }
    assertThat(Npz.read(file)).isEqualTo(OLD);
    File[] unfinished = folder.toFile().listFiles((in, name) -> name.endsWith(".tmp"));
    assertThat(unfinished).hasSize(1);
    assertThat(unfinished[0].length()).as("killed in the middle").isGreaterThan(7_000_000);
  }

  /** Saves two arrays, and stops forever between them. */
  static final class HalfSave {
    public static void main(String... args) throws IOException {
      NdArray ones = NdArray.ones(Shape.of(1_000_000));
      Npz.write(Path.of(args[0]), new TwoArrays(ones, HalfSave::stop));
    }

    private static void stop() {
      System.out.println("half");
      try {
        System.in.read();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** The same array as a and as b; iterating over them runs an action in between. */
  private static final class TwoArrays extends AbstractMap<String, NdArray> {
    private final NdArray array;
    private final Runnable between;

    TwoArrays(NdArray array, Runnable between) {
      this.array = array;
      this.between = between;
    }

    @Override
    public Set<Entry<String, NdArray>> entrySet() {
      return new AbstractSet<>() {
        @Override
        public Iterator<Entry<String, NdArray>> iterator() {
          return Stream.of("a", "b").peek(this::pause).map(this::entry).iterator();
        }

        private void pause(String name) {
          if (name.equals("b")) {
            between.run();
          }
        }

        private Entry<String, NdArray> entry(String name) {
          return Map.entry(name, array);
        }

        @Override
        public int size() {
          return 2;
        }
      };
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 5, 8})
  void a_save_killed_at_any_time_leaves_a_complete_file(int saves) throws Exception {
    Process child = ChildJava.start("256m", SaveForEver.class, file);
    try (var out = child.inputReader()) {
      for (int i = 1; i <= saves; i++) {
        assertThat(out.readLine()).isEqualTo("half of " + i);
      }
    } finally {
      child.destroyForcibly().waitFor();
    }
    Map<String, NdArray> read = Npz.read(file);
    if (saves > 1 || !read.equals(OLD)) {
      double value = read.get("a").get(0);
      NdArray expected = NdArray.full(Shape.of(300_000), value, DType.FLOAT64);
      assertThat(value).isGreaterThanOrEqualTo(saves - 1);
      assertThat(read).isEqualTo(Map.of("a", expected, "b", expected));
    }
  }

  /** Saves again and again, with other numbers each time. */
  static final class SaveForEver {
    public static void main(String... args) throws IOException {
      for (int i = 1; ; i++) {
        NdArray array = NdArray.full(Shape.of(300_000), i, DType.FLOAT64);
        String half = "half of " + i;
        Npz.write(Path.of(args[0]), new TwoArrays(array, () -> System.out.println(half)));
      }
    }
  }

  @Test
  void a_save_that_fails_leaves_the_old_file_and_nothing_beside_it() {
    assertThatThrownBy(
            () ->
                AtomicFile.write(
                    file,
                    out -> {
                      out.write(new byte[100_000]);
                      throw new IOException("No space left on device");
                    }))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("cannot save " + file + " (No space left on device)")
        .hasMessageContaining("the old file, if any, is unchanged");
    assertThat(folder.toFile().list()).containsExactly("weights.npz");
  }

  @Test
  void missing_folders_are_created() throws IOException {
    Path deep = folder.resolve("a/b/weights.npz");
    Npz.write(deep, OLD);
    assertThat(Npz.read(deep)).isEqualTo(OLD);
  }

  @Test
  void a_folder_in_the_way_is_named() {
    assertThatThrownBy(() -> Npy.write(folder, NdArray.of(1.0)))
        .isInstanceOf(IOException.class)
        .hasMessageContaining(folder + " (a folder with that name already exists)");
  }

  @Test
  void a_link_stays_a_link_and_its_file_is_replaced() throws IOException {
    assumeThat(File.separatorChar).as("links take special rights on Windows").isEqualTo('/');
    Path link = Files.createSymbolicLink(folder.resolve("latest.npz"), file);
    Path linkedFolder = Files.createDirectory(folder.resolve("runs"));
    Path folderLink = Files.createSymbolicLink(folder.resolve("run"), linkedFolder);
    Map<String, NdArray> changed = Map.of("new", NdArray.of(2.0));
    Npz.write(link, changed);
    Npz.write(folderLink.resolve("weights.npz"), changed);
    assertThat(link).isSymbolicLink();
    assertThat(Npz.read(file)).isEqualTo(changed);
    assertThat(Npz.read(linkedFolder.resolve("weights.npz"))).isEqualTo(changed);
  }
}
