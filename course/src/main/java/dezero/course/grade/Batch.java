package dezero.course.grade;

import dezero.course.Fingerprint;
import dezero.grading.GradingException;
import dezero.grading.Submission;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Grades the submissions of a folder, several at a time, and remembers each in the journal. */
public final class Batch {
  /** Receives each submission when it is done, in any order. */
  public interface Progress {
    /**
     * A submission is done.
     *
     * @param isNew graded in this run, not in an earlier one
     */
    void done(SubmissionResult result, boolean isNew);
  }

  /** Short enough to be copied by hand, long enough that none is drawn twice. */
  private static final int HEX_DIGITS_OF_A_SEED = 11;

  private final SubmissionGrader grader;
  private final ReportFolder folder;
  private final Journal journal;
  private final long secret;
  private final String fingerprint;

  /**
   * Writes into that folder.
   *
   * @param secret of the journal
   */
  public Batch(SubmissionGrader grader, ReportFolder folder, Journal journal, long secret) {
    this.grader = grader;
    this.folder = folder;
    this.journal = journal;
    this.secret = secret;
    this.fingerprint = grader.fingerprint();
  }

  /**
   * Grades the submissions that are not in the journal, and writes the report of each.
   *
   * @return in the order of the folders
   */
  public List<SubmissionResult> grade(List<Path> submissions, int jobs, Progress progress) {
    ExecutorService pool = Executors.newFixedThreadPool(jobs);
    try {
      List<Future<SubmissionResult>> running = new ArrayList<>();
      for (Path one : submissions) {
        running.add(pool.submit(() -> grade(one, progress)));
      }
      List<SubmissionResult> results = new ArrayList<>();
      for (Future<SubmissionResult> one : running) {
        results.add(one.get());
      }
      return results;
    } catch (ExecutionException e) {
      throw e.getCause() instanceof GradingException ours
          ? ours
          : new GradingException("the grading stopped: " + e.getCause(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new GradingException("the grading was interrupted", e);
    } finally {
      pool.shutdownNow();
    }
  }

  private SubmissionResult grade(Path submission, Progress progress) {
    String name = submission.getFileName().toString();
    List<Submission> handedIn = read(submission);
    var print = new Fingerprint().add(fingerprint).add(String.valueOf(secret)).add(name);
    handedIn.forEach(print::add);
    String key = print.text();
    var known = journal.find(key);
    SubmissionResult result = known.orElseGet(() -> grader.grade(name, handedIn, seed(key)));
    if (Thread.currentThread().isInterrupted()) {
      throw new GradingException("the grading was stopped");
    }
    if (known.isEmpty() && result.isTrustworthy()) {
      journal.add(key, result);
    }
    folder.within(SafeName.of(submission)).write(ReportFiles.of(result));
    progress.done(result, known.isEmpty());
    return result;
  }

  /**
   * Different inputs for each submitted text: a report shows the seed and some answers. A learner
   * who is graded fifteen times with the same inputs has a table of answers.
   */
  private static long seed(String key) {
    String hash = new Fingerprint().add("seed").add(key).text();
    return Long.parseLong(hash.substring(0, HEX_DIGITS_OF_A_SEED), 16);
  }

  /** A link in place of a submission is graded like an empty submission. */
  private List<Submission> read(Path submission) {
    return Files.isDirectory(submission, LinkOption.NOFOLLOW_LINKS)
        ? grader.read(submission)
        : grader.nothing("the submission is a link: hand in the folder itself");
  }
}
