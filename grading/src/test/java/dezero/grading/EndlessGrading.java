package dezero.grading;

import java.time.Duration;
import java.util.Map;
import java.util.Set;

/** A program that grades an endless loop for an hour, and says when it begins. */
final class EndlessGrading {
  private EndlessGrading() {}

  static Report grade(Sandbox sandbox) {
    return new Grader(Grading.PATIENT.task(Duration.ofHours(1)), Set.of(sandbox))
        .grade(
            Grading.step("Endless"),
            Submission.of(
                Map.of("Endless.java", Grading.file("Endless", "while (x > 0) { } return x;"))),
            Grading.SEED);
  }

  /** Argument: the sandbox. */
  public static void main(String[] args) {
    grade(Sandbox.valueOf(args[0]));
    System.out.println("the grading has ended");
  }
}
