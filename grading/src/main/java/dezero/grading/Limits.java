package dezero.grading;

import java.time.Duration;

/**
 * What a submission may use.
 *
 * @param heapMegabytes of the learner's process
 * @param compiling wall clock for javac
 * @param task wall clock for all cases of a task
 * @param fileBytes of one source file
 * @param outputBytes of what a task prints; the rest is read and dropped
 * @param messageBytes of one message between the two processes
 */
public record Limits(
    int heapMegabytes,
    Duration compiling,
    Duration task,
    int fileBytes,
    int outputBytes,
    int messageBytes) {
  public static final Limits DEFAULT =
      new Limits(
          256, Duration.ofSeconds(20), Duration.ofSeconds(10), 256 << 10, 64 << 10, 16 << 20);

  public Limits task(Duration task) {
    return new Limits(heapMegabytes, compiling, task, fileBytes, outputBytes, messageBytes);
  }

  public Limits compiling(Duration compiling) {
    return new Limits(heapMegabytes, compiling, task, fileBytes, outputBytes, messageBytes);
  }
}
