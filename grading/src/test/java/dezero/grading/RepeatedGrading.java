package dezero.grading;

import java.util.Map;

/** A program that grades five submissions in one run, and says in which sandbox each was. */
final class RepeatedGrading {
  private RepeatedGrading() {}

  /** Prints a line for each. */
  public static void main(String[] args) {
    var grader = new Grader(Grading.PATIENT);
    for (int i = 0; i < 5; i++) {
      var submission = Submission.of(Map.of("One.java", Grading.file("One", "return 2 * x;")));
      try {
        Report report = grader.grade(Grading.step("One"), submission, Grading.SEED);
        System.out.println(report.sandbox() + " " + report.points());
      } catch (GradingException e) {
        System.out.println("not graded: " + e.getMessage());
      }
    }
  }
}
