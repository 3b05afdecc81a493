package dezero.simd;

import dezero.array.kernel.KernelChoice;

/** Prints which kernels this JVM uses, and why: what {@code ./dezero doctor} asks. */
public final class KernelReport {
  private KernelReport() {}

  public static void main(String... args) {
    System.out.println(KernelChoice.report());
  }
}
