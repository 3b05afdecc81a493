package dezero.simd;

import java.util.concurrent.atomic.AtomicLong;

/**
 * Chunks side by side. One thread goes through them from one end to the other; others that have
 * nothing left to do come to meet it. Every chunk is taken once.
 */
final class ChunkRange {
  private static final int HALF = 32;

  private final boolean isBackward;

  /** The first of the chunks that are left, and the end of them. */
  private final AtomicLong left;

  private ChunkRange(int from, int to, boolean isBackward) {
    this.isBackward = isBackward;
    left = new AtomicLong((long) from << HALF | to);
  }

  static ChunkRange forward(int from, int to) {
    return new ChunkRange(from, to, false);
  }

  static ChunkRange backward(int from, int to) {
    return new ChunkRange(from, to, true);
  }

  private static int first(long left) {
    return (int) (left >>> HALF);
  }

  private static int end(long left) {
    return (int) left;
  }

  boolean hasMore() {
    long now = left.get();
    return first(now) < end(now);
  }

  /** The next on the way, for the thread that goes through it all; −1 if there is none. */
  int next() {
    return isBackward ? takeLast() : takeFirst();
  }

  /** The last on the way, for a thread that helps; −1 if there is none. */
  int fromTheOtherEnd() {
    return isBackward ? takeFirst() : takeLast();
  }

  private int takeFirst() {
    while (true) {
      long now = left.get();
      if (first(now) >= end(now)) {
        return -1;
      }
      if (left.compareAndSet(now, now + (1L << HALF))) {
        return first(now);
      }
    }
  }

  private int takeLast() {
    while (true) {
      long now = left.get();
      if (first(now) >= end(now)) {
        return -1;
      }
      if (left.compareAndSet(now, now - 1)) {
        return end(now) - 1;
      }
    }
  }
}
