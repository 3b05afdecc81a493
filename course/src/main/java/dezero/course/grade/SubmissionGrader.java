package dezero.course.grade;

import dezero.course.Fingerprint;
import dezero.grading.Grader;
import dezero.grading.Limits;
import dezero.grading.Report;
import dezero.grading.Submission;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Grades all steps of a submission. Anything wrong with a submission affects its own result only.
 */
public final class SubmissionGrader {
  private final List<Assignment> assignments;
  private final Limits limits;
  private final Grader grader;

  public SubmissionGrader(List<Assignment> assignments, Limits limits) {
    if (assignments.isEmpty()) {
      throw new WrongInputException("There is no step to grade.");
    }
    this.assignments = List.copyOf(assignments);
    this.limits = limits;
    this.grader = new Grader(limits);
  }

  /** Grades the submission in that folder. */
  public SubmissionResult grade(String name, Path submission, long seed) {
    return grade(name, read(submission), seed);
  }

  /** The files handed in, for each step. */
  List<Submission> read(Path submission) {
    return assignments.stream().map(one -> read(one, submission)).toList();
  }

  private Submission read(Assignment assignment, Path submission) {
    try {
      return assignment.read(submission, limits);
    } catch (UncheckedIOException | SecurityException e) {
      return nothing(assignment, "the files cannot be read: " + e);
    }
  }

  /** For each step, a submission of which nothing can be used. */
  List<Submission> nothing(String reason) {
    return assignments.stream().map(one -> nothing(one, reason)).toList();
  }

  private static Submission nothing(Assignment assignment, String reason) {
    Map<String, String> unusable = new TreeMap<>();
    assignment.step().files().forEach(file -> unusable.put(file, reason));
    return new Submission(Map.of(), unusable, List.of());
  }

  SubmissionResult grade(String name, List<Submission> handedIn, long seed) {
    List<StepResult> steps = new ArrayList<>();
    String trouble = "";
    for (int i = 0; i < assignments.size(); i++) {
      Assignment assignment = assignments.get(i);
      try {
        steps.add(grade(assignment, handedIn.get(i), seed));
      } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
        trouble = assignment.step().name() + ": " + e;
        steps.add(assignment.error("the grader could not work, which is no verdict: " + e));
      }
    }
    return new SubmissionResult(name, seed, steps, trouble);
  }

  private StepResult grade(Assignment assignment, Submission handedIn, long seed) {
    if (handedIn.files().isEmpty()) {
      return assignment.unusable(handedIn);
    }
    Report report = grader.grade(assignment.step(), handedIn, seed);
    return assignment.result(
        report.sandbox().description(),
        report.refused(),
        report.tasks().stream().map(TaskResult::of).toList());
  }

  /** Equal for two runs only if both would grade alike. */
  String fingerprint() {
    var print = new Fingerprint().add(System.getProperty("java.version")).add(limits.toString());
    print.addClassesOf(Grader.class).addClassesOf(SubmissionGrader.class);
    for (Assignment one : assignments) {
      print.add(one.step().name()).add(one.title());
      print.add(one.folder().resolve("target/grade-classes"));
      new TreeMap<>(one.step().probes()).forEach((name, text) -> print.add(name).add(text));
      one.step().classPath().forEach(print::add);
    }
    return print.text();
  }
}
