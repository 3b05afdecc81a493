package dezero.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The processor, and whether OpenBLAS uses what it can do. A peer that is held back is not one to
 * set goals against.
 *
 * @param model its name
 * @param flags what it can do, in Linux's words; none where that is not known
 */
record Processor(String model, Set<String> flags) {
  private static final Path LINUX = Path.of("/proc/cpuinfo");
  private static final Pattern KERNELS = Pattern.compile("kernels for (\\w+)");

  /** The only library that NumPy has for products. */
  private static final Pattern REFERENCE = Pattern.compile("with libblas\\.so[.\\d]*$");

  /** OpenBLAS's names for kernels with 512 bits, and for those with 256. */
  private static final List<String> OF_512 =
      List.of("SkylakeX", "Cooperlake", "SapphireRapids", "Zen4", "Zen5");

  private static final List<String> OF_256 = List.of("Haswell", "Zen", "Excavator");

  static Processor ofThisMachine() {
    try {
      return of(Files.readString(LINUX));
    } catch (IOException elsewhere) {
      return new Processor("a processor that is not known here", Set.of());
    }
  }

  static Processor of(String cpuinfo) {
    return new Processor(
        line(cpuinfo, "model name").orElse("a processor without a name"),
        Set.copyOf(
            Arrays.asList(
                line(cpuinfo, "flags").map(all -> all.split(" ")).orElse(new String[0]))));
  }

  private static Optional<String> line(String cpuinfo, String name) {
    return cpuinfo
        .lines()
        .filter(line -> line.startsWith(name))
        .map(line -> line.substring(line.indexOf(':') + 1).strip())
        .findFirst();
  }

  /** How wide its vectors are, in bits; 0 where that is not known. */
  int vectorBits() {
    if (flags.contains("avx512f") && flags.contains("avx512vl") && flags.contains("avx512bw")) {
      return 512;
    }
    return flags.contains("avx2") && flags.contains("fma") ? 256 : 0;
  }

  /**
   * Why a peer with these facts is held back, if it is.
   *
   * @param facts what the NumPy worker says of itself
   */
  Optional<String> holdsBack(String facts) {
    if (REFERENCE.matcher(facts).find()) {
      return Optional.of(
          "NumPy multiplies with the reference BLAS, which nobody has made fast: install OpenBLAS"
              + " (on Debian apt-get install libopenblas0)");
    }
    Matcher kernels = KERNELS.matcher(facts);
    if (vectorBits() == 0 || !kernels.find()) {
      return Optional.empty();
    }
    String name = kernels.group(1);
    boolean best = matches(OF_512, name) || vectorBits() == 256 && matches(OF_256, name);
    return best
        ? Optional.empty()
        : Optional.of(
            "OpenBLAS took its kernels for %s, but this processor has vectors of %d bits (%s)"
                .formatted(name, vectorBits(), model));
  }

  private static boolean matches(List<String> names, String name) {
    return names.stream().anyMatch(name::equalsIgnoreCase);
  }
}
