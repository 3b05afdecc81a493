package dezero.course;

import dezero.grading.Task;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
    var lines = new ArrayList<>(lines());
    lines.add(key(step, task));
    try {
      Files.createDirectories(file.getParent());
      Files.write(file, lines);
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
