package dezero.course.progress;

import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;

import dezero.course.Course;
import dezero.course.Step;
import dezero.grading.Task;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Which hints were given: a line such as {@code 28.1} for each, in {@code .dezero/hints.txt}, and
 * {@code 28.1 reset} where they start over.
 *
 * <p>A convenience, like {@link RunLog}: if it cannot be read, no hint was given.
 */
public record HintLog(Path file) {
  private static final String RESET = " reset";

  public static HintLog of(Course course) {
    return new HintLog(course.root().resolve(".dezero/hints.txt"));
  }

  public int given(Step step, Task task) {
    var key = key(step, task);
    int given = 0;
    for (var line : lines()) {
      if (line.equals(key)) {
        given++;
      } else if (line.equals(key + RESET)) {
        given = 0;
      }
    }
    return given;
  }

  /** Whether any hint was given in the step. */
  public boolean isUsed(Step step) {
    return lines().stream().anyMatch(line -> line.startsWith(step.number() + "."));
  }

  public void giveOne(Step step, Task task) {
    add(key(step, task));
  }

  /** Makes the task's first hint the next one again. */
  public void rewind(Step step, Task task) {
    if (given(step, task) > 0) {
      add(key(step, task) + RESET);
    }
  }

  private void add(String line) {
    try {
      Files.createDirectories(file.getParent());
      // Appended: on a full disk, rewriting the file would lose its contents.
      Files.write(file, List.of(line), CREATE, APPEND);
    } catch (IOException notRemembered) {
      // The hint or the stub was delivered; only the log is incomplete.
    }
  }

  private List<String> lines() {
    try {
      return Files.readAllLines(file);
    } catch (IOException unreadable) {
      return List.of();
    }
  }

  private static String key(Step step, Task task) {
    return step.number() + "." + task.number();
  }
}
