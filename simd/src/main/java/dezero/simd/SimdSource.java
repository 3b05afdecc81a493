package dezero.simd;

import dezero.array.kernel.KernelSet;
import dezero.array.kernel.KernelSource;
import java.util.Optional;

/**
 * Offers the vector kernels where the vector module is switched on and Java compiles it to vector
 * code. This class refers to no class of that module, so it can be loaded without it.
 */
public final class SimdSource implements KernelSource {
  private static final String MODULE = "jdk.incubator.vector";

  @Override
  public Optional<String> obstacle() {
    return obstacle(
        ModuleLayer.boot().findModule(MODULE).isPresent(), System.getProperty("java.vm.info", ""));
  }

  /**
   * What keeps the vector kernels from being used, if anything. {@code java.vm.info} says which
   * compilers the JVM has.
   */
  static Optional<String> obstacle(boolean hasModule, String vmInfo) {
    if (!hasModule) {
      return Optional.of(
          "the vector module is not switched on; start Java with --add-modules " + MODULE);
    }
    if (vmInfo.contains("interpreted") || vmInfo.contains("emulated-client")) {
      return Optional.of(
          "this JVM runs without its optimizing compiler, which vector code needs;"
              + " start Java without -Xint and -XX:TieredStopAtLevel");
    }
    return Optional.empty();
  }

  @Override
  public KernelSet kernels() {
    return new SimdKernels(Threads.ofThisMachine());
  }
}
