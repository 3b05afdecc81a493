package dezero.simd;

import java.util.function.IntConsumer;

/**
 * How many threads work on one operation. This decides which thread computes a chunk, never how
 * work is cut into chunks, so results do not depend on it. The system property {@code
 * dezero.threads} can set it to 1; by default, all cores are used.
 */
enum Threads {
  ONE {
    private final SweepDirection direction = new SweepDirection();

    @Override
    void forEach(int chunks, IntConsumer work) {
      boolean isBackward = direction.nextIsBackward(chunks);
      for (int i = 0; i < chunks; i++) {
        int chunk = isBackward ? chunks - 1 - i : i;
        OutOfLine.run(() -> work.accept(chunk));
      }
    }
  },
  ALL {
    @Override
    void forEach(int chunks, IntConsumer work) {
      Others.TEAM.forEach(chunks, work);
    }
  };

  /** Holds the team, so that its threads start when they are first needed. */
  private static final class Others {
    static final Team TEAM = new Team(Runtime.getRuntime().availableProcessors() - 1);
  }

  /** Runs the work for each chunk, in any order, and returns when all are done. */
  abstract void forEach(int chunks, IntConsumer work);

  /** These threads if the work is worth sharing, otherwise one thread. */
  Threads onlyIf(boolean worthSharing) {
    return worthSharing ? this : ONE;
  }

  static Threads ofThisMachine() {
    String wish = System.getProperty("dezero.threads", "all");
    return switch (wish) {
      case "1" -> ONE;
      case "all" -> Runtime.getRuntime().availableProcessors() > 1 ? ALL : ONE;
      default ->
          throw new IllegalArgumentException(
              "dezero.threads is \"" + wish + "\"; it can be 1 or all, or be left out");
    };
  }

  int count() {
    return this == ONE ? 1 : Runtime.getRuntime().availableProcessors();
  }
}
