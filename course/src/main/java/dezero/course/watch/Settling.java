package dezero.course.watch;

import java.util.concurrent.TimeUnit;

/**
 * Combines several changes into one save. Editors truncate a file and write it in parts, or write
 * another and rename it: a save has ended when nothing has changed for a moment.
 */
final class Settling {
  static final long QUIET = TimeUnit.MILLISECONDS.toNanos(50);

  /** Upper bound: a save is reported even if changes never stop. */
  static final long LONGEST = TimeUnit.MILLISECONDS.toNanos(500);

  private FolderState last;
  private boolean isChanging;
  private long firstChange;
  private long lastChange;

  Settling(FolderState first) {
    last = first;
  }

  /** Records the current state; returns true once for each save. */
  boolean hasSettled(FolderState now, long nanoTime) {
    if (!now.equals(last)) {
      last = now;
      lastChange = nanoTime;
      firstChange = isChanging ? firstChange : nanoTime;
      isChanging = true;
    }
    boolean ended = nanoTime - lastChange >= QUIET || nanoTime - firstChange >= LONGEST;
    if (!isChanging || !ended) {
      return false;
    }
    isChanging = false;
    return true;
  }

  /** Whether a save has begun and not ended. */
  boolean isChanging() {
    return isChanging;
  }
}
