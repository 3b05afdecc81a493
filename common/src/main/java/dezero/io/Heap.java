package dezero.io;

/** How much memory is left; checked before an array is created whose size comes from a file. */
final class Heap {

  private Heap() {}

  /** Whether an array needs more memory than there is, even after the garbage is collected. */
  static boolean lacks(long bytes) {
    Runtime runtime = Runtime.getRuntime();
    if (bytes > runtime.maxMemory()) {
      return true;
    }
    if (bytes <= free(runtime)) {
      return false;
    }
    runtime.gc(); // garbage counts as used until it is collected
    return bytes > free(runtime);
  }

  static long free() {
    return free(Runtime.getRuntime());
  }

  private static long free(Runtime runtime) {
    return runtime.maxMemory() - (runtime.totalMemory() - runtime.freeMemory());
  }
}
