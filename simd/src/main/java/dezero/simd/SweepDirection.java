package dezero.simd;

/**
 * One operation goes through its chunks from the first to the last, the next one from the last to
 * the first: an array that is larger than the cache has its end there then, and often it is the
 * same array, or as long. Results do not depend on it.
 */
final class SweepDirection {
  /** Shared without care: whoever misses a turn only misses what is in the cache. */
  private boolean isBackward;

  /** Shall work of so many chunks begin with the last? */
  boolean nextIsBackward(int chunks) {
    if (chunks > 1) {
      isBackward = !isBackward;
    }
    return isBackward;
  }
}
