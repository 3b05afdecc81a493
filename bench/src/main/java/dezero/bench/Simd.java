package dezero.bench;

import java.util.List;

/** What a Java needs to calculate with the kernels of the module simd. */
final class Simd {
  private Simd() {}

  /** The kernels run on one thread or on all cores. */
  static List<String> options(int threads) {
    String wish = threads == 1 ? "1" : "all";
    return List.of("--add-modules", "jdk.incubator.vector", "-Ddezero.threads=" + wish);
  }
}
