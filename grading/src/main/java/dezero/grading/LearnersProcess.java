package dezero.grading;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A process for the learner's code that is started when needed, and again after each death. */
final class LearnersProcess implements AutoCloseable {
  /** Only a sandbox that hangs takes all of it: one that is forbidden ends at once. */
  private static final Duration START = Duration.ofMinutes(2);

  private final List<Path> classPath;
  private final Limits limits;
  private final Confinement confinement;
  private Map<String, byte[]> classes = Map.of();
  private Deadline deadline;
  private boolean hasAnswered;
  private ChildProcess process;

  LearnersProcess(List<Path> classPath, Limits limits, Confinement confinement) {
    this.classPath = classPath;
    this.limits = limits;
    this.confinement = confinement;
  }

  /** From now on it works for another submission, whose answers are awaited up to the deadline. */
  void begin(Deadline deadline) {
    this.deadline = deadline;
    hasAnswered = false;
  }

  void start() {
    if (process == null) {
      process = confinement.start(this::startIn);
      process.define(classes);
    }
  }

  /** A sandbox that is installed may be forbidden: the process in it then never says hello. */
  private Confinement.Attempt startIn(Sandbox sandbox) {
    ChildProcess started;
    try {
      started = Living.start(() -> ChildProcess.start(sandbox, classPath, limits));
    } catch (IOException e) {
      return new Confinement.Attempt(Optional.empty(), String.valueOf(e.getMessage()));
    }
    boolean isUp = false;
    try {
      isUp = started.saysHello(START);
      return isUp
          ? new Confinement.Attempt(Optional.of(started), "")
          : new Confinement.Attempt(Optional.empty(), started.complaint());
    } finally {
      if (!isUp) {
        Living.close(started);
      }
    }
  }

  Compiled compile(List<Source> sources, Duration limit) throws LostException {
    startInTime();
    try {
      Frame.Writing request =
          out -> {
            out.writeInt(sources.size());
            for (Source source : sources) {
              source.write(out);
            }
          };
      Frame answer = process.ask(Frame.Kind.COMPILE, request, deadline.leftOf(limit));
      Compiled compiled = Compiled.read(answer.open());
      if (compiled.blamesNobody()) {
        close();
      }
      return compiled;
    } catch (LostException e) {
      close();
      throw e;
    } catch (IOException e) {
      close();
      throw new LostException(LostException.Cause.ENDED, e.getMessage());
    }
  }

  /** From now on, also after a restart, the process has these classes. */
  void define(Map<String, byte[]> compiled) {
    classes = compiled;
    if (process != null) {
      process.define(classes);
    }
  }

  /** What the probe returned or threw. */
  Answer run(Task task, Value input, Duration limit) throws LostException {
    startInTime();
    try {
      Frame.Writing request =
          out -> {
            out.writeInt(task.number());
            Frame.writeText(out, task.probe());
            Frame.writeValue(out, input);
          };
      Answer answer = Answer.read(process.ask(Frame.Kind.RUN, request, deadline.leftOf(limit)));
      hasAnswered = true;
      return answer;
    } catch (EOFException e) {
      throw new LostException(
          LostException.Cause.ENDED, "wrote half a message into the grader's channel");
    } catch (IOException e) {
      throw new LostException(
          LostException.Cause.ENDED, "wrote " + e.getMessage() + " into the grader's channel");
    }
  }

  private void startInTime() throws LostException {
    if (deadline.isOver()) {
      throw new LostException(LostException.Cause.TIMEOUT, "did not begin in time");
    }
    start();
  }

  /** Whether the time is up in which it could answer. */
  boolean isLate() {
    return deadline.isOver();
  }

  /** Whether a probe of this submission has returned or thrown anything, before a restart too. */
  boolean hasAnswered() {
    return hasAnswered;
  }

  String output(long total) {
    return process == null ? "" : process.output(total);
  }

  @Override
  public void close() {
    if (process != null) {
      Living.close(process);
      process = null;
    }
  }
}
