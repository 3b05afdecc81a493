package dezero.grading;

import java.time.Duration;

/**
 * The moment at which something has to end.
 *
 * @param nanoTime as {@link System#nanoTime} counts
 */
record Deadline(long nanoTime) {
  static Deadline in(Duration time) {
    return new Deadline(System.nanoTime() + time.toNanos());
  }

  boolean isOver() {
    return left().isNegative() || left().isZero();
  }

  Duration left() {
    return Duration.ofNanos(nanoTime - System.nanoTime());
  }

  /** The time that is left, or the given time if that is less. */
  Duration leftOf(Duration most) {
    Duration left = left();
    return left.compareTo(most) < 0 ? left : most;
  }
}
