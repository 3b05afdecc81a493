package dezero.grading;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;

/** One call of a probe, in a thread of its own. */
final class Run implements Runnable {
  static final int MOST_CHARACTERS = 2_000;

  private final ClassLoader loader;
  private final String probe;
  private final Value input;
  private Value value;
  private Throwable thrown;

  Run(ClassLoader loader, String probe, Value input) {
    this.loader = loader;
    this.probe = probe;
    this.input = input;
  }

  @Override
  public void run() {
    try {
      Class<?> type = loader.loadClass(probe);
      value = ((Probe) type.getDeclaredConstructor().newInstance()).run(input);
    } catch (InvocationTargetException e) {
      thrown = e.getCause();
    } catch (Throwable e) {
      // Whatever the learner's code throws is its answer.
      thrown = e;
    }
  }

  /** A process that ran out of something is not used again. */
  boolean hasDamaged() {
    return thrown instanceof VirtualMachineError;
  }

  Frame reply(long nonce, long printed, boolean used) throws IOException {
    if (value != null) {
      return Frame.of(
          nonce,
          Frame.Kind.VALUE,
          out -> {
            out.writeLong(printed);
            out.writeBoolean(used);
            Frame.writeValue(out, value);
          });
    }
    Throwable cause = cause();
    String name = cause == null ? "" : cause.getClass().getName();
    String message = cause == null ? "the probe returned null" : message(cause);
    String line = cause == null ? "" : learnersLine(cause);
    return Frame.of(
        nonce,
        Frame.Kind.THROWN,
        out -> {
          out.writeLong(printed);
          out.writeBoolean(used);
          Frame.writeText(out, name);
          Frame.writeText(out, message);
          Frame.writeText(out, line);
        });
  }

  /** What a static initialiser threw says more than that it threw. */
  private Throwable cause() {
    return thrown instanceof ExceptionInInitializerError error && error.getCause() != null
        ? error.getCause()
        : thrown;
  }

  private static String message(Throwable thrown) {
    try {
      String message = String.valueOf(thrown.getMessage());
      return message.length() <= MOST_CHARACTERS
          ? message
          : message.substring(0, MOST_CHARACTERS) + "…";
    } catch (Throwable e) {
      return "(its getMessage() threw " + e.getClass().getName() + ")";
    }
  }

  /** The innermost line in package stepNN.exercise. */
  private String learnersLine(Throwable thrown) {
    String learners = probe.substring(0, probe.indexOf('.')) + ".exercise.";
    try {
      for (StackTraceElement element : thrown.getStackTrace()) {
        if (element.getClassName().startsWith(learners)) {
          return element.getFileName() + ":" + element.getLineNumber();
        }
      }
    } catch (Throwable e) {
      return "";
    }
    return "";
  }
}
