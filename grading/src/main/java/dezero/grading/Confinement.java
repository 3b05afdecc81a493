package dezero.grading;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;

/**
 * The one sandbox for all processes of a run. The start of the first process decides which it is,
 * before any learner's code runs, and it never changes. Otherwise a submission could take all
 * processes of the machine for a moment, and the next one would be graded in a weaker sandbox.
 */
final class Confinement {
  /** Starts a process in a sandbox. */
  @FunctionalInterface
  interface Start {
    Attempt in(Sandbox sandbox);
  }

  /**
   * The result of a start.
   *
   * @param process empty when it did not start
   * @param complaint what the sandbox or the JVM printed in that case
   */
  record Attempt(Optional<ChildProcess> process, String complaint) {
    /** These mean that the machine is busy, not that the sandbox is forbidden. */
    private static final Pattern SHORTAGE =
        Pattern.compile(
            "(?i)temporarily unavailable|cannot allocate|insufficient memory|native thread"
                + "|not enough space|too many open files");

    boolean wasShort() {
      return SHORTAGE.matcher(complaint).find();
    }
  }

  /** A sandbox that is forbidden fails both times. */
  private static final int FIRST_ATTEMPTS = 2;

  /** Later starts, about ten seconds in all. After one that failed: the first attempts only. */
  private static final int LATER_ATTEMPTS = 10;

  private static final long SHORTEST_WAIT_NANOSECONDS = 50_000_000;
  private static final long LONGEST_WAIT_NANOSECONDS = 2_000_000_000;

  private static final Optional<ChildProcess> NOTHING = Optional.empty();

  private final Set<Sandbox> candidates;
  private volatile Sandbox inForce;
  private volatile boolean hasGivenUp;

  Confinement(Set<Sandbox> candidates) {
    this.candidates = EnumSet.copyOf(candidates);
  }

  /** The sandbox of the first process; null before its start. */
  Sandbox inForce() {
    return inForce;
  }

  ChildProcess start(Start start) {
    return inForce == null ? startFirst(start) : startAgain(start);
  }

  private synchronized ChildProcess startFirst(Start start) {
    if (inForce != null) {
      return startAgain(start);
    }
    for (Sandbox sandbox : candidates) {
      Optional<ChildProcess> process = sandbox.isInstalled() ? tryOut(sandbox, start) : NOTHING;
      if (process.isPresent()) {
        inForce = sandbox;
        return process.get();
      }
    }
    throw new GradingException("no process for the learner's code could be started");
  }

  /** A shortage does not mean that the sandbox is forbidden, so no weaker one is tried then. */
  private static Optional<ChildProcess> tryOut(Sandbox sandbox, Start start) {
    boolean wasShort = false;
    for (int i = 0; i < (wasShort ? LATER_ATTEMPTS : FIRST_ATTEMPTS); i++) {
      Attempt attempt = start.in(sandbox);
      if (attempt.process().isPresent()) {
        return attempt.process();
      }
      wasShort = attempt.wasShort();
      if (wasShort) {
        pause(i);
      }
    }
    if (wasShort) {
      throw new GradingException(
          "no process for the learner's code starts: the machine is short of memory or of"
              + " processes");
    }
    return NOTHING;
  }

  private ChildProcess startAgain(Start start) {
    int attempts = hasGivenUp ? FIRST_ATTEMPTS : LATER_ATTEMPTS;
    for (int i = 0; i < attempts; i++) {
      Attempt attempt = start.in(inForce);
      if (attempt.process().isPresent()) {
        hasGivenUp = false;
        return attempt.process().get();
      }
      pause(i);
    }
    hasGivenUp = true;
    throw new GradingException(
        "no process for the learner's code starts any more in the sandbox that has worked before"
            + " ("
            + inForce.description()
            + "): is the machine short of memory or of processes?");
  }

  /** Longer each time. */
  private static void pause(int attempts) {
    LockSupport.parkNanos(
        Math.min(SHORTEST_WAIT_NANOSECONDS << attempts, LONGEST_WAIT_NANOSECONDS));
    if (Thread.currentThread().isInterrupted()) {
      throw new GradingException("the grading was interrupted");
    }
  }
}
