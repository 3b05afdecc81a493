package dezero.course.watch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.utils.Signals;

/**
 * Reports key presses on its own thread: single keys on a terminal, otherwise the first letter of
 * each line.
 */
public final class Keyboard {
  /** Receives the keys. Every method is called on the keyboard's thread. */
  interface Listener {
    void key(char key);

    /** The terminal was closed, or Ctrl-D pressed. */
    void hangUp();

    /** There will be no more lines. */
    void inputEnded();

    /** Another program may have written to the screen. */
    void screenLost();
  }

  private static final int CTRL_D = 4;

  private final Listener listener;

  private Keyboard(Listener listener) {
    this.listener = listener;
  }

  /** Listens for single keys if the process has a terminal that supports them, else for lines. */
  public static void listen(Listener listener) {
    var keyboard = new Keyboard(listener);
    inBackground(
        () -> {
          if (System.console() == null || !keyboard.readKeys()) {
            keyboard.readLines(System.in);
          }
        });
  }

  /** Listens for lines of any input. */
  public static void listen(InputStream lines, Listener listener) {
    inBackground(() -> new Keyboard(listener).readLines(lines));
  }

  private static void inBackground(Runnable reading) {
    var thread = new Thread(reading, "dezero reads keys");
    thread.setDaemon(true);
    thread.start();
  }

  /** Returns false if the terminal does not support single keys, as on Windows. */
  private boolean readKeys() {
    // JLine restores the terminal when it is closed, and when a signal ends the process.
    try (var terminal = terminal()) {
      terminal.enterRawMode();
      Signals.register(
          "CONT",
          () -> {
            terminal.enterRawMode();
            listener.screenLost();
          });
      readKeys(terminal);
      return true;
    } catch (IOException | IllegalStateException none) {
      return false;
    }
  }

  private static Terminal terminal() throws IOException {
    return TerminalBuilder.builder()
        .system(true)
        .provider(TerminalBuilder.PROP_PROVIDER_EXEC)
        .dumb(false)
        .nativeSignals(false)
        .build();
  }

  private void readKeys(Terminal terminal) {
    try {
      var keys = terminal.reader();
      for (int key = keys.read(); key >= 0 && key != CTRL_D; key = keys.read()) {
        listener.key((char) key);
      }
    } catch (IOException closed) {
      listener.hangUp();
      return;
    }
    listener.hangUp();
  }

  private void readLines(InputStream in) {
    var charset = Charset.forName(System.getProperty("native.encoding", "UTF-8"));
    try (var lines = new BufferedReader(new InputStreamReader(in, charset))) {
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        listener.key(line.isBlank() ? '\n' : line.strip().charAt(0));
      }
    } catch (IOException unreadable) {
      // Treated as the end of the input.
      listener.inputEnded();
      return;
    }
    listener.inputEnded();
  }
}
