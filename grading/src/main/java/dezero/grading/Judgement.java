package dezero.grading;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Compares what came, in a thread that nobody waits for without end: a text can be made so that a
 * regular expression searches it for years, or overflows the stack.
 */
record Judgement(Case one, Value actual) {
  /** Empty when right; else what a person should read. */
  Optional<String> within(Duration limit) {
    var comparing = new FutureTask<>(() -> one.expected().complaint(actual));
    var thread = new Thread(comparing, "grader compares");
    thread.setDaemon(true);
    thread.start();
    try {
      return comparing.get(limit.toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      return Optional.of(Comparison.show(actual) + " came, which takes too long to compare");
    } catch (ExecutionException e) {
      return Optional.of(
          Comparison.show(actual) + " came, which cannot be compared: " + e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new GradingException("the grading was interrupted", e);
    }
  }
}
