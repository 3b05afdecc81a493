package dezero.course.command;

import dezero.course.Course;
import dezero.course.Step;
import dezero.course.Surroundings;
import dezero.course.Wrapped;
import dezero.course.progress.CheckLog;
import dezero.course.progress.Progress;
import dezero.course.progress.RunLog;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import picocli.CommandLine.Help.Ansi;

/** {@code ./dezero} alone: where the learner is, and what to type next. */
record Overview(
    Surroundings surroundings, Course course, Optional<Step> last, Map<Step, Progress> progress) {
  private static final int MOST_NAMED = 2;

  static Overview of(Surroundings surroundings) throws IOException {
    var course = Course.in(surroundings.root());
    var log = CheckLog.of(course);
    var progress = new LinkedHashMap<Step, Progress>();
    for (var step : course.steps()) {
      progress.put(step, Progress.of(step, log));
    }
    return new Overview(surroundings, course, RunLog.of(course).last(), progress);
  }

  void print() {
    if (isNewcomers()) {
      say("@|bold DeZero for Java|@: 60 steps, from a box that holds a number to deep learning.");
      course.steps().stream()
          .findFirst()
          .ifPresent(first -> suggest("You begin with ", "run", first));
      return;
    }
    last.ifPresent(step -> say("You last ran " + named(step) + "."));
    var done = steps(Progress::isDone);
    if (!done.isEmpty()) {
      say("Done: " + done.size() + " of the " + course.steps().size() + " steps that are written.");
    }
    var underWay = steps(Progress::isUnderWay);
    if (!underWay.isEmpty()) {
      say("Begun: " + begun(underWay) + ".");
    }
    next(underWay);
  }

  private void next(List<Step> underWay) {
    var begun = underWay.stream().findFirst();
    var exercises = last.isEmpty() ? begun : last.filter(this::hasOpenTasks);
    var step = firstNotDone(last.map(Step::number).orElse(0));
    if (exercises.isPresent()) {
      suggest("Next are the exercises of ", "check", exercises.get());
    } else if (step.isPresent()) {
      suggest("Next is ", "run", step.get());
    } else if (begun.isPresent()) {
      suggest("Next are the exercises of ", "check", begun.get());
    } else {
      say("That is the last step so far. " + surroundings.command() + " list shows all.");
    }
  }

  private boolean isNewcomers() {
    return last.isEmpty()
        && progress.values().stream().noneMatch(p -> p.isUnderWay() || p.isDone());
  }

  private boolean hasOpenTasks(Step step) {
    return progress.get(step).isUnderWay()
        || progress.get(step).state() == Progress.State.UNTOUCHED;
  }

  private Optional<Step> firstNotDone(int after) {
    return course.steps().stream()
        .filter(next -> next.number() > after && !progress.get(next).isDone())
        .findFirst();
  }

  private List<Step> steps(Predicate<Progress> which) {
    return course.steps().stream().filter(step -> which.test(progress.get(step))).toList();
  }

  /** Names the steps, or counts them where their names do not fit a line. */
  private String begun(List<Step> underWay) {
    return underWay.size() > MOST_NAMED
        ? underWay.size() + " steps, see " + surroundings.command() + " list"
        : underWay.stream()
            .map(step -> "step " + step.number() + ", " + progress.get(step).shown())
            .collect(Collectors.joining("; "));
  }

  private void suggest(String beginning, String command, Step step) {
    var hole = course.holeBefore(step).filter(any -> command.equals("run"));
    say(beginning + named(step) + hole.map(steps -> " (" + steps + ")").orElse("") + ":");
    say("");
    say("  @|bold " + surroundings.command() + " " + command + " " + step.number() + "|@");
    say("");
    say(
        "Its lesson is "
            + surroundings.show(step.lesson())
            + "; "
            + surroundings.command()
            + " list shows all steps.");
  }

  private static String named(Step step) {
    return "step " + step.number() + ", " + step.title();
  }

  private void say(String line) {
    surroundings.out().println(Wrapped.forTerminal(Ansi.AUTO.string(line)));
  }
}
