package dezero.course.watch;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;

/** A step whose exercises are checked on each save. */
public interface WatchedStep {
  int number();

  Path folder();

  Collection<String> files();

  /** How the folder is called on the screen. */
  String shownFolder();

  /** Grades the files as they are. May be interrupted, and then ends with any exception. */
  Checked check() throws Exception;

  /** The next step with exercises, if there is one. */
  Optional<WatchedStep> next() throws Exception;

  /** What came of a check. */
  interface Checked {
    /** For the screen. */
    String text();

    /** The next hint for the first task that is not done; none if all are. */
    Optional<String> hint();
  }
}
