package dezero.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Times the sides in turn, ours, theirs, ours, theirs, so that all meet the same weather, and makes
 * sure that all come to the same end.
 */
final class Contest {
  private final List<Side> sides;
  private final int rounds;
  private final Results results;
  private final Consumer<String> progress;

  /** Runs every side this many times, and puts down what came out. */
  Contest(List<Side> sides, int rounds, Results results, Consumer<String> progress) {
    this.sides = sides;
    this.rounds = rounds;
    this.results = results;
    this.progress = progress;
  }

  /** A task at so many of its sizes, the smallest. */
  void hold(Task task, int sizes) {
    Map<Side, Worker> workers = new LinkedHashMap<>();
    try {
      for (Side side : sides) {
        if (task.kind().isFor(side)) {
          workers.put(side, side.start());
        }
      }
      for (int size : task.sizes().subList(0, Math.min(sizes, task.sizes().size()))) {
        progress.accept(task.word() + " " + size);
        new Heat(task, size, workers).run(rounds, results);
      }
    } finally {
      workers.values().forEach(Worker::close);
    }
  }

  /** Processes of their own, one for each round and side. */
  void hold(Whole whole) {
    progress.accept(whole.description());
    Map<Side, Timings> found = new LinkedHashMap<>();
    for (Side side : sides) {
      if (whole.kind().isFor(side)) {
        // One uncounted: files get cached, and Python compiles its modules.
        side.once(Whole.NOTHING.question());
        found.put(side, new Timings());
      }
    }
    Agreement agreement = new Agreement(whole.question(), whole.tolerance());
    for (int round = 0; round < (whole.isTimed() ? rounds : 1); round++) {
      found.forEach((side, timings) -> timings.add(once(whole, side, agreement)));
    }
    found.forEach((side, timings) -> results.add(new Results.Process(whole, side, timings)));
  }

  private static double once(Whole whole, Side side, Agreement agreement) {
    long start = System.nanoTime();
    String answer = side.once(whole.question());
    double ms = (System.nanoTime() - start) / 1e6;
    if (whole.isTimed()) {
      agreement.require(side.label(), answer);
      return ms;
    }
    return Double.parseDouble(answer);
  }
}
