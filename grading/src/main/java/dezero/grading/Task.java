package dezero.grading;

import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.Function;

/** One thing to do in a step: the file, the hints, and how the grader finds out. Immutable. */
public final class Task {
  private static final Function<Random, List<Case>> NO_CASES = random -> List.of();

  private final int number;
  private final String title;
  private final int points;
  private final String file;
  private final List<String> hints;
  private final String probe;
  private final Function<Random, List<Case>> cases;

  private Task(
      int number,
      String title,
      int points,
      String file,
      List<String> hints,
      String probe,
      Function<Random, List<Case>> cases) {
    this.number = number;
    this.title = title;
    this.points = points;
    this.file = file;
    this.hints = hints;
    this.probe = probe;
    this.cases = cases;
  }

  public static Task task(int number, String title) {
    Objects.requireNonNull(title, "title");
    return new Task(number, title, 1, "", List.of(), "", NO_CASES);
  }

  /** 1 or more. */
  public Task points(int points) {
    if (points < 1) {
      throw new IllegalArgumentException(this + ": a task has 1 point or more, not " + points);
    }
    return new Task(number, title, points, file, hints, probe, cases);
  }

  /** The learner's file in package stepNN.exercise, such as "Cosine.java". */
  public Task file(String name) {
    if (!name.matches("[A-Za-z_]\\w*\\.java")) {
      throw new IllegalArgumentException(
          this + ": a file is named like Cosine.java, without a folder, but this is " + name);
    }
    return new Task(number, title, points, name, hints, probe, cases);
  }

  /** Two or more, each more direct than the one before. */
  public Task hints(String... risingDirectness) {
    return new Task(number, title, points, file, List.of(risingDirectness), probe, cases);
  }

  /** The probe's class, such as "step27.probe.CosineProbe". */
  public Task probe(String className) {
    return new Task(number, title, points, file, hints, className, cases);
  }

  /** Fresh for each grading: every random number comes from the argument, whose seed is printed. */
  public Task cases(Function<Random, List<Case>> cases) {
    return new Task(number, title, points, file, hints, probe, cases);
  }

  public int number() {
    return number;
  }

  public String title() {
    return title;
  }

  public int points() {
    return points;
  }

  public String file() {
    return file;
  }

  public List<String> hints() {
    return hints;
  }

  public String probe() {
    return probe;
  }

  public List<Case> cases(Random random) {
    return List.copyOf(cases.apply(random));
  }

  @Override
  public String toString() {
    return "task " + number + ": " + title;
  }
}
