package dezero.bench;

import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** Measures DeZero for Java against Python DeZero, and prints how many times faster it is. */
public final class SideBySide {
  /** What a process needs before it is at its best; the same for both. */
  private static final Duration WARM_UP = Duration.ofSeconds(4);

  private final Side ours;
  private final Side theirs;
  private final int rounds;

  private SideBySide(Arguments arguments) {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String classPath = System.getProperty("java.class.path");
    ours = new Side("Java", List.of(java, "-cp", classPath, JavaWorker.class.getName()));
    theirs =
        new Side(
            "Python", List.of(arguments.python(), arguments.worker(), arguments.pythonDezero()));
    rounds = arguments.rounds();
  }

  public static void main(String... args) {
    try {
      new SideBySide(Arguments.of(args)).run();
    } catch (IllegalArgumentException | IllegalStateException | UncheckedIOException e) {
      System.err.println("side-by-side: " + e.getMessage());
      System.exit(1);
    }
  }

  private void run() {
    System.out.println(Task.ROSENBROCK.description() + "; " + rounds + " rounds, in turn");
    System.out.println(facts());
    System.out.println();
    System.out.println(Duel.row("median (min..max)", "Java", "Python DeZero", "ratio"));
    printWarm(Task.ROSENBROCK);
    System.out.println(whole(Task.ROSENBROCK).row("the whole process"));
    System.out.println(whole(Task.NOTHING).row("  of that, start and end"));
    System.out.println();
    System.out.println(load());
  }

  private static String load() {
    double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    return load < 0
        ? "The load is not known here: was the machine quiet?"
        : String.format(
            Locale.ROOT,
            "Load in the last minute: %.1f. About 1 comes from the measurement itself; if it is"
                + " over 1.5, measure again on a quieter machine.",
            load);
  }

  private String facts() {
    try (Worker python = theirs.start()) {
      return Runtime.getRuntime().availableProcessors()
          + " cores, "
          + System.getProperty("os.name")
          + " "
          + System.getProperty("os.arch")
          + "; Java "
          + Runtime.version()
          + ", "
          + ManagementFactory.getGarbageCollectorMXBeans().get(0).getName()
          + "; "
          + python.ask("facts");
    }
  }

  /**
   * In one long-lived process on each side. Processor time, of all threads, tells more than the
   * clock where others use the machine too.
   */
  private void printWarm(Task task) {
    try (Worker java = ours.start();
        Worker python = theirs.start()) {
      Runnable inJava = () -> task.check(ours.name(), java.ask(task.word()));
      Runnable inPython = () -> task.check(theirs.name(), python.ask(task.word()));
      warmUp(inJava);
      warmUp(inPython);
      double java0 = java.processorMilliseconds();
      double python0 = python.processorMilliseconds();
      System.out.println(Duel.of(rounds, inJava, inPython).row("warm, in a process"));
      System.out.println(
          Duel.row(
              "  processor time, mean",
              (java.processorMilliseconds() - java0) / rounds,
              (python.processorMilliseconds() - python0) / rounds));
    }
  }

  private static void warmUp(Runnable work) {
    long start = System.nanoTime();
    do {
      work.run();
    } while (System.nanoTime() - start < WARM_UP.toNanos());
  }

  /** In a new process each time, from its start to its end. */
  private Duel whole(Task task) {
    Runnable inJava = () -> task.check(ours.name(), ours.once(task));
    Runnable inPython = () -> task.check(theirs.name(), theirs.once(task));
    inJava.run();
    inPython.run();
    return Duel.of(rounds, inJava, inPython);
  }
}
