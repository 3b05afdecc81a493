package dezero.course.command;

import dezero.course.Surroundings;
import dezero.course.grade.Batch;
import dezero.course.grade.SubmissionResult;
import dezero.course.grade.WorkflowLog;
import java.time.Duration;
import java.util.Locale;

/** Prints a line for each graded submission, and the rate at the end. */
final class GradeProgress implements Batch.Progress {
  private final Surroundings surroundings;
  private final int all;
  private int done;
  private int graded;
  private long begin;

  GradeProgress(Surroundings surroundings, int all) {
    this.surroundings = surroundings;
    this.all = all;
  }

  void begin() {
    begin = System.nanoTime();
  }

  @Override
  public synchronized void done(SubmissionResult result, boolean isNew) {
    done++;
    if (isNew) {
      graded++;
      surroundings
          .err()
          .printf("[%d/%d] %s: %s%n", done, all, WorkflowLog.line(result.name()), outcome(result));
    }
  }

  private static String outcome(SubmissionResult result) {
    if (result.isNotRun()) {
      return "not run, " + WorkflowLog.line(result.whyNotRun());
    }
    return result.isTrustworthy()
        ? result.points() + " of " + result.possible() + " points"
        : "not graded";
  }

  synchronized void end() {
    if (graded < all) {
      surroundings.out().println((all - graded) + " of " + all + " were graded already.");
    }
    if (graded > 0) {
      var time = Duration.ofNanos(System.nanoTime() - begin);
      surroundings.out().println(rate(graded, time));
    }
  }

  /** "300 submissions in 4 min 10 s: 72.0 a minute." */
  static String rate(int graded, Duration time) {
    double seconds = Math.max(0.001, time.toMillis() / 1000.0);
    String took =
        seconds < 60
            ? String.format(Locale.ROOT, "%.1f s", seconds)
            : time.toMinutes() + " min " + time.toSecondsPart() + " s";
    String noun = graded == 1 ? "1 submission" : graded + " submissions";
    return String.format(
        Locale.ROOT, "%s in %s: %.1f a minute.", noun, took, 60 * graded / seconds);
  }
}
