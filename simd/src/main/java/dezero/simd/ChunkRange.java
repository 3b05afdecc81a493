package dezero.simd;

import java.util.concurrent.atomic.AtomicLong;

/**
 * A range of chunks. Its owner takes them from one end, and other threads with nothing left to do
 * take them from the other end. Every chunk is taken once.
 */
final class ChunkRange {
  private static final int HALF = 32;

  private final boolean isBackward;

  /** The chunks that are left: the first in the high half of the bits, the end in the low half. */
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

  /** The owner's next chunk; −1 if none is left. */
  int next() {
    return isBackward ? takeLast() : takeFirst();
  }

  /** A helping thread's next chunk; −1 if none is left. */
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
