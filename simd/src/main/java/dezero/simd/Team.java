package dezero.simd;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;

/**
 * The other cores. Each has a thread that takes pieces of the work at hand. One operation follows
 * the next within microseconds, but to wake a thread takes fifty of them: so a helper that finds
 * nothing to do looks on for a millisecond before it sleeps.
 */
final class Team {
  private static final long PATIENCE_NANOS = 1_000_000;
  private static final int SPINS_BEFORE_YIELDING = 10_000;

  private final List<Helper> helpers = new ArrayList<>();
  private final Turns turns = new Turns();
  private final AtomicBoolean isBusy = new AtomicBoolean();
  private volatile Job job = Job.NONE;

  Team(int size) {
    for (int i = 0; i < size; i++) {
      helpers.add(new Helper(i + 1));
    }
    helpers.forEach(Thread::start);
  }

  /**
   * Work in pieces, each done once. Every thread has a stretch of its own, the same one in each job
   * of as many pieces, since its cache may still hold that part of the data; then it helps others.
   */
  private static final class Job {
    static final Job NONE = new Job(new Stretch[0], 0, piece -> {});

    private final Stretch[] stretches;
    private final IntConsumer work;
    private final AtomicInteger unfinished;
    private volatile Throwable failure;

    Job(Stretch[] stretches, int pieces, IntConsumer work) {
      this.stretches = stretches;
      this.work = work;
      unfinished = new AtomicInteger(pieces);
    }

    boolean hasMore() {
      for (Stretch each : stretches) {
        if (each.hasMore()) {
          return true;
        }
      }
      return false;
    }

    void help(int thread) {
      if (stretches.length == 0) {
        return;
      }
      Stretch own = stretches[thread];
      for (int piece = own.next(); piece >= 0; piece = own.next()) {
        run(piece);
      }
      for (Stretch each : stretches) {
        for (int piece = each.fromTheOtherEnd(); piece >= 0; piece = each.fromTheOtherEnd()) {
          run(piece);
        }
      }
    }

    private void run(int piece) {
      try {
        Apart.run(() -> work.accept(piece));
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
   * Does this for each piece, in any order, and returns when all are done. While the team works for
   * another thread, or for a piece of this very work, the caller does it alone.
   */
  void forEach(int pieces, IntConsumer work) {
    Job mine = new Job(stretches(pieces), pieces, work);
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

  private Stretch[] stretches(int pieces) {
    boolean isBackward = turns.isBackward(pieces);
    Stretch[] stretches = new Stretch[helpers.size() + 1];
    for (int i = 0; i < stretches.length; i++) {
      int from = pieces * i / stretches.length;
      int to = pieces * (i + 1) / stretches.length;
      stretches[i] = isBackward ? Stretch.backward(from, to) : Stretch.forward(from, to);
    }
    return stretches;
  }

  private final class Helper extends Thread {
    private final int number;
    private volatile boolean isAsleep;

    Helper(int number) {
      super("dezero-simd");
      this.number = number;
      setDaemon(true);
    }

    /** After the job is set: either this sees the sleeper, or the sleeper still sees the job. */
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
