package dezero.grading;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A process for the learner's code that is started when needed, and again after each death. */
final class LearnersProcess implements AutoCloseable {
  private static final Duration START = Duration.ofSeconds(30);

  private final List<Path> classPath;
  private final Limits limits;
  private final Set<Sandbox> sandboxes;
  private Map<String, byte[]> classes = Map.of();
  private ChildProcess process;
  private Sandbox inForce;

  LearnersProcess(List<Path> classPath, Limits limits, Set<Sandbox> sandboxes) {
    this.classPath = classPath;
    this.limits = limits;
    this.sandboxes = EnumSet.copyOf(sandboxes);
  }

  /** A sandbox that is installed may be forbidden: the process in it then never says hello. */
  void start() {
    if (process != null) {
      return;
    }
    for (Sandbox sandbox : inForce == null ? sandboxes : Set.of(inForce)) {
      if (sandbox.isInstalled() && startIn(sandbox)) {
        inForce = sandbox;
        process.define(classes);
        return;
      }
    }
    throw new GradingException("no process for the learner's code could be started");
  }

  private boolean startIn(Sandbox sandbox) {
    try {
      process = Living.start(() -> ChildProcess.start(sandbox, classPath, limits));
    } catch (IOException e) {
      return false;
    }
    if (process.saysHello(START)) {
      return true;
    }
    close();
    return false;
  }

  Sandbox sandbox() {
    return inForce;
  }

  Compiled compile(List<Source> sources) throws LostException {
    start();
    try {
      Frame.Writing request =
          out -> {
            out.writeInt(sources.size());
            for (Source source : sources) {
              source.write(out);
            }
          };
      Frame answer = process.ask(Frame.Kind.COMPILE, request, limits.compiling());
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
    start();
    try {
      Frame.Writing request =
          out -> {
            out.writeInt(task.number());
            Frame.writeText(out, task.probe());
            Frame.writeValue(out, input);
          };
      return Answer.read(process.ask(Frame.Kind.RUN, request, limit));
    } catch (EOFException e) {
      throw new LostException(
          LostException.Cause.ENDED, "wrote half a message into the grader's channel");
    } catch (IOException e) {
      throw new LostException(
          LostException.Cause.ENDED, "wrote " + e.getMessage() + " into the grader's channel");
    }
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
