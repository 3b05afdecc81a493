package dezero.course.author;

import dezero.course.CommandError;
import dezero.course.Course;
import dezero.course.Step;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What the checkout says about its steps outside of their folders. All of it comes from the names
 * of the folders and the headings of the lessons; for steps to come, from docs/plan.txt.
 */
public record Index(Path root) {
  /**
   * The files that do not say what they have to, each with its first line that differs: "README.md,
   * line 50".
   *
   * @throws CommandError if a lesson has no usable heading, or a file cannot be taken apart
   */
  public List<String> outdated() throws IOException {
    return outdatedTexts().entrySet().stream()
        .map(file -> file.getKey() + ", line " + firstDifference(file.getValue()))
        .toList();
  }

  /** Brings those files up to date, and returns which ones they were. */
  public List<String> write() throws IOException {
    // Every text first: a lesson without a heading must not leave half of the files written.
    var texts = outdatedTexts();
    for (var text : texts.entrySet()) {
      Files.writeString(root.resolve(text.getKey()), text.getValue().wanted());
    }
    return List.copyOf(texts.keySet());
  }

  private record Text(String current, String wanted) {}

  /** By their paths. */
  private Map<String, Text> outdatedTexts() throws IOException {
    var titles = titles();
    var texts = new LinkedHashMap<String, Text>();
    for (var file : files()) {
      var current = read(root, file.path());
      var wanted = file.written(current, titles);
      if (!wanted.equals(current)) {
        texts.put(file.path(), new Text(current, wanted));
      }
    }
    return texts;
  }

  private List<Generated> files() throws IOException {
    return List.of(
        StepLines.modules(),
        StepLines.waitedFor(),
        new JbangCatalog(),
        new Autograding(),
        new LessonMap(Plan.in(root)));
  }

  private Map<Step, String> titles() throws IOException {
    var course = Course.in(root);
    requireEachNumberOnce(course.steps());
    var titles = new LinkedHashMap<Step, String>();
    for (var step : course.steps()) {
      titles.put(step, new Heading(step).title());
    }
    return titles;
  }

  private static void requireEachNumberOnce(List<Step> steps) {
    steps.stream()
        .collect(Collectors.groupingBy(Step::number))
        .forEach(
            (number, folders) -> {
              if (folders.size() > 1 || number < 1 || number > Course.PLANNED) {
                var names = folders.stream().map(step -> step.folder().getFileName().toString());
                throw new CommandError(
                    "A step has a number from 1 to %d that no other has, but here is %s: rename it."
                        .formatted(Course.PLANNED, names.collect(Collectors.joining(" and "))));
              }
            });
  }

  /** The text of a file of the checkout, which has to be there. */
  static String read(Path root, String path) throws IOException {
    try {
      return Files.readString(root.resolve(path), StandardCharsets.UTF_8);
    } catch (NoSuchFileException gone) {
      throw new CommandError(
          "%s is not there: git checkout %1$s gets the last one back.".formatted(path));
    }
  }

  private static int firstDifference(Text text) {
    var current = text.current().lines().toList();
    var wanted = text.wanted().lines().toList();
    int line = 0;
    while (line < Math.min(current.size(), wanted.size())
        && current.get(line).equals(wanted.get(line))) {
      line++;
    }
    return line + 1;
  }
}
