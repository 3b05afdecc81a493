package dezero.bench;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;

/** One size of a task: all sides get warm, then take turns. */
final class Heat {
  /** A run that is shorter than this is repeated until it is not: the question takes a while. */
  private static final double ENOUGH_MILLISECONDS = 50;

  /**
   * The milliseconds, by the clock and of processor time, that ours gets on the smallest size
   * before it counts as warm. By the clock alone it might have got none; processor time alone is
   * spent twice as fast while the compiler works beside it, and loops over vectors, which are slow
   * until they are compiled, wait in its queue. The matrix product needs two seconds before the
   * compiler has found its best form.
   */
  private static final double WARM_UP = 3000;

  /** The same on the other sizes, whose code is much the same. */
  private static final double FURTHER_WARM_UP = 500;

  /** A side is level when so many runs in a row lie within a tenth of each other. */
  private static final int LEVEL_RUNS = 3;

  private static final double LEVEL = 1.1;

  /** Then it is timed as it is, and the report says so. */
  private static final double LONGEST_WAIT = 30_000;

  private static final int MOST_RUNS = 40;

  /** A side that has been timed for so long rests for the remaining rounds. */
  private static final double LONG_MILLISECONDS = 6_000;

  /**
   * A side that has been timed for less than this has more rounds than were asked for: a pause of
   * the collector, or of the machine, could meet two short ones of three.
   */
  private static final double SHORT_MILLISECONDS = 500;

  /** At most so many times as many rounds. */
  private static final int MORE_ROUNDS = 3;

  private final Task task;
  private final int size;
  private final Agreement agreement;
  private final Map<Side, Lane> lanes = new LinkedHashMap<>();

  Heat(Task task, int size, Map<Side, Worker> workers) {
    this.task = task;
    this.size = size;
    this.agreement = new Agreement(task.word() + " " + size, task.tolerance());
    workers.forEach((side, worker) -> lanes.put(side, new Lane(side, worker)));
  }

  /** Runs it, and puts down what came out. */
  void run(int rounds, Results results) {
    for (Lane lane : lanes.values()) {
      lane.warmUp();
      if (!lane.isLevel()) {
        results.wasNotLevel(
            "%s %d: %s was still getting faster or slower by more than a tenth"
                .formatted(task.word(), size, lane.side.label()));
      }
    }
    for (int round = 0; round < MORE_ROUNDS * rounds; round++) {
      double enough = round < rounds ? LONG_MILLISECONDS : SHORT_MILLISECONDS;
      lanes.values().forEach(lane -> lane.round(enough));
    }
    lanes.forEach(
        (side, lane) ->
            results.add(new Results.Result(task, size, side, lane.clock, lane.processor)));
  }

  /** One side. */
  private final class Lane {
    private final Side side;
    private final Worker worker;
    private final Timings clock = new Timings();
    private final Timings processor = new Timings();
    private int repeated = 1;
    private double spent;

    Lane(Side side, Worker worker) {
      this.side = side;
      this.worker = worker;
    }

    void warmUp() {
      prepare();
      if (!task.kind().startsOver()) {
        warmUpAndFindOutHowOften();
      } else if (isSmallest()) {
        warmUpAnew();
      }
    }

    /** Goes on until its last runs agree, or until that has taken too long. */
    boolean isLevel() {
      Deque<Double> last = new ArrayDeque<>();
      double waited = 0;
      for (int runs = 0; runs < MOST_RUNS && waited < LONGEST_WAIT; runs++) {
        double ms = run();
        startOver();
        waited += ms;
        last.add(ms);
        if (last.size() > LEVEL_RUNS) {
          last.remove();
        }
        if (last.size() == LEVEL_RUNS && Collections.max(last) <= LEVEL * Collections.min(last)) {
          return true;
        }
      }
      return false;
    }

    private void startOver() {
      if (task.kind().startsOver()) {
        prepare();
      }
    }

    /** At the smallest size: the larger ones do the same, only for longer. */
    private void warmUpAnew() {
      Start start = new Start();
      do {
        run();
        prepare();
      } while (!start.isLongAgo());
    }

    private void warmUpAndFindOutHowOften() {
      Start start = new Start();
      double ms;
      do {
        ms = run();
        if (ms < ENOUGH_MILLISECONDS) {
          repeated = longer(ms);
        }
      } while (ms < ENOUGH_MILLISECONDS || !start.isLongAgo());
    }

    /** When the warming up began. */
    private final class Start {
      private final double processor = worker.processorMilliseconds();
      private final long clock = System.nanoTime();

      /** A Python has only caches to warm, and does it once. */
      boolean isLongAgo() {
        double enough = isSmallest() ? WARM_UP : FURTHER_WARM_UP;
        return !side.peer().isOurs()
            || worker.processorMilliseconds() - processor >= enough
                && (System.nanoTime() - clock) / 1e6 >= enough;
      }
    }

    private boolean isSmallest() {
      return size == task.sizes().get(0);
    }

    /** Ten times as often at most: the first runs are not like those that follow. */
    private int longer(double ms) {
      double factor = Math.min(10, Math.max(1.5, 1.2 * ENOUGH_MILLISECONDS / ms));
      return (int) Math.ceil(repeated * factor);
    }

    /** Unless it has been timed for so many milliseconds already. */
    void round(double enough) {
      if (spent >= enough) {
        return;
      }
      startOver();
      double before = worker.processorMilliseconds();
      double ms = run();
      spent += ms;
      clock.add(ms / repeated);
      processor.add((worker.processorMilliseconds() - before) / repeated);
    }

    private void prepare() {
      worker.ask("prepare " + task.word() + " " + size);
    }

    /** How long it took; what came out is compared afterwards. */
    private double run() {
      long start = System.nanoTime();
      worker.ask("run " + repeated);
      double ms = (System.nanoTime() - start) / 1e6;
      agreement.require(side.label(), worker.ask("result"));
      return ms;
    }
  }
}
