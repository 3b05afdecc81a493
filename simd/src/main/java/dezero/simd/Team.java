package dezero.simd;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;

/**
 * Threads for the other cores, one each, which take chunks of the current job. One operation
 * follows the next within microseconds, but waking a thread takes about fifty, so an idle helper
 * spins for a millisecond before it sleeps.
 */
final class Team {
  private static final long PATIENCE_NANOS = 1_000_000;
  private static final int SPINS_BEFORE_YIELDING = 10_000;

  private final List<Helper> helpers = new ArrayList<>();
  private final SweepDirection direction = new SweepDirection();
  private final AtomicBoolean isBusy = new AtomicBoolean();
  private volatile Job job = Job.NONE;

  Team(int size) {
    for (int i = 0; i < size; i++) {
      helpers.add(new Helper(i + 1));
    }
    helpers.forEach(Thread::start);
  }

  /**
   * Work in chunks, each done once. Every thread has a range of its own, the same in all jobs with
   * the same number of chunks, since its cache may still hold that part of the data. When its range
   * is done, it helps the others.
   */
  private static final class Job {
    static final Job NONE = new Job(new ChunkRange[0], 0, chunk -> {});

    private final ChunkRange[] ranges;
    private final IntConsumer work;
    private final AtomicInteger unfinished;
    private volatile Throwable failure;

    Job(ChunkRange[] ranges, int chunks, IntConsumer work) {
      this.ranges = ranges;
      this.work = work;
      unfinished = new AtomicInteger(chunks);
    }

    boolean hasMore() {
      for (ChunkRange each : ranges) {
        if (each.hasMore()) {
          return true;
        }
      }
      return false;
    }

    void help(int thread) {
      if (ranges.length == 0) {
        return;
      }
      ChunkRange own = ranges[thread];
      for (int chunk = own.next(); chunk >= 0; chunk = own.next()) {
        run(chunk);
      }
      for (ChunkRange each : ranges) {
        for (int chunk = each.fromTheOtherEnd(); chunk >= 0; chunk = each.fromTheOtherEnd()) {
          run(chunk);
        }
      }
    }

    private void run(int chunk) {
      try {
        OutOfLine.run(() -> work.accept(chunk));
      } catch (RuntimeException | Error e) {
        failure = e;
      } finally {
        unfinished.decrementAndGet();
      }
    }

    void await() {
      for (int spins = 0; unfinished.get() > 0; spins++) {
        if (spins < SPINS_BEFORE_YIELDING) {
          Thread.onSpinWait();
        } else {
          Thread.yield();
        }
      }
      if (failure instanceof Error e) {
        throw e;
      }
      if (failure instanceof RuntimeException e) {
        throw e;
      }
    }
  }

  /**
   * Runs the work for each chunk, in any order, and returns when all are done. If the team is busy
   * with another thread's work, or with the job from which this one is started, the caller does all
   * chunks itself.
   */
  void forEach(int chunks, IntConsumer work) {
    Job mine = new Job(ranges(chunks), chunks, work);
    if (!isBusy.compareAndSet(false, true)) {
      mine.help(0);
      mine.await();
      return;
    }
    try {
      job = mine;
      helpers.forEach(Helper::wake);
      mine.help(0);
      mine.await();
    } finally {
      job = Job.NONE;
      isBusy.set(false);
    }
  }

  private ChunkRange[] ranges(int chunks) {
    boolean isBackward = direction.nextIsBackward(chunks);
    ChunkRange[] ranges = new ChunkRange[helpers.size() + 1];
    for (int i = 0; i < ranges.length; i++) {
      int from = chunks * i / ranges.length;
      int to = chunks * (i + 1) / ranges.length;
      ranges[i] = isBackward ? ChunkRange.backward(from, to) : ChunkRange.forward(from, to);
    }
    return ranges;
  }

  private final class Helper extends Thread {
    private final int number;
    private volatile boolean isAsleep;

    Helper(int number) {
      super("dezero-simd");
      this.number = number;
      setDaemon(true);
    }

    /**
     * Must be called after the job is set. Then either this call sees that the helper is asleep, or
     * the helper sees the job before it parks.
     */
    void wake() {
      if (isAsleep) {
        LockSupport.unpark(this);
      }
    }

    @Override
    public void run() {
      long idleSince = System.nanoTime();
      while (true) {
        if (job.hasMore()) {
          job.help(number);
          idleSince = System.nanoTime();
        } else if (System.nanoTime() - idleSince < PATIENCE_NANOS) {
          Thread.onSpinWait();
        } else {
          sleep();
          idleSince = System.nanoTime();
        }
      }
    }

    private void sleep() {
      isAsleep = true;
      while (!job.hasMore()) {
        LockSupport.park(this);
      }
      isAsleep = false;
    }
  }
}
