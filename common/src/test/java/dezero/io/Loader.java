package dezero.io;

import com.sun.management.ThreadMXBean;
import dezero.array.NdArray;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Loads every file of a folder and reports the outcome of each, with the bytes allocated. */
final class Loader {
  /**
   * Bytes. No file here has more than a few kilobytes, but the first one also loads our classes.
   */
  static final long MODEST = 4_000_000;

  private Loader() {}

  /**
   * The outcome of loading a file.
   *
   * @param allocated bytes of memory allocated meanwhile, freed or not
   * @param verdict loaded, refused with our own exception, or broke
   */
  record Outcome(long allocated, String verdict, String message) {}

  /** The outcomes by file name, from a separate JVM with this heap. */
  static Map<String, Outcome> load(String heap, Path folder) throws Exception {
    Map<String, Outcome> outcomes = new TreeMap<>();
    for (String line : ChildJava.run(heap, Loader.class, folder)) {
      String[] part = line.split("\t", 4);
      if (part.length < 4) {
        throw new AssertionError("the child printed: " + line);
      }
      outcomes.put(part[0], new Outcome(Long.parseLong(part[1]), part[2], part[3]));
    }
    return outcomes;
  }

  public static void main(String... args) throws IOException {
    List<Path> files;
    try (var list = Files.list(Path.of(args[0]))) {
      files = list.sorted().toList();
    }
    var thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    for (Path file : files) {
      long before = thread.getCurrentThreadAllocatedBytes();
      String end = end(file);
      long allocated = thread.getCurrentThreadAllocatedBytes() - before;
      System.out.println(file.getFileName() + "\t" + allocated + "\t" + end.replace('\n', ' '));
    }
  }

  private static String end(Path file) {
    try {
      return "loaded\t" + read(file).keySet();
    } catch (FormatException e) {
      return "refused\t" + e.getMessage();
    } catch (IOException | RuntimeException | Error e) {
      return "broke\t" + e;
    }
  }

  static Map<String, NdArray> read(Path file) throws IOException {
    return file.toString().endsWith(".npz") ? Npz.read(file) : Map.of("", Npy.read(file));
  }
}
