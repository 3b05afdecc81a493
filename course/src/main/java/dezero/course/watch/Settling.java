package dezero.course.watch;

import java.util.concurrent.TimeUnit;

/**
 * Makes one save of several changes. Editors truncate a file and write it in pieces, or write
 * another and rename it: a save has ended when nothing has changed for a moment.
 */
final class Settling {
  static final long QUIET = TimeUnit.MILLISECONDS.toNanos(50);

  /** Whoever never stops to save is told all the same. */
  static final long LONGEST = TimeUnit.MILLISECONDS.toNanos(500);

  private FolderState last;
  private boolean isChanging;
  private long firstChange;
  private long lastChange;

  Settling(FolderState first) {
    last = first;
  }

  /** Looks at the state of that moment; true once for each save. */
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
