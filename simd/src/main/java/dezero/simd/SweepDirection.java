package dezero.simd;

/**
 * Alternates the order of chunks: one operation runs from the first to the last, the next from the
 * last to the first. If an array is larger than the cache, its end is still cached after a forward
 * sweep, and the next operation often uses the same array, or one of the same length. Results do
 * not depend on the order.
 */
final class SweepDirection {
  /** Racy on purpose: a lost update costs at most cache misses. */
  private boolean isBackward;

  /** Whether the next operation, of this many chunks, starts with the last one. */
  boolean nextIsBackward(int chunks) {
    if (chunks > 1) {
      isBackward = !isBackward;
    }
    return isBackward;
  }
}
