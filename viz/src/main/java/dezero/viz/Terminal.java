package dezero.viz;

import java.io.Console;
import java.io.PrintStream;

/** Whether somebody is looking. */
final class Terminal {
  private Terminal() {}

  /** Where to show progress: the errors' stream on a terminal, null in a pipe or a file. */
  static PrintStream errors() {
    return isThere() ? System.err : null;
  }

  private static boolean isThere() {
    Console console = System.console();
    if (console == null) {
      return false;
    }
    try {
      // Java 22 and later may have a console without a terminal, and then this method.
      return (boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (ReflectiveOperationException olderJava) {
      return true;
    }
  }
}
