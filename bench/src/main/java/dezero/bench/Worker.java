package dezero.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** A process that does tasks: a line with the task's name goes in, a line with the result comes. */
final class Worker implements AutoCloseable {
  /** The question for the processor time used so far, in milliseconds. */
  static final String PROCESSOR = "processor";

  private final String side;
  private final Process process;
  private final PrintWriter questions;
  private final BufferedReader answers;

  Worker(String side, Process process) {
    this.side = side;
    this.process = process;
    questions = new PrintWriter(process.outputWriter(StandardCharsets.UTF_8), true);
    answers = process.inputReader(StandardCharsets.UTF_8);
  }

  /** Sends a line, and waits for the answer. */
  String ask(String question) {
    questions.println(question);
    return answer();
  }

  /** The processor time that it has used, in milliseconds. */
  double processorMilliseconds() {
    return Double.parseDouble(ask(PROCESSOR));
  }

  /** Waits for the next line of the answer. */
  String answer() {
    try {
      String line = answers.readLine();
      if (line == null) {
        awaitEnd();
        throw new IllegalStateException(side + ": the worker ended without a result");
      }
      return line;
    } catch (IOException broken) {
      throw new UncheckedIOException(side + ": the worker cannot be read", broken);
    }
  }

  /**
   * Waits until the process is gone.
   *
   * @throws IllegalStateException if it failed
   */
  void awaitEnd() {
    try {
      int code = process.waitFor();
      if (code != 0) {
        throw new IllegalStateException(
            side + ": the worker failed with exit code " + code + "; what it said stands above");
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(side + ": interrupted while the worker ran", stopped);
    }
  }

  @Override
  public void close() {
    process.destroy();
  }
}
