package dezero.course;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The steps that are written, in their order. */
public record Course(Path root, List<Step> steps) {
  /** Steps that the course will have in the end. */
  public static final int PLANNED = 60;

  /** Finds the step folders in the course's folder. */
  public static Course in(Path root) throws IOException {
    try (var folders = Files.list(root)) {
      return new Course(root, folders.sorted().flatMap(f -> Step.in(f).stream()).toList());
    }
  }

  /** The step that was asked for: 28, 028, rosenbrock, step28, or a folder's path. */
  public Step find(String asked) {
    var word = lastName(asked).toLowerCase(Locale.ROOT);
    var number = word.startsWith("step") ? word.substring("step".length()) : word;
    if (number.matches("[0-9]+")) {
      return numbered(asked, number);
    }
    var found = steps.stream().filter(step -> names(step).anyMatch(word::equals)).toList();
    if (found.size() > 1) {
      throw new CommandError(
          "%s is the name of steps %s: give the number of the one you want."
              .formatted(asked, numbers(found)));
    }
    return found.stream().findFirst().orElseThrow(() -> noSuchStep(asked, word));
  }

  /** The first step after that one. */
  public Optional<Step> after(Step step) {
    return steps.stream().filter(next -> next.number() > step.number()).findFirst();
  }

  /** "steps 02 to 22 are not written yet", where steps are missing right before this one. */
  public Optional<String> holeBefore(Step step) {
    var first =
        1 + steps.stream().mapToInt(Step::number).filter(n -> n < step.number()).max().orElse(0);
    int last = step.number() - 1;
    if (first > last) {
      return Optional.empty();
    }
    return Optional.of(
        first == last
            ? "step %02d is not written yet".formatted(first)
            : "steps %02d to %02d are not written yet".formatted(first, last));
  }

  private Step numbered(String asked, String digits) {
    var number = digits.length() > 9 ? Integer.MAX_VALUE : Integer.parseInt(digits);
    if (number < 1 || number > PLANNED) {
      throw new CommandError(
          "There is no step %s: the course has steps 1 to %d.".formatted(asked, PLANNED));
    }
    return steps.stream()
        .filter(step -> step.number() == number)
        .findFirst()
        .orElseThrow(() -> notWritten(number));
  }

  private CommandError notWritten(int number) {
    var near = new ArrayList<Step>();
    steps.stream().filter(step -> step.number() < number).reduce((a, b) -> b).ifPresent(near::add);
    steps.stream().filter(step -> step.number() > number).findFirst().ifPresent(near::add);
    return new CommandError(
        "Step %d is planned, but not written yet.%s".formatted(number, nearest(near)));
  }

  private static String nearest(List<Step> near) {
    return near.isEmpty() ? "" : " The nearest that you can run: " + numbers(near) + ".";
  }

  private CommandError noSuchStep(String asked, String word) {
    var known = steps.stream().flatMap(Course::namesAndNumber).toList();
    var hint = DidYouMean.nearest(word, known).map(step -> "\nDid you mean " + step + "?");
    return new CommandError(
        "\"%s\" is not a step: give a number from 1 to %d, or a name such as rosenbrock.%s"
            .formatted(asked, PLANNED, hint.orElse("")));
  }

  private static Stream<String> namesAndNumber(Step step) {
    return Stream.concat(names(step), Stream.of(String.valueOf(step.number())));
  }

  private static Stream<String> names(Step step) {
    return Stream.of(step.name(), "step" + step.twoDigits() + "-" + step.name())
        .map(name -> name.toLowerCase(Locale.ROOT));
  }

  private static String numbers(List<Step> steps) {
    return steps.stream()
        .map(step -> step.number() + " (" + step.name() + ")")
        .collect(Collectors.joining(" and "));
  }

  /**
   * The last name of a path, as the shell completes it: of {@code ../step28-rosenbrock/} the step.
   */
  private static String lastName(String asked) {
    var path = asked.replace('\\', '/').replaceAll("/+$", "");
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
