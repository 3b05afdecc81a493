package dezero.array.kernel;

import java.util.ServiceLoader;

/**
 * Which kernels run: those a library on the class path offers, else the plain ones. The system
 * property {@code dezero.kernels} set to {@code plain} forces the plain ones; {@code everywhere}
 * lets the others work on the smallest arrays too, for tests.
 */
public final class KernelChoice {
  /**
   * Below this many elements, or multiplications, plain Java is as fast, and a program that never
   * gets there is not kept waiting for the search.
   */
  private static final int WORTH_CHOOSING = wish().equals("everywhere") ? 0 : 512;

  private final KernelSet kernels;
  private final String reason;

  private KernelChoice(KernelSet kernels, String reason) {
    this.kernels = kernels;
    this.reason = reason;
  }

  /** Found once, when a large array is first worked on. */
  private static final class Chosen {
    static final KernelChoice HERE = choose(wish());
  }

  /** The kernels for so many elements or multiplications. */
  public static KernelSet forWork(long work) {
    return work < WORTH_CHOOSING ? PlainKernels.INSTANCE : Chosen.HERE.kernels;
  }

  /** Which kernels large arrays get, and why: one line for people. */
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
