package dezero.course.watch;

import java.io.PrintStream;

/**
 * What a watch shows. On a terminal each check takes the place of the one before; elsewhere it
 * follows.
 */
public final class WatchScreen {
  /** What the output goes to. */
  public enum Kind {
    TERMINAL,
    STREAM
  }

  private static final String FROM_THE_TOP = "\u001b[H\u001b[J";
  private static final String OVER_THE_LAST_LINE = "\u001b[A\r\u001b[J";

  /** Pushes what was there before up and out of sight, where scrolling back finds it. */
  private static final String OUT_OF_THE_WAY = "\n".repeat(60);

  private final PrintStream out;
  private final Kind kind;
  private String shown = "";
  private boolean isEmpty = true;

  public WatchScreen(PrintStream out, Kind kind) {
    this.out = out;
    this.kind = kind;
  }

  /** Text, and below it a line about the keys. */
  void show(String text, String keys) {
    shown = text.stripTrailing();
    print(FROM_THE_TOP, shown, "", keys);
  }

  /** More text under the one that stands there. */
  void add(String text, String keys) {
    if (kind == Kind.TERMINAL) {
      var above = shown.isEmpty() ? "" : shown + System.lineSeparator().repeat(2);
      show(above + text, keys);
    } else {
      print("", text, keys);
    }
  }

  /** A line in the place of that about the keys, for as long as something is under way. */
  void busy(String line) {
    print(isEmpty ? OUT_OF_THE_WAY + FROM_THE_TOP : OVER_THE_LAST_LINE, line);
  }

  private void print(String control, String... lines) {
    var text = String.join(System.lineSeparator(), lines) + System.lineSeparator();
    out.print(kind == Kind.TERMINAL ? control + text : text);
    out.flush();
    isEmpty = false;
  }
}
