package dezero.course.exercise;

import dezero.course.CommandError;
import dezero.course.DidYouMean;
import dezero.course.ExerciseFiles;
import dezero.grading.Task;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Resolves a task's number or a file's name, given after a step. */
public record Choice(StepTasks tasks) {
  private static final String NUMBER = "[0-9]{1,9}";

  /**
   * The files that were asked for: {@code 2} is the file of task 2; {@code LineSearch}, in any
   * case, with or without .java, a file; null means all of them.
   */
  public List<String> files(String asked) throws IOException {
    tasks.requireExercises();
    var names = new ExerciseFiles(tasks.step()).names();
    if (asked == null) {
      return names;
    }
    if (asked.matches(NUMBER)) {
      return List.of(tasks.task(tasks.graded().tasks(), Integer.parseInt(asked)).file());
    }
    return names.stream()
        .filter(name -> className(name).equalsIgnoreCase(className(asked)))
        .findFirst()
        .map(List::of)
        .orElseThrow(() -> noSuchFile(asked, names));
  }

  /** The task that was asked for, by number or by file; of several in a file, the first to do. */
  public Task task(String asked, List<Task> all) throws IOException {
    if (asked.matches(NUMBER)) {
      return tasks.task(all, Integer.parseInt(asked));
    }
    var file = files(asked).get(0);
    var inTheFile = all.stream().filter(task -> task.file().equals(file)).toList();
    return new Hints(tasks).firstToDo(inTheFile).orElse(inTheFile.get(0));
  }

  private CommandError noSuchFile(String asked, List<String> names) {
    Optional<String> nearest =
        DidYouMean.nearest(className(asked), names.stream().map(Choice::className).toList());
    return new CommandError(
        "Step %d has no exercise \"%s\": give a task's number, or one of %s.%s"
            .formatted(
                tasks.step().number(),
                asked,
                String.join(", ", names),
                nearest.map(name -> " Did you mean " + name + "?").orElse("")));
  }

  /** "LineSearch" of a path such as src/exercise/java/step28/exercise/LineSearch.java. */
  private static String className(String file) {
    return file.replaceFirst(".*[/\\\\]", "").replaceFirst("\\.java$", "");
  }
}
