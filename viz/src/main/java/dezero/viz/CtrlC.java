package dezero.viz;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;

/**
 * Ctrl-C, taken once: the action runs instead of the end of the program, and the next Ctrl-C ends
 * it. Java has no public class for signals, so this asks for the one that every JDK has, and leaves
 * Ctrl-C as it is where it is missing.
 */
final class CtrlC {
  private static final String HANDLER = "sun.misc.SignalHandler";

  private final Runnable action;
  private Object signal;
  private Object before;

  private CtrlC(Runnable action) {
    this.action = action;
  }

  static CtrlC catchOnce(Runnable action) {
    var ctrlC = new CtrlC(action);
    try {
      ctrlC.signal =
          Class.forName("sun.misc.Signal").getConstructor(String.class).newInstance("INT");
      ctrlC.before = handle(ctrlC.signal, ctrlC.handler());
      // Whoever started us ignores Ctrl-C, as a shell does for what runs in the background.
      if (ctrlC.before == Class.forName(HANDLER).getField("SIG_IGN").get(null)) {
        ctrlC.signal = null;
      }
    } catch (ReflectiveOperationException | IllegalArgumentException noSignals) {
      ctrlC.signal = null;
    }
    return ctrlC;
  }

  /** Whether Ctrl-C would reach the action now. */
  synchronized boolean isInForce() {
    return signal != null;
  }

  private Object handler() throws ClassNotFoundException {
    Class<?> type = Class.forName(HANDLER);
    return Proxy.newProxyInstance(
        CtrlC.class.getClassLoader(),
        new Class<?>[] {type},
        (proxy, method, arguments) -> answer(proxy, method.getName(), arguments));
  }

  private Object answer(Object handler, String method, Object... arguments) {
    switch (method) {
      case "handle":
        release();
        action.run();
        return null;
      case "equals":
        return handler == arguments[0];
      case "hashCode":
        return System.identityHashCode(handler);
      default:
        return "Ctrl-C, taken once";
    }
  }

  /** Gives Ctrl-C back to whoever had it before. */
  synchronized void release() {
    if (signal == null) {
      return;
    }
    try {
      handle(signal, before);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("Ctrl-C cannot be given back", e);
    }
    signal = null;
  }

  private static Object handle(Object signal, Object handler) throws ReflectiveOperationException {
    try {
      return signal
          .getClass()
          .getMethod("handle", signal.getClass(), Class.forName(HANDLER))
          .invoke(null, signal, handler);
    } catch (InvocationTargetException e) {
      // The JVM was told to leave this signal alone (-Xrs), or a system has none of that name.
      throw new IllegalArgumentException(e.getCause());
    }
  }
}
