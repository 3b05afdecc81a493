package dezero.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine;

/** Measures DeZero for Java against others, and prints how many times faster it is. */
public final class SideBySide extends Options implements Callable<Integer> {
  private final Instant start = Instant.now();

  private SideBySide() {}

  public static void main(String... args) {
    System.exit(
        new CommandLine(new SideBySide())
            .setOverwrittenOptionsAllowed(true)
            .setExecutionExceptionHandler(
                (e, command, parsed) -> {
                  if (e instanceof IllegalStateException || e instanceof UncheckedIOException) {
                    System.err.println("side-by-side: " + e.getMessage());
                    return 1;
                  }
                  throw e;
                })
            .execute(args));
  }

  @Override
  public Integer call() throws IOException {
    check();
    List<Side> sides = sides();
    List<Side> inProcesses = sidesInProcesses();
    List<String> facts = new ArrayList<>();
    Processor processor = Processor.ofThisMachine();
    facts.add(processor.model() + "; " + machine());
    Results results = new Results();
    for (Side side : inProcesses) {
      String version = version(side);
      facts.add(side.label() + ": " + version);
      processor.holdsBack(version).ifPresent(results::peerIsHeldBack);
    }
    Contest processes = new Contest(inProcesses, rounds(), results, this::progress);
    for (Whole whole : wholes()) {
      attempt(() -> processes.hold(whole), results);
    }
    Contest contest = new Contest(sides, rounds(), results, this::progress);
    for (Task task : tasks()) {
      attempt(() -> contest.hold(task, sizes()), results);
    }
    facts.add(rounds() + " rounds, in turn; " + load());
    String report = Report.of(facts, results);
    System.out.print(report);
    Files.writeString(out(), report);
    progress("written to " + out());
    return results.failures().isEmpty() ? 0 : 1;
  }

  /** What fails is told, and does not take the rest along. */
  private void attempt(Runnable work, Results results) {
    try {
      work.run();
    } catch (IllegalStateException | UncheckedIOException failure) {
      results.add(failure.getMessage());
      progress(failure.getMessage());
    }
  }

  private void progress(String what) {
    long seconds = Duration.between(start, Instant.now()).toSeconds();
    System.err.printf(Locale.ROOT, "%2d:%02d  %s%n", seconds / 60, seconds % 60, what);
  }

  private static String version(Side side) {
    try (Worker worker = side.start()) {
      return worker.ask("facts");
    }
  }

  private static String machine() {
    return Runtime.getRuntime().availableProcessors()
        + " cores, "
        + System.getProperty("os.name")
        + " "
        + System.getProperty("os.arch")
        + "; "
        + load();
  }

  private static String load() {
    double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    return load < 0
        ? "the load is not known here: was the machine quiet?"
        : String.format(Locale.ROOT, "load in the last minute: %.1f", load);
  }
}
