package dezero.array.kernel;

import java.util.Optional;

/** Offers a kernel set to {@link java.util.ServiceLoader}, if it can run here. */
public interface KernelSource {
  /** Why the set cannot run in this JVM, and what to do about it; empty if it can run. */
  Optional<String> obstacle();

  /** The set. Called only if there is no obstacle. */
  KernelSet kernels();
}
