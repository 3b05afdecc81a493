package dezero.bench;

import java.util.List;

/** What a Java needs to calculate with the kernels of the module simd. */
final class Simd {
  private Simd() {}

  static List<String> options(int threads) {
    return List.of("--add-modules", "jdk.incubator.vector", "-Ddezero.threads=" + threads);
  }
}
