package dezero.grading;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Grades one submission after the other in the same process, one for each class path, which saves
 * the start of a JVM and of javac each time. Only for code that may be trusted: a submission could
 * spoil the process for those that come after it. A process is replaced when a task fails in it.
 */
public final class TrustedGrader implements AutoCloseable {
  private final Grader grader;
  private final Map<List<Path>, LearnersProcess> processes = new HashMap<>();

  public TrustedGrader(Limits limits) {
    grader = new Grader(limits);
  }

  /** As {@link Grader#grade}. */
  public synchronized Report grade(GradedStep step, Submission submission, long seed) {
    return grader.grade(
        step, submission, seed, processes.computeIfAbsent(step.classPath(), grader::process));
  }

  /** Ends the processes. */
  @Override
  public synchronized void close() {
    processes.values().forEach(LearnersProcess::close);
    processes.clear();
  }
}
