package dezero.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * One of the two that are compared.
 *
 * @param command starts its worker; with a task's name behind it, the worker does only that task
 */
record Side(String name, List<String> command) {

  /** A worker that stays. */
  Worker start() {
    return new Worker(name, process());
  }

  /** A whole process for one task: its answer. */
  String once(Task task) {
    try (Worker worker = new Worker(name, process(task.word()))) {
      String answer = worker.answer();
      worker.awaitEnd();
      return answer;
    }
  }

  private Process process(String... arguments) {
    List<String> whole = new ArrayList<>(command);
    whole.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(whole);
    builder.redirectError(ProcessBuilder.Redirect.INHERIT);
    // Else Python would compile its modules anew at every start, which nobody has to wait for.
    builder.environment().remove("PYTHONDONTWRITEBYTECODE");
    try {
      return builder.start();
    } catch (IOException impossible) {
      throw new UncheckedIOException(
          name + ": cannot start " + command.get(0) + "; name the program by its path", impossible);
    }
  }
}
