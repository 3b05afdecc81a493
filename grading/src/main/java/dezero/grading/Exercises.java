package dezero.grading;

import java.util.List;

/**
 * The tasks of a step, in the order of its README. Implemented by the public class {@code
 * stepNN.grade.StepNNExercises}, which has a constructor without arguments and never meets the
 * learner's code: it lives in the grader's own process.
 */
public interface Exercises {
  /** The points of a step, which its tasks share. */
  int POINTS = 10;

  List<Task> tasks();
}
