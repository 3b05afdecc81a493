package dezero.grading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the kernel itself keeps the learner's process from: memory besides the heap, threads without
 * end, large files, many open ones, core dumps. And in bubblewrap, any other process.
 */
final class Ceilings {
  private static final Path SHELL = Path.of("/bin/sh");
  private static final int MEGABYTES_BESIDES_THE_HEAP = 1024;
  private static final int BLOCKS_OF_A_FILE = 64 << 11;

  /** A ceiling that the system does not have, or that is lower already, is left as it is. */
  private static final String SCRIPT =
      """
      ceiling() { if (ulimit "$1" "$2") 2>/dev/null; then ulimit "$1" "$2"; fi; }
      ceiling -c 0; ceiling -n 256; ceiling -d "$1"; ceiling -f "$2"; filter=$3; shift 3
      if [ -n "$filter" ]; then exec "$@" 9<"$filter"; else exec "$@"; fi
      """;

  private Ceilings() {}

  /** The words that go before those of the sandbox; none where there is no shell. */
  static List<String> prefix(Limits limits, Optional<Path> filter) {
    if (!Files.isExecutable(SHELL)) {
      return List.of();
    }
    int kilobytes = (limits.heapMegabytes() + MEGABYTES_BESIDES_THE_HEAP) << 10;
    List<String> words = new ArrayList<>(List.of(SHELL.toString(), "-c", SCRIPT, "grader"));
    words.addAll(List.of(String.valueOf(kilobytes), String.valueOf(BLOCKS_OF_A_FILE)));
    words.add(filter.map(Path::toString).orElse(""));
    return words;
  }

  /** Puts the filter where the shell can open it, which is outside of the sandbox. */
  static Optional<Path> filter(Sandbox sandbox, Path folder) throws IOException {
    Optional<SystemCallFilter> filter = SystemCallFilter.ofThisMachine();
    if (!sandbox.isBubblewrap() || filter.isEmpty() || !Files.isExecutable(SHELL)) {
      return Optional.empty();
    }
    return Optional.of(Files.write(folder.resolve("filter"), filter.get().program()));
  }
}
