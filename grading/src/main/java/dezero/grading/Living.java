package dezero.grading;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;

/** The learners' processes that live. They end before this JVM does, also when a signal ends it. */
final class Living {
  /** Starts a process. */
  @FunctionalInterface
  interface Start {
    ChildProcess start() throws IOException;
  }

  private static final Set<ChildProcess> PROCESSES = new HashSet<>();
  private static boolean isEnding;

  static {
    try {
      Runtime.getRuntime().addShutdownHook(new Thread(Living::end, "grader ends processes"));
    } catch (IllegalStateException alreadyEnding) {
      isEnding = true; // a signal came first, so nothing is to be started any more
    }
  }

  private Living() {}

  static synchronized ChildProcess start(Start start) throws IOException {
    waitIfEnding();
    ChildProcess process = start.start();
    PROCESSES.add(process);
    return process;
  }

  /** Kills with patience: a thread that was interrupted could not even look for the processes. */
  static void close(ChildProcess process) {
    boolean interrupted = Thread.interrupted();
    process.close();
    remove(process);
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private static synchronized void remove(ChildProcess process) {
    waitIfEnding();
    PROCESSES.remove(process);
  }

  private static synchronized void end() {
    isEnding = true;
    PROCESSES.forEach(ChildProcess::close);
  }

  /** For ever: a grader whose process was killed by us has nothing to say about it. */
  private static void waitIfEnding() {
    while (isEnding) {
      try {
        Living.class.wait();
      } catch (InterruptedException e) {
        // The JVM is going down already.
        continue;
      }
    }
  }
}
