package dezero.grading;

import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.Function;

/** One thing to do in a step: the file, the hints, and how the grader finds out. Immutable. */
public final class Task {
  /** The number of a step's core task. */
  public static final int CORE = 1;

  private static final Function<Random, List<Case>> NO_CASES = random -> List.of();

  private final int number;
  private final String title;
  private final int points;
  private final String file;
  private final List<String> hints;
  private final String probe;
  private final Function<Random, List<Case>> cases;
  private final boolean isCore;

  private Task(
      int number,
      String title,
      int points,
      String file,
      List<String> hints,
      String probe,
      Function<Random, List<Case>> cases,
      boolean isCore) {
    this.number = number;
    this.title = title;
    this.points = points;
    this.file = file;
    this.hints = hints;
    this.probe = probe;
    this.cases = cases;
    this.isCore = isCore;
  }

  public static Task task(int number, String title) {
    Objects.requireNonNull(title, "title");
    return new Task(number, title, 1, "", List.of(), "", NO_CASES, false);
  }

  /** Marks the task with which the step counts as done: task 1, and no other. */
  public Task core() {
    if (number != CORE) {
      throw new IllegalArgumentException(
          this + ": only task " + CORE + " can be the core of a step, with which it is done");
    }
    return new Task(number, title, points, file, hints, probe, cases, true);
  }

  /** 1 or more. */
  public Task points(int points) {
    if (points < 1) {
      throw new IllegalArgumentException(this + ": a task has 1 point or more, not " + points);
    }
    return new Task(number, title, points, file, hints, probe, cases, isCore);
  }

  /** The learner's file in package stepNN.exercise, such as "Cosine.java". */
  public Task file(String name) {
    if (!name.matches("[A-Za-z_]\\w*\\.java")) {
      throw new IllegalArgumentException(
          this + ": a file is named like Cosine.java, without a folder, but this is " + name);
    }
    return new Task(number, title, points, name, hints, probe, cases, isCore);
  }

  /** Two or more, each more direct than the one before. */
  public Task hints(String... risingDirectness) {
    return new Task(number, title, points, file, List.of(risingDirectness), probe, cases, isCore);
  }

  /** The probe's class, such as "step27.probe.CosineProbe". */
  public Task probe(String className) {
    return new Task(number, title, points, file, hints, className, cases, isCore);
  }

  /** Fresh for each grading: every random number comes from the argument, whose seed is printed. */
  public Task cases(Function<Random, List<Case>> cases) {
    return new Task(number, title, points, file, hints, probe, cases, isCore);
  }

  public int number() {
    return number;
  }

  public String title() {
    return title;
  }

  public boolean isCore() {
    return isCore;
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
