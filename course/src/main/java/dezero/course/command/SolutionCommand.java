package dezero.course.command;

import dezero.course.ExerciseFiles;
import dezero.course.Step;
import dezero.course.Surroundings;
import dezero.course.exercise.StepTasks;
import dezero.course.progress.CheckLog;
import dezero.grading.Task;
import java.io.IOException;
import java.nio.file.Files;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ./dezero solution 28}: our solution, for learners whose own has passed. */
@Command(
    name = "solution",
    description = "Shows our solution of a step's tasks, once yours has passed.",
    mixinStandardHelpOptions = true)
final class SolutionCommand implements Callable<Integer> {
  private static final int NOT_DONE_YET = 1;

  private final Surroundings surroundings;

  @Mixin private StepAndFile asked;

  @Option(names = "--give-up", description = "Shows it before yours has passed.")
  private boolean givenUp;

  SolutionCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws IOException {
    var tasks = asked.tasks(surroundings);
    var names = asked.files(tasks);
    if (!givenUp) {
      var wanted =
          tasks.graded().tasks().stream().filter(task -> names.contains(task.file())).toList();
      var result = CheckLog.of(tasks.course()).now(tasks.step());
      Set<Integer> passed = result.isPresent() ? result.get().passed() : Set.of();
      var open = wanted.stream().filter(task -> !passed.contains(task.number())).toList();
      if (!open.isEmpty()) {
        explain(tasks.step(), result.isPresent(), wanted.size(), open);
        return NOT_DONE_YET;
      }
    }
    show(new ExerciseFiles(tasks.step()), inTheOrderOfTheTasks(tasks, names));
    return 0;
  }

  private static List<String> inTheOrderOfTheTasks(StepTasks tasks, List<String> names)
      throws IOException {
    if (names.size() == 1) {
      return names;
    }
    var ordered = new LinkedHashSet<String>();
    tasks.graded().tasks().stream().map(Task::file).filter(names::contains).forEach(ordered::add);
    ordered.addAll(names);
    return List.copyOf(ordered);
  }

  private void show(ExerciseFiles files, List<String> names) throws IOException {
    var separator = "";
    for (var name : names) {
      var file = files.solutions().resolve(name);
      surroundings.out().println(separator + "// " + surroundings.show(file));
      surroundings.out().println();
      surroundings.out().print(Files.readString(file));
      separator = System.lineSeparator();
    }
  }

  private void explain(Step step, boolean isChecked, int wanted, List<Task> open)
      throws IOException {
    var err = surroundings.err();
    err.println("Our solution is shown once yours has passed.");
    if (isChecked) {
      err.printf("So far %d of %d tasks passed. Still to do:%n", wanted - open.size(), wanted);
      open.forEach(task -> err.println("  " + task));
    } else if (new ExerciseFiles(step).areTouched()) {
      err.println("Your files, as they are now, were not checked yet.");
    } else {
      err.println("You have not begun: your files are as they were handed out.");
    }
    var dezero = surroundings.command();
    var first = open.get(0).number();
    var typed = step.number() + asked.behindStep();
    err.println();
    err.printf("  %s check %d  tells how far you are%n", dezero, step.number());
    err.printf("  %s hint %d %d  helps with task %d%n", dezero, step.number(), first, first);
    err.printf("  %s solution %s --give-up  shows it anyway%n", dezero, typed);
  }
}
