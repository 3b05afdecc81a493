package dezero.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A grading that is stopped in the middle, which else takes an hour, leaves nothing behind. */
@Isolated("it counts the processes that are left")
class StoppingTest {
  private static final long MOST_NANOSECONDS = TimeUnit.MINUTES.toNanos(10);

  @ParameterizedTest
  @EnumSource
  void a_signal_to_the_grader_ends_the_learners_process_too(
      Sandbox sandbox, @TempDir Path temporary) throws Exception {
    assumeThat(sandbox.isInstalled()).isTrue();
    Process grader = endless(sandbox, temporary).start();
    try {
      assumeThat(grader.supportsNormalTermination()).isTrue();
      List<ProcessHandle> learners = learnersProcesses(grader.toHandle());
      grader.toHandle().destroy();
      String said = new String(grader.getInputStream().readAllBytes());
      assertThat(grader.waitFor(10, TimeUnit.MINUTES)).isTrue();
      assertThat(learners).noneMatch(StoppingTest::isRunning);
      assertThat(temporary).isEmptyDirectory();
      assertThat(said).isEmpty();
    } finally {
      grader.destroyForcibly();
    }
  }

  /** Nothing of the grader's own runs any more: the learner's process has to notice by itself. */
  @ParameterizedTest
  @EnumSource
  void a_grader_that_is_killed_leaves_no_process_behind(Sandbox sandbox, @TempDir Path temporary)
      throws Exception {
    assumeThat(sandbox.isInstalled()).isTrue();
    Process grader = endless(sandbox, temporary).start();
    try {
      List<ProcessHandle> learners = learnersProcessesAtWork(grader.toHandle());
      grader.destroyForcibly().waitFor();
      long end = System.nanoTime() + MOST_NANOSECONDS;
      while (learners.stream().anyMatch(StoppingTest::isRunning) && System.nanoTime() < end) {
        LockSupport.parkNanos(10_000_000);
      }
      assertThat(learners).noneMatch(StoppingTest::isRunning);
    } finally {
      grader.descendants().forEach(ProcessHandle::destroyForcibly);
      grader.destroyForcibly();
    }
  }

  @ParameterizedTest
  @EnumSource
  void an_interrupt_ends_the_grading(Sandbox sandbox) throws Exception {
    assumeThat(sandbox.isInstalled()).isTrue();
    FutureTask<Report> grading = new FutureTask<>(() -> EndlessGrading.grade(sandbox));
    var thread = new Thread(grading, "is interrupted");
    thread.start();
    List<ProcessHandle> learners = learnersProcesses(ProcessHandle.current());
    thread.interrupt();
    assertThatThrownBy(() -> grading.get(10, TimeUnit.MINUTES))
        .isInstanceOf(ExecutionException.class)
        .hasRootCauseInstanceOf(InterruptedException.class);
    assertThat(learners).noneMatch(StoppingTest::isRunning);
  }

  private static ProcessBuilder endless(Sandbox sandbox, Path temporary) {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Djava.io.tmpdir=" + temporary,
            "-cp",
            System.getProperty("java.class.path"),
            EndlessGrading.class.getName(),
            sandbox.name())
        .redirectErrorStream(true);
  }

  /** Those that the grader has started, once they are there. */
  private static List<ProcessHandle> learnersProcesses(ProcessHandle grader) {
    long end = System.nanoTime() + MOST_NANOSECONDS;
    while (System.nanoTime() < end) {
      List<ProcessHandle> found =
          grader.descendants().filter(StoppingTest::isALearnersProcess).toList();
      if (!found.isEmpty()) {
        return found;
      }
      LockSupport.parkNanos(1_000_000);
    }
    throw new AssertionError("no process for the learner's code came up");
  }

  /** Once the endless task runs: a process that is idle ends of its own accord. */
  private static List<ProcessHandle> learnersProcessesAtWork(ProcessHandle grader)
      throws IOException {
    long end = System.nanoTime() + MOST_NANOSECONDS;
    while (System.nanoTime() < end) {
      List<ProcessHandle> found = grader.descendants().toList();
      for (ProcessHandle one : found) {
        if (threads(one).contains("task 1")) {
          return found;
        }
      }
      LockSupport.parkNanos(10_000_000);
    }
    throw new AssertionError("the task did not begin");
  }

  private static List<String> threads(ProcessHandle process) throws IOException {
    assumeThat(Path.of("/proc/self/task")).as("threads can be listed here").isDirectory();
    List<String> names = new ArrayList<>();
    try (var threads = Files.newDirectoryStream(Path.of("/proc/" + process.pid() + "/task"))) {
      for (Path thread : threads) {
        names.add(Files.readString(thread.resolve("comm")).strip());
      }
    } catch (NoSuchFileException | DirectoryIteratorException hasEnded) {
      return names;
    }
    return names;
  }

  private static boolean isALearnersProcess(ProcessHandle process) {
    return process.info().commandLine().orElse("").contains(Child.class.getName());
  }

  /** What has ended may wait in the process table for init to take notice. */
  private static boolean isRunning(ProcessHandle process) {
    return process.isAlive() && isALearnersProcess(process);
  }
}
