package dezero.course;

import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;

import dezero.grading.Task;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Which hints were given: a line such as {@code 28.1} for each, in {@code .dezero/hints.txt}.
 *
 * <p>A convenience, as {@link RunLog} is: where it cannot be read, none was given.
 */
record HintLog(Path file) {
  static HintLog of(Course course) {
    return new HintLog(course.root().resolve(".dezero/hints.txt"));
  }

  int given(Step step, Task task) {
    return (int) lines().stream().filter(key(step, task)::equals).count();
  }

  void giveOne(Step step, Task task) {
    try {
      Files.createDirectories(file.getParent());
      // At the end: on a full disk, writing all of it again would lose what is there.
      Files.write(file, List.of(key(step, task)), CREATE, APPEND);
    } catch (IOException notRemembered) {
      // The hint is what was asked for, and it was given.
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
