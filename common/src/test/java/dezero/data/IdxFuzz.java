package dezero.data;

import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * Reads damaged files, in a separate JVM with a small heap. Each file has a seed; pass seeds as
 * arguments to read only those.
 */
final class IdxFuzz {
  private static final int FILES = 50;
  private static final long SECOND = 1_000_000_000L;

  private IdxFuzz() {}

  public static void main(String... seeds) {
    int[] all = new int[FILES];
    Arrays.setAll(all, i -> i);
    int[] chosen =
        seeds.length == 0 ? all : Arrays.stream(seeds).mapToInt(Integer::parseInt).toArray();
    Map<String, Integer> counts = new TreeMap<>();
    for (int seed : chosen) {
      byte[] file = file(new Random(seed));
      long start = System.nanoTime();
      String outcome = outcome(file);
      long took = System.nanoTime() - start;
      counts.merge(outcome, 1, Integer::sum);
      if (!outcome.equals("read") && !outcome.equals("refused") || took > SECOND) {
        System.out.println("seed " + seed + ": " + outcome + " in " + took / 1_000_000 + " ms");
        System.exit(1);
      }
    }
    System.out.println(counts);
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
