package step31.grade;

import static dezero.grading.Expectation.close;
import static dezero.grading.Task.task;

import dezero.grading.Case;
import dezero.grading.Exercises;
import dezero.grading.Task;
import dezero.grading.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Step 31: TODO what its exercises are about. */
public final class Step31Exercises implements Exercises {
  private static final double ROUNDING = 1e-12;

  @Override
  public List<Task> tasks() {
    return List.of(
        task(1, "The core")
            .core()
            .points(10)
            .file("Core.java")
            .hints("TODO A question back to the lesson.", "TODO The idea, or nearly the line.")
            .probe("step31.probe.CoreProbe")
            .cases(Step31Exercises::core));
  }

  private static List<Case> core(Random random) {
    List<Case> cases = new ArrayList<>();
    cases.add(half(3));
    for (int i = 0; i < 3; i++) {
      cases.add(half(10 * random.nextDouble()));
    }
    return cases;
  }

  private static Case half(double x) {
    return new Case("of(" + x + ")", Value.of(x), close(ROUNDING, 0.5 * x));
  }
}
