package checks;

import dezero.grading.Case;
import dezero.grading.Exercises;
import dezero.grading.GradedStep;
import dezero.grading.Limits;
import dezero.grading.Report;
import dezero.grading.Submission;
import dezero.grading.Task;
import dezero.grading.TaskReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Whether learners and teachers can rely on the exercises of a step. Each method returns a line for
 * everything that is wrong: none when all is well.
 *
 * @param folder the step's, with src/stub and src/solution
 * @param grading the grader; another one only where this check itself is tested
 */
record AuthorCheck(GradedStep step, Path folder, Grading grading) {
  private static final int FEWEST_HINTS = 2;

  /** Only what hangs is stopped: the authors' code may be tried on a busy machine. */
  static final Limits LIMITS =
      Limits.DEFAULT
          .compiling(Duration.ofMinutes(10))
          .task(Duration.ofMinutes(10))
          .step(Duration.ofHours(2));

  /** As {@link Grader#grade}. */
  @FunctionalInterface
  interface Grading {
    Report grade(GradedStep step, Submission submission, long seed);
  }

  /**
   * A core task, two hints or more for each task, ten points for all, numbers from 1 without a gap.
   */
  List<String> ofTheTasks() {
    List<String> wrong = new ArrayList<>();
    for (int i = 0; i < step.tasks().size(); i++) {
      Task task = step.tasks().get(i);
      if (task.number() != i + 1) {
        wrong.add(task + ": it comes as number " + (i + 1));
      }
      if (task.hints().size() < FEWEST_HINTS) {
        wrong.add(task + ": it has " + task.hints().size() + " hint(s), fewer than two");
      }
    }
    if (step.tasks().stream().noneMatch(Task::isCore)) {
      wrong.add(step.name() + ": no task is the core; write task(1, …).core()");
    }
    int points = step.tasks().stream().mapToInt(Task::points).sum();
    if (points != Exercises.POINTS) {
      wrong.add("the tasks have " + points + " points together, not " + Exercises.POINTS);
    }
    return wrong;
  }

  /** Several numbers have names: a failure says "slope at x", and not "value 2 of 3". */
  List<String> ofTheCases(long seed) {
    List<String> wrong = new ArrayList<>();
    for (Task task : step.tasks()) {
      for (Case one : task.cases(new Random(seed))) {
        int unnamed = one.expected().unnamed();
        if (unnamed > 0) {
          wrong.add(
              "%s, %s, case \"%s\": its %d numbers have no names; write close(tolerance, part(\"x0\", …), part(\"x1\", …))"
                  .formatted(step.name(), task, one.label(), unnamed));
        }
      }
    }
    return wrong;
  }

  /** The stubs are the declared files, and throw for the declared tasks: no fewer and no more. */
  List<String> ofTheFiles() throws IOException {
    List<String> wrong = new ArrayList<>();
    Set<Integer> thrown = new TreeSet<>();
    for (String kind : List.of("stub", "solution")) {
      Submission files = read(kind);
      wrong.addAll(files.unusable().values().stream().map(why -> kind + ": " + why).toList());
      wrong.addAll(files.refused().stream().map(why -> kind + ": " + why).toList());
    }
    for (String kind : List.of("stub", "exercise")) {
      if (!Files.exists(files(kind).resolve(Submission.TRY))) {
        wrong.add(kind + ": Try.java is missing, the learner's place to try things");
      }
    }
    Pattern message = Pattern.compile("\"" + step.name() + " task (\\d+): ");
    for (String text : read("stub").files().values()) {
      message.matcher(text).results().forEach(m -> thrown.add(Integer.parseInt(m.group(1))));
    }
    Set<Integer> declared = new TreeSet<>(step.tasks().stream().map(Task::number).toList());
    if (!thrown.equals(declared)) {
      wrong.add("the stubs throw for the tasks " + thrown + ", but declared are " + declared);
    }
    return wrong;
  }

  /** Every task is executed, and says in the stub's own words that it is not done. */
  List<String> ofTheStub(long seed) {
    Executed executed = execute("stub", seed);
    List<String> wrong = executed.missing();
    for (TaskReport came : executed.report().tasks()) {
      if (came.hasPassed()) {
        wrong.add(came.task() + ": the stub passes it");
      } else if (came.status() != TaskReport.Status.NOT_DONE) {
        wrong.add(came.task() + ": the stub does not throw its own message: " + came.reason());
      }
    }
    return wrong;
  }

