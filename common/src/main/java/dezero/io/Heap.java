package dezero.io;

/** How much memory is left. Asked before an array is made whose size a file has named. */
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
    runtime.gc(); // what is not collected yet counts as used
    return bytes > free(runtime);
  }

  static long free() {
    return free(Runtime.getRuntime());
  }

  private static long free(Runtime runtime) {
    return runtime.maxMemory() - (runtime.totalMemory() - runtime.freeMemory());
  }
}
