package dezero.course.watch;

import dezero.course.CommandError;
import dezero.course.Surroundings;
import dezero.course.exercise.Hints;
import dezero.course.exercise.ReportPrinter;
import dezero.course.exercise.StepTasks;
import dezero.grading.GradedStep;
import dezero.grading.Report;
import dezero.grading.TaskReport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;

/**
 * A watched step that is graded. Its tasks are reloaded only when their files have changed, so that
 * a hundred checks need no more memory than two.
 */
public final class GradedOnSave implements WatchedStep {
  private final Surroundings surroundings;
  private final StepTasks tasks;
  private GradedStep graded;
  private String madeFrom = "";

  /**
   * Loads the step's tasks.
   *
   * @throws CommandError if it has none
   */
  public GradedOnSave(Surroundings surroundings, StepTasks tasks) throws IOException {
    this.surroundings = surroundings;
    this.tasks = tasks;
    load();
  }

  private synchronized GradedStep load() throws IOException {
    var from = tasks.madeFrom();
    if (from.isEmpty() || !from.equals(madeFrom)) {
      graded = tasks.graded();
      madeFrom = tasks.madeFrom();
    }
    return graded;
  }

  /** Reloads everything next time: the tasks may be loaded in part only. */
  private synchronized void forget() {
    madeFrom = "";
  }

  @Override
  public int number() {
    return tasks.step().number();
  }

  @Override
  public Path folder() {
    return tasks.folder();
  }

  @Override
  public synchronized Collection<String> files() {
    return graded.files();
  }

  @Override
  public String shownFolder() {
    return surroundings.show(tasks.folder());
  }

  @Override
  public Checked check() throws IOException {
    var step = load();
    try {
      return grade(step);
    } catch (RuntimeException | Error notGraded) {
      if (!Thread.currentThread().isInterrupted()) {
        forget();
      }
      throw notGraded;
    }
  }

  private Checked grade(GradedStep step) throws IOException {
    var report = tasks.check(step, StepTasks.freshSeed());
    return new Graded(report, new ReportPrinter(surroundings, tasks).text(report), tasks);
  }

  @Override
  public Optional<WatchedStep> next() throws IOException {
    var next = tasks.next();
    return next.isEmpty()
        ? Optional.empty()
        : Optional.of(new GradedOnSave(surroundings, next.get()));
  }

  private record Graded(Report report, String text, StepTasks tasks) implements Checked {
    @Override
    public Optional<String> hint() {
      return report.tasks().stream()
          .filter(task -> !task.hasPassed())
          .map(TaskReport::task)
          .findFirst()
          .map(new Hints(tasks)::next);
    }
  }
}
