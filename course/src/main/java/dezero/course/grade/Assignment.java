package dezero.course.grade;

import dezero.grading.GradedStep;
import dezero.grading.Limits;
import dezero.grading.Submission;
import dezero.grading.Task;
import java.nio.file.Path;
import java.util.List;

/**
 * A step that is graded. All of it comes from the teacher's checkout.
 *
 * @param title of the step
 * @param folder the step's, in the checkout
 */
public record Assignment(int number, String title, Path folder, GradedStep step) {
  /** The path of the learner's files in a submission. */
  private String place() {
    return folder.getFileName() + "/src/exercise/java/" + step.learnersPackage().replace('.', '/');
  }

  /** The files of a submission for this step. */
  Submission read(Path submission, Limits limits) {
    return new SubmittedFolder(submission, place()).read(step.files(), limits);
  }

  /** The same verdict for each task, because nothing could be run. */
  StepResult error(String reason) {
    return result(
        "", List.of(), step.tasks().stream().map(t -> TaskResult.error(t, reason)).toList());
  }

  /** For each task, why its file could not be used. */
  StepResult unusable(Submission handedIn) {
    return result(
        "",
        handedIn.refused(),
        step.tasks().stream().map(task -> TaskResult.error(task, reason(handedIn, task))).toList());
  }

  private static String reason(Submission handedIn, Task task) {
    return handedIn.unusable().getOrDefault(task.file(), task.file() + " is missing");
  }

  StepResult result(String sandbox, List<String> refused, List<TaskResult> tasks) {
    return new StepResult(number, title, sandbox, refused, tasks);
  }
}
