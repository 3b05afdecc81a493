package dezero.course.watch;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;

/** A step whose exercises are checked on each save. */
public interface WatchedStep {
  int number();

  Path folder();

  Collection<String> files();

  /** The folder as shown on the screen. */
  String shownFolder();

  /** Grades the files as they are. If interrupted, may throw any exception. */
  Checked check() throws Exception;

  /** The next step with exercises, if there is one. */
  Optional<WatchedStep> next() throws Exception;

  /** The result of a check. */
  interface Checked {
    /** The report, for the screen. */
    String text();

    /** The next hint for the first task that is not done; none if all are. */
    Optional<String> hint();
  }
}
