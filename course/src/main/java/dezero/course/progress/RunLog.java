package dezero.course.progress;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import dezero.course.Course;
import dezero.course.Step;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/**
 * Which demos were run, the last one last: a number a line in {@code .dezero/runs.txt}.
 *
 * <p>A convenience: if it cannot be read, no demo was run; if it cannot be written, nothing is
 * remembered.
 */
public record RunLog(Course course, Path file) {
  public static RunLog of(Course course) {
    return new RunLog(course, course.root().resolve(".dezero/runs.txt"));
  }

  /** The step that was run last, of those in this checkout. */
  public Optional<Step> last() {
    var numbers = numbers();
    return course.steps().stream()
        .filter(step -> numbers.contains(step.number()))
        .max(Comparator.comparingInt(step -> numbers.indexOf(step.number())));
  }

  public List<Integer> numbers() {
    try {
      var numbers = new LinkedHashSet<Integer>();
      for (var line : Files.readAllLines(file)) {
        if (line.matches("[0-9]{1,2}")) {
          numbers.add(Integer.parseInt(line));
        }
      }
      return List.copyOf(numbers);
    } catch (IOException unreadable) {
      return List.of();
    }
  }

  public void add(Step step) {
    var numbers = new ArrayList<>(numbers());
    numbers.remove((Integer) step.number());
    numbers.add(step.number());
    try {
      Files.createDirectories(file.getParent());
      // Written beside it and moved: a full disk leaves the log as it was.
      var next = Files.createTempFile(file.getParent(), "runs", ".tmp");
      try {
        Files.write(next, numbers.stream().map(String::valueOf).toList());
        Files.move(next, file, REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(next);
      }
    } catch (IOException notRemembered) {
      // The demo runs anyway; only the log is incomplete.
    }
  }
}
