package dezero.course.watch;

import java.io.PrintStream;

/**
 * The output of a watch. On a terminal each report replaces the one before; elsewhere it follows.
 */
public final class WatchScreen {
  /** What the output goes to. */
  public enum Kind {
    TERMINAL,
    STREAM
  }

  private static final String FROM_THE_TOP = "\u001b[H\u001b[J";
  private static final String OVER_THE_LAST_LINE = "\u001b[A\r\u001b[J";

  /** Scrolls earlier output out of sight; it can be scrolled back to. */
  private static final String OUT_OF_THE_WAY = "\n".repeat(60);

  private final PrintStream out;
  private final Kind kind;
  private String shown = "";
  private String underWay = "";
  private boolean isEmpty = true;

  public WatchScreen(PrintStream out, Kind kind) {
    this.out = out;
    this.kind = kind;
  }

  /** Shows text, and below it a line about the keys. */
  void show(String text, String keys) {
    shown = text.stripTrailing();
    underWay = "";
    print(FROM_THE_TOP, shown, "", keys);
  }

  /**
   * Adds text below the text shown. Where nothing is overwritten, a line that says what is under
   * way still stands above, and is not printed a second time.
   */
  void add(String text, String keys) {
    if (kind == Kind.TERMINAL) {
      var above = shown.isEmpty() ? "" : shown + System.lineSeparator().repeat(2);
      show(above + text, keys);
    } else if (keys.equals(underWay)) {
      print("", text);
    } else {
      print("", text, keys);
    }
  }

  /** Replaces the line about the keys while a check is under way. */
  void busy(String line) {
    underWay = line;
    print(isEmpty ? OUT_OF_THE_WAY + FROM_THE_TOP : OVER_THE_LAST_LINE, line);
  }

  private void print(String control, String... lines) {
    var text = String.join(System.lineSeparator(), lines) + System.lineSeparator();
    out.print(kind == Kind.TERMINAL ? control + text : text);
    out.flush();
    isEmpty = false;
  }
}
