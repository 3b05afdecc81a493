package dezero.viz;

import java.io.PrintStream;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.LongSupplier;

/**
 * The rounds of a long calculation, 1 to n, for a loop. On a terminal a line shows how far it is,
 * what was last reported, and how long it will take; in a pipe nothing is shown. Ctrl-C ends the
 * loop after the round it is in, so that a training still shows what it has; a second Ctrl-C ends
 * the program.
 *
 * <pre>{@code
 * var epochs = Progress.of("epoch", 300);
 * for (int epoch : epochs) {
 *   epochs.show("loss", train());
 * }
 * }</pre>
 */
public final class Progress implements Iterable<Integer> {
  private static final int DIGITS = 4;
  private static final long SECOND = 1_000_000_000;
  private static final long BETWEEN_TWO_LINES = SECOND / 10;
  private static final long BEFORE_AN_ESTIMATE = SECOND;

  private final String name;
  private final int count;
  private final PrintStream terminal;
  private final LongSupplier clock;
  private String reported = "";
  private int done;
  private volatile boolean interrupted;

  /**
   * The same with a screen and a clock of one's own.
   *
   * @param terminal where to show the line; null to show nothing
   * @param clock in nanoseconds
   */
  Progress(String name, int count, PrintStream terminal, LongSupplier clock) {
    if (count < 0) {
      throw new IllegalArgumentException(
          "Progress: given "
              + count
              + " rounds; give 0 or more, as in Progress.of(\"epoch\", 300)");
    }
    this.name = name;
    this.count = count;
    this.terminal = terminal;
    this.clock = clock;
  }

  /**
   * Rounds 1 to {@code count}.
   *
   * @param name of one round, such as {@code epoch}
   */
  public static Progress of(String name, int count) {
    return new Progress(name, count, Terminal.errors(), System::nanoTime);
  }

  /** Shows this number from now on, behind its name, to four digits. */
  public void show(String what, double number) {
    String text =
        Double.isFinite(number) ? TickFormat.rounded(number, DIGITS) : String.valueOf(number);
    reported = ", " + what + " " + text;
  }

  /** How many rounds have been finished. */
  public int done() {
    return done;
  }

  /** Whether Ctrl-C has ended the loop, or will do so after this round. */
  public boolean wasInterrupted() {
    return interrupted;
  }

  /** The rounds; once only, since the time is counted from here. */
  @Override
  public Iterator<Integer> iterator() {
    if (done > 0) {
      throw new IllegalStateException(
          "Progress: its rounds are over; make a new one for each loop");
    }
    return new Loop();
  }

  private final class Loop implements Iterator<Integer> {
    private final CtrlC ctrlC = CtrlC.catchOnce(() -> interrupted = true);
    private final long start = clock.getAsLong();
    private long lastShown = start - BETWEEN_TWO_LINES;
    private int begun;
    private int width;

    @Override
    public boolean hasNext() {
      done = begun;
      if (begun < count && !interrupted) {
        return true;
      }
      ctrlC.release();
      erase();
      return false;
    }

    @Override
    public Integer next() {
      if (begun >= count) {
        throw new NoSuchElementException("Progress: there are " + count + " rounds");
      }
      begun++;
      show();
      return begun;
    }

    private void show() {
      long now = clock.getAsLong();
      if (terminal == null || now - lastShown < BETWEEN_TWO_LINES) {
        return;
      }
      lastShown = now;
      String line = name + " " + begun + " of " + count + reported + timeLeft(now - start);
      print(line + " ".repeat(Math.max(0, width - line.length())));
      width = line.length();
    }

    private String timeLeft(long spent) {
      int finished = begun - 1;
      if (finished == 0 || spent < BEFORE_AN_ESTIMATE) {
        return "";
      }
      long left = (long) ((double) spent / finished * (count - finished) / SECOND) + 1;
      return left < 60 ? ", " + left + " s left" : ", " + (left / 60 + 1) + " min left";
    }

    private void erase() {
      if (width > 0) {
        print(" ".repeat(width));
        print("");
      }
    }

    private void print(String line) {
      terminal.print("\r" + line);
      terminal.flush();
    }
  }
}
