package dezero.data;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * Reads damaged files, and counts the memory that each asks for, freed or not: work that a header
 * only claims would show there. Runs in a separate JVM with a small heap. Each file has a seed;
 * pass seeds as arguments to read only those.
 */
final class IdxFuzz {
  private static final int FILES = 50;

  /** Bytes: the first file loads our classes, and each has buffers to be unpacked in. */
  private static final long BUFFERS = 1_000_000;

  private IdxFuzz() {}

  public static void main(String... seeds) {
    int[] all = new int[FILES];
    Arrays.setAll(all, i -> i);
    int[] chosen =
        seeds.length == 0 ? all : Arrays.stream(seeds).mapToInt(Integer::parseInt).toArray();
    Map<String, Integer> counts = new TreeMap<>();
    var thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    for (int seed : chosen) {
      byte[] file = file(new Random(seed));
      long most = 3 * held(file) + BUFFERS;
      long before = thread.getCurrentThreadAllocatedBytes();
      String outcome = outcome(file);
      long allocated = thread.getCurrentThreadAllocatedBytes() - before;
      counts.merge(outcome, 1, Integer::sum);
      if (!outcome.equals("read") && !outcome.equals("refused") || allocated > most) {
        System.out.println(
            "seed " + seed + ": " + outcome + " with " + allocated + " bytes, at most " + most);
        System.exit(1);
      }
    }
    System.out.println(counts);
  }

  /** The bytes that really come out of the file, before its end or the damage. */
  private static long held(byte... file) {
    long held = 0;
    byte[] piece = new byte[1 << 16];
    try (InputStream plain = Packed.plain(new ByteArrayInputStream(file))) {
      for (int read = plain.read(piece); read >= 0; read = plain.read(piece)) {
        held += read;
      }
    } catch (IOException e) {
      return held;
    }
    return held;
  }

  private static String outcome(byte... file) {
    try {
      Idx idx = Idx.read("fuzz", new ByteArrayInputStream(file), 3);
      long product = 1;
      for (int dim : idx.dims()) {
        product *= dim;
      }
      return product == idx.values().length ? "read" : "read wrong";
    } catch (DataException e) {
      return "refused";
    } catch (RuntimeException | OutOfMemoryError e) {
      return e.toString();
    }
  }

  /** A file with some bytes changed, removed or appended, compressed or not; or a zip bomb. */
  private static byte[] file(Random random) {
    byte[] file = IdxFiles.of(2000, 20, 10, 10);
    int way = random.nextInt(6);
    if (way == 0) {
      return bomb(random);
    }
    if (way == 1) {
      file = IdxFiles.packed(file);
    }
    int header = 4 + random.nextInt(12);
    for (int i = 0; i < random.nextInt(4); i++) {
      int at = way < 4 ? random.nextInt(file.length) : header;
      file[at] = (byte) random.nextInt();
    }
    if (random.nextInt(3) == 0) {
      file = Arrays.copyOf(file, random.nextInt(file.length + 100));
    }
    return way == 2 ? IdxFiles.packed(file) : file;
  }

  /** 20 to 30 MB of zeros in a few KB, with a header that is honest or claims far more. */
  private static byte[] bomb(Random random) {
    int images = 200 + random.nextInt(100);
    byte[] plain = Arrays.copyOf(IdxFiles.of(0, images, 100, 1000), 16 + images * 100_000);
    if (random.nextBoolean()) {
      plain[4] = 1;
    }
    return IdxFiles.packed(plain);
  }
}
