package dezero.array.kernel;

import java.util.ServiceLoader;

/**
 * The choice of kernels: those that a library on the class path offers, else the plain ones. The
 * system property {@code dezero.kernels} set to {@code plain} forces the plain ones; set to {@code
 * everywhere}, it uses the others for the smallest arrays too, for tests.
 */
public final class KernelChoice {
  /**
   * The fewest elements or multiplications for which the others are faster than plain Java. A
   * program that never reaches it does not wait for the search either.
   */
  private static final int WORTH_CHOOSING = wish().equals("everywhere") ? 0 : 512;

  private final KernelSet kernels;
  private final String reason;

  private KernelChoice(KernelSet kernels, String reason) {
    this.kernels = kernels;
    this.reason = reason;
  }

  /** The choice, made once, at the first operation on a large array. */
  private static final class Chosen {
    static final KernelChoice HERE = choose(wish());
  }

  /** The kernels for {@code work} elements or multiplications. */
  public static KernelSet forWork(long work) {
    return work < WORTH_CHOOSING ? PlainKernels.INSTANCE : Chosen.HERE.kernels;
  }

  /** A readable line: the kernels that large arrays get, and why. */
  public static String report() {
    return Chosen.HERE.kernels.description() + ": " + Chosen.HERE.reason;
  }

  private static String wish() {
    return System.getProperty("dezero.kernels", "fastest");
  }

  private static KernelChoice choose(String wish) {
    if (wish.equals("plain")) {
      return plain("-Ddezero.kernels=plain asks for them");
    }
    if (!wish.equals("fastest") && !wish.equals("everywhere")) {
      throw new IllegalArgumentException(
          "dezero.kernels is \""
              + wish
              + "\"; it can be plain, fastest or everywhere, or be left out");
    }
    String reason = "the module simd is not on the class path";
    for (KernelSource source :
        ServiceLoader.load(KernelSource.class, KernelSource.class.getClassLoader())) {
      if (source.obstacle().isEmpty()) {
        return new KernelChoice(source.kernels(), "the fastest that run here");
      }
      reason = source.obstacle().get();
    }
    return plain(reason);
  }

  private static KernelChoice plain(String reason) {
    return new KernelChoice(PlainKernels.INSTANCE, reason);
  }
}
