package dezero.course.progress;

import dezero.course.ExerciseFiles;
import dezero.course.Step;
import java.io.IOException;

/**
 * How far the learner is with the exercises of a step: derived from the files as they are now and
 * from what checks have said, never from a flag that someone sets.
 *
 * @param passed the number of tasks that passed in the last check of these files; 0 if unchecked
 */
public record Progress(State state, int passed, int tasks) {
  public enum State {
    /** The step has no exercises. */
    NONE,
    /** The files are those that were handed out. */
    UNTOUCHED,
    /** The files were changed, and not checked since. */
    BEGUN,
    /** Some tasks are done. */
    CHECKED,
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
                    result.passed().size(),
                    result.tasks()))
        .orElse(new Progress(State.BEGUN, 0, 0));
  }

  public boolean isDone() {
    return state == State.DONE;
  }

  /** Begun, but not done. */
  public boolean isUnderWay() {
    return state == State.BEGUN || state == State.CHECKED;
  }

  /** As {@code list} shows it: "done", "1 of 3 tasks", or nothing. */
  public String shown() {
    return switch (state) {
      case NONE, UNTOUCHED -> "";
      case BEGUN -> "not checked";
      case CHECKED -> passed + " of " + tasks + " tasks";
      case DONE -> "done";
    };
  }
}
