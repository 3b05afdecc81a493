package dezero.course.progress;

import dezero.course.ExerciseFiles;
import dezero.course.Step;
import java.io.IOException;

/**
 * How far the learner is with the exercises of a step: derived from the files as they are now and
 * from what checks have said, never from a flag that someone sets.
 *
 * @param points those earned in the last check; 0 if there was none
 * @param possible the points of all tasks then; 0 if there was no check
 */
public record Progress(State state, int points, int possible) {
  public enum State {
    /** The step has no exercises. */
    NONE,
    /** The files are those that were handed out. */
    UNTOUCHED,
    /** The files, or the tasks, were changed and not checked since. */
    BEGUN,
    /** Checked, and the core task has not passed. */
    CHECKED,
    /** The core task has passed, with or without the further ones. */
    DONE
  }

  public static Progress of(Step step, CheckLog log) throws IOException {
    var files = new ExerciseFiles(step);
    if (files.names().isEmpty()) {
      return new Progress(State.NONE, 0, 0);
    }
    if (!files.areTouched()) {
      return new Progress(State.UNTOUCHED, 0, 0);
    }
    return log.now(step)
        .map(
            result ->
                new Progress(
                    result.isDone() ? State.DONE : State.CHECKED,
                    result.points(),
                    result.possible()))
        .or(
            () ->
                log.last(step)
                    .map(before -> new Progress(State.BEGUN, before.points(), before.possible())))
        .orElse(new Progress(State.BEGUN, 0, 0));
  }

  public boolean isDone() {
    return state == State.DONE;
  }

  /** Begun, but not done. */
  public boolean isUnderWay() {
    return state == State.BEGUN || state == State.CHECKED;
  }

  /**
   * As {@code list} shows it: "done, 7 of 10 points", "3 of 10 points", "7 of 10, changed since"
   * (by the learner, or by a newer course), or nothing.
   */
  public String shown() {
    return switch (state) {
      case NONE, UNTOUCHED -> "";
      case BEGUN -> possible == 0 ? "not checked" : points + " of " + possible + ", changed since";
      case CHECKED -> points + " of " + possible + " points";
      case DONE -> "done, " + points + " of " + possible + " points";
    };
  }
}
