package dezero.simd;

import dezero.array.kernel.KernelChoice;

/** Prints which kernels this JVM uses, and why. {@code ./dezero doctor} runs this. */
public final class KernelReport {
  private KernelReport() {}

  public static void main(String... args) {
    System.out.println(KernelChoice.report());
  }
}
