package dezero.course;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The steps that "27-29,33" selects: of a range, those that have exercises; each step once. */
public record StepSelection(Course course, Predicate<Step> hasExercises) {
  private static final Pattern RANGE = Pattern.compile("([0-9]{1,4})-([0-9]{1,4})");
  private static final Pattern HALF_A_RANGE = Pattern.compile("[0-9-]*-[0-9-]*|");

  /** All steps with exercises. */
  public List<Step> all() {
    var all = course.steps().stream().filter(hasExercises).toList();
    if (all.isEmpty()) {
      throw new CommandError("No step has graded exercises yet.");
    }
    return all;
  }

  /** The selected steps, in course order. */
  public List<Step> of(String asked) {
    var chosen = new TreeSet<>(Comparator.comparingInt(Step::number));
    for (var part : asked.split(",", -1)) {
      chosen.addAll(part(part.strip(), asked));
    }
    return new ArrayList<>(chosen);
  }

  private List<Step> part(String part, String asked) {
    var range = RANGE.matcher(part);
    if (range.matches()) {
      return range(part, Integer.parseInt(range.group(1)), Integer.parseInt(range.group(2)));
    }
    if (HALF_A_RANGE.matcher(part).matches()) {
      throw new CommandError(
          "--steps \"%s\": %s is not a step. Write 28, 27-29 or 27-29,33."
              .formatted(
                  asked, part.isEmpty() ? "nothing between the commas" : "\"" + part + "\""));
    }
    var step = course.find(part);
    if (!hasExercises.test(step)) {
      throw without("Step " + step.number() + " has");
    }
    return List.of(step);
  }

  private List<Step> range(String part, int first, int last) {
    if (first > last) {
      throw new CommandError(
          "--steps \"%s\" runs backwards: write %d-%d.".formatted(part, last, first));
    }
    if (first < 1 || last > Course.PLANNED) {
      throw new CommandError(
          "--steps \"%s\": the course has steps 1 to %d.".formatted(part, Course.PLANNED));
    }
    var steps =
        course.steps().stream()
            .filter(step -> step.number() >= first && step.number() <= last)
            .filter(hasExercises)
            .toList();
    if (steps.isEmpty()) {
      throw without("The steps " + part + " have");
    }
    return steps;
  }

  private CommandError without(String who) {
    var having =
        course.steps().stream()
            .filter(hasExercises)
            .map(step -> String.valueOf(step.number()))
            .collect(Collectors.joining(", "));
    return new CommandError(
        "%s no graded exercises yet. Those that have: %s."
            .formatted(who, having.isEmpty() ? "none" : having));
  }
}
