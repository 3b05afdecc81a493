package dezero.grading;

import java.time.Duration;

/**
 * What a submission may use.
 *
 * @param heapMegabytes of the learner's process
 * @param reading wall clock for one of its files
 * @param compiling wall clock for javac
 * @param task wall clock for all cases of a task
 * @param step wall clock for a whole step: javac, all tasks, and the start of new processes
 * @param fileBytes of one source file
 * @param outputBytes of what a task prints; the rest is read and dropped
 * @param messageBytes of one message between the two processes
 */
public record Limits(
    int heapMegabytes,
    Duration reading,
    Duration compiling,
    Duration task,
    Duration step,
    int fileBytes,
    int outputBytes,
    int messageBytes) {
  public static final Limits DEFAULT =
      new Limits(
          256,
          Duration.ofSeconds(5),
          Duration.ofSeconds(20),
          Duration.ofSeconds(10),
          Duration.ofSeconds(60),
          256 << 10,
          64 << 10,
          16 << 20);

  public Limits reading(Duration reading) {
    return with(reading, compiling, task, step);
  }

  public Limits compiling(Duration compiling) {
    return with(reading, compiling, task, step);
  }

  public Limits task(Duration task) {
    return with(reading, compiling, task, step);
  }

  public Limits step(Duration step) {
    return with(reading, compiling, task, step);
  }

  private Limits with(Duration reading, Duration compiling, Duration task, Duration step) {
    return new Limits(
        heapMegabytes, reading, compiling, task, step, fileBytes, outputBytes, messageBytes);
  }
}