  /** Every case of every task is executed, and its answer is right. */
  List<String> ofTheSolution(long seed) {
    Executed executed = execute("solution", seed);
    List<String> wrong = executed.missing();
    for (TaskReport came : executed.report().tasks()) {
      if (!came.hasPassed()) {
        wrong.add(
            came.task() + ": the solution fails it with the seed " + seed + ": " + came.reason());
      } else {
        wrong.addAll(executed.notCompared(came.task()));
      }
    }
    return wrong;
  }

  private Submission read(String kind) {
    return Submission.read(files(kind), step.files(), Limits.DEFAULT);
  }

  private Path files(String kind) {
    return folder.resolve("src/" + kind + "/java/" + step.name() + "/exercise");
  }

  private Executed execute(String kind, long seed) {
    Counts counts = new Counts(new TreeMap<>(), new TreeMap<>());
    List<Task> counted = step.tasks().stream().map(task -> counted(task, counts)).toList();
    GradedStep watched = new GradedStep(step.name(), counted, step.probes(), step.classPath());
    return new Executed(step, grading.grade(watched, read(kind), seed), counts);
  }

  /** The task, with cases that tell when they are drawn, and when their answer is compared. */
  private static Task counted(Task task, Counts counts) {
    return task.cases(
        random -> {
          List<Case> cases = task.cases(random);
          counts.drawn().merge(task.number(), cases.size(), Integer::sum);
          return cases.stream().map(one -> counted(task, one, counts)).toList();
        });
  }

  private static Case counted(Task task, Case one, Counts counts) {
    return new Case(
        one.label(),
        one.input(),
        actual -> {
          counts.compared().merge(task.number(), 1, Integer::sum);
          return one.expected().complaint(actual);
        });
  }

  /** How many cases of each task were drawn, and how many answers were compared. */
  private record Counts(Map<Integer, Integer> drawn, Map<Integer, Integer> compared) {}

  /** What a grading reports, and what it did in fact. */
  private record Executed(GradedStep step, Report report, Counts counts) {
    /** The declared tasks that have no entry in the report, or no case that was drawn. */
    List<String> missing() {
      List<String> wrong = new ArrayList<>();
      List<Integer> reported = report.tasks().stream().map(came -> came.task().number()).toList();
      for (Task task : step.tasks()) {
        if (!reported.contains(task.number())) {
          wrong.add(task + ": it was not executed, the report does not have it");
        } else if (!counts.drawn().containsKey(task.number())) {
          wrong.add(task + ": it was not executed, no case of it was drawn");
        }
      }
      if (reported.size() > step.tasks().size()) {
        wrong.add("the report has the tasks " + reported + ", more than are declared");
      }
      return wrong;
    }

    List<String> notCompared(Task task) {
      int drawn = counts.drawn().getOrDefault(task.number(), 0);
      int compared = counts.compared().getOrDefault(task.number(), 0);
      return compared == drawn
          ? List.of()
          : List.of(task + ": only " + compared + " of " + drawn + " answers were compared");
    }
  }

  /** The tasks as the lesson has them in its section on exercises: "1. **Title** (4 points, …". */
  List<String> ofTheLesson() throws IOException {
    String lesson = Files.readString(folder.resolve("README.md"));
    String section = lesson.replaceFirst("(?s).*\n## Exercises\n(.*?)\n## .*", "$1");
    List<String> told = new ArrayList<>();
    Pattern.compile("(?m)^(\\d+)\\. \\*\\*.*?\\b(\\d+) points?\\b")
        .matcher(section)
        .results()
        .forEach(m -> told.add("task " + m.group(1) + " for " + m.group(2) + " points"));
    List<String> declared =
        step.tasks().stream()
            .map(task -> "task " + task.number() + " for " + task.points() + " points")
            .toList();
    return told.equals(declared)
        ? List.of()
        : List.of("the lesson has " + told + ", but declared are " + declared);
  }
}
