package dezero.course.progress;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;

import dezero.course.Course;
import dezero.course.ExerciseFiles;
import dezero.course.Failure;
import dezero.course.Fingerprint;
import dezero.course.Step;
import dezero.course.Surroundings;
import dezero.grading.Report;
import dezero.grading.Submission;
import dezero.grading.Task;
import dezero.grading.TaskReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The result of each check: a line in {@code .dezero/checks.txt} with the step, a hash of the files
 * that were checked and of the tasks, the tasks that passed, and the points: {@code 28 0f…a7 1,2
 * 7/10}. A learner who restores an earlier text finds its result again.
 *
 * <p>Lines are only ever appended, so that two checks at once lose nothing; the last one counts.
 *
 * @param results by the hash of the files and tasks
 * @param latest the hash of the last check of a step, by the step's two digits
 */
public record CheckLog(Path file, Map<String, Result> results, Map<String, String> latest) {
  /** Matches at the end of a line, which may begin with an entry that a crash cut short. */
  private static final Pattern LINE =
      Pattern.compile(
          "(\\d{1,2}) ([0-9a-f]{64}) (-|\\d{1,3}(?:,\\d{1,3})*) (\\d{1,4})/(\\d{1,4})$");

  /** The numbers of the tasks that passed, and the points: earned, and of all tasks. */
  public record Result(SortedSet<Integer> passed, int points, int possible) {
    boolean isDone() {
      return passed.contains(Task.CORE);
    }
  }

  public static CheckLog of(Course course) {
    var log =
        new CheckLog(course.root().resolve(".dezero/checks.txt"), new HashMap<>(), new HashMap<>());
    log.read();
    return log;
  }

  /** Appends the result. If it cannot be written, says so and goes on. */
  public void add(Surroundings surroundings, Step step, Submission files, Report report) {
    try {
      var key = key(step, files);
      var passed = new TreeSet<Integer>();
      report.tasks().stream()
          .filter(TaskReport::hasPassed)
          .forEach(task -> passed.add(task.task().number()));
      var result = new Result(passed, report.points(), report.pointsPossible());
      var latestKey = latest.get(step.twoDigits());
      if (!key.equals(latestKey) || !result.equals(results.get(key))) {
        Files.createDirectories(file.getParent());
        Files.write(file, line(step, key, result).getBytes(UTF_8), CREATE, APPEND);
      }
    } catch (IOException e) {
      surroundings
          .err()
          .println("This result is not remembered: " + Failure.of(e, surroundings) + ".");
    }
  }

  /** The result of the last check of exactly these files and tasks. */
  public Optional<Result> now(Step step) throws IOException {
    return Optional.ofNullable(results.get(key(step, new ExerciseFiles(step).now())));
  }

  /** The result of the step's last check, whatever the files were. */
  Optional<Result> last(Step step) {
    return Optional.ofNullable(results.get(latest.get(step.twoDigits())));
  }

  /** The tasks that passed in the last check, even if the files have changed since. */
  public SortedSet<Integer> passedLast(Step step) throws IOException {
    if (!new ExerciseFiles(step).areTouched()) {
      return new TreeSet<>();
    }
    return now(step).or(() -> last(step)).map(Result::passed).orElseGet(TreeSet::new);
  }

  private static String line(Step step, String key, Result result) {
    var passed = result.passed().stream().map(String::valueOf).collect(Collectors.joining(","));
    var shown = passed.isEmpty() ? "-" : passed;
    return "%s %s %s %d/%d\n"
        .formatted(step.twoDigits(), key, shown, result.points(), result.possible());
  }

  private void read() {
    try {
      for (var line : Files.readAllLines(file, ISO_8859_1)) {
        var found = LINE.matcher(line);
        if (found.find()) {
          results.put(found.group(2), result(found.group(3), found.group(4), found.group(5)));
          latest.put(found.group(1), found.group(2));
        }
      }
    } catch (IOException unreadable) {
      // As if nothing had been checked.
    }
  }

  private static Result result(String passed, String points, String possible) {
    var numbers = new TreeSet<Integer>();
    if (!passed.equals("-")) {
      Stream.of(passed.split(",")).map(Integer::valueOf).forEach(numbers::add);
    }
    return new Result(numbers, Integer.parseInt(points), Integer.parseInt(possible));
  }

  /** A hash of the learner's files and of the tasks. */
  private static String key(Step step, Submission files) {
    var print = new Fingerprint();
    new TreeMap<>(files.files()).forEach((name, text) -> print.add(name).add(text));
    return print.add(new ExerciseFiles(step).tasks()).text();
  }
}
