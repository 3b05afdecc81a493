package dezero.course.watch;

import dezero.course.CommandError;
import dezero.course.exercise.Hints;
import dezero.course.watch.WatchedStep.Checked;
import dezero.grading.GradingException;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;

/**
 * Checks a step, and again on each save, until the user quits. One thread handles all events from a
 * queue. A check runs on another thread, and is cancelled by a newer one.
 */
public final class Watch implements Keyboard.Listener {
  /** Reports saves of a step's files until closed. */
  @FunctionalInterface
  public interface Saving {
    AutoCloseable of(WatchedStep step, Consumer<FolderState> told);
  }

  private static final String KEYS = "h hint · n next step · q quit";
  private static final char CTRL_C = 3;

  private final BlockingQueue<Runnable> events = new LinkedBlockingQueue<>();
  private final WatchScreen screen;
  private final ExecutorService checks;
  private final Saving saving;
  private WatchedStep step;
  private AutoCloseable saves;
  private Future<?> check;
  private int round;
  private Checked last;
  private String lastLine = KEYS;
  private boolean quits;

  /**
   * @param checks runs the checks, one at a time
   */
  public Watch(WatchScreen screen, ExecutorService checks, Saving saving) {
    this.screen = screen;
    this.checks = checks;
    this.saving = saving;
  }

  /** Watches that step, and those that the user goes on to, until the user quits. */
  public void run(WatchedStep first) throws Exception {
    begin(first);
    while (!quits) {
      events.take().run();
    }
    saves.close();
    check.cancel(true);
  }

  void begin(WatchedStep next) {
    step = next;
    saves = saving.of(step, state -> events.add(() -> saved(next, state)));
    startCheck("Checking step " + step.number() + " …");
  }

  /** Handles the events in the queue. */
  void handleWaiting() {
    for (var event = events.poll(); event != null; event = events.poll()) {
      event.run();
    }
  }

  boolean quits() {
    return quits;
  }

  private void saved(WatchedStep where, FolderState state) {
    if (where != step) {
      return;
    }
    if (state.isThere()) {
      startCheck("Saved: checking step " + step.number() + " again …");
      return;
    }
    stopCheck();
    last = null;
    lastLine = KEYS;
    screen.show(
        step.shownFolder() + " is gone." + System.lineSeparator() + "Waiting for it to come back.",
        KEYS);
  }

  private void startCheck(String busy) {
    stopCheck();
    lastLine = busy;
    screen.busy(busy);
    var checked = step;
    int mine = round;
    check = checks.submit(() -> check(checked, mine));
  }

  /** Cancels the check under way: its result would be out of date. */
  private void stopCheck() {
    round++;
    if (check != null) {
      check.cancel(true);
    }
  }

  /** Runs on the thread of the checks. */
  private void check(WatchedStep checked, int mine) {
    Checked result;
    try {
      result = checked.check();
    } catch (Exception | Error notChecked) {
      // Shown, and tried again at the next save. A cancelled check ends here, too.
      result = new NotChecked(notChecked);
    }
    var came = result;
    events.add(() -> show(came, mine));
    // A check leaves 2 MB of garbage: collected now, while the user is not waiting.
    System.gc();
  }

  private void show(Checked came, int mine) {
    if (mine == round) {
      last = came;
      lastLine = KEYS;
      screen.show(came.text(), KEYS);
    }
  }

  private void dealWith(char key) {
    switch (Character.toLowerCase(key)) {
      case 'h' -> hint();
      case 'n' -> next();
      case 'q', CTRL_C -> quits = true;
      case '\r', '\n' -> startCheck("Checking step " + step.number() + " again …");
      default -> add("There is no key " + shown(key) + ". Enter checks again.");
    }
  }

  /** Adds text below the report, and above the last line. */
  private void add(String text) {
    screen.add(text, lastLine);
  }

  private static String shown(char key) {
    return Character.isISOControl(key) ? "of that kind" : String.valueOf(key);
  }

  private void hint() {
    var hint = last == null ? Optional.of("The check is not through yet.") : last.hint();
    add(hint.orElse(Hints.NONE_LEFT));
  }

  private void next() {
    try {
      var next = step.next();
      if (next.isEmpty()) {
        add("This is the last step with exercises so far.");
        return;
      }
      saves.close();
      last = null;
      begin(next.get());
    } catch (Exception unreadable) {
      add("The next step cannot be found: " + unreadable.getMessage());
    }
  }

  @Override
  public void key(char key) {
    events.add(() -> dealWith(key));
  }

  @Override
  public void hangUp() {
    events.add(() -> quits = true);
  }

  @Override
  public void inputEnded() {
    events.add(() -> add("The input has ended: no more keys. Ctrl-C ends the watch."));
  }

  @Override
  public void screenLost() {
    events.add(() -> add(""));
  }

  /** The result of a check that failed itself. */
  private record NotChecked(Throwable why) implements Checked {
    @Override
    public String text() {
      return "The check could not be made: "
          + (why instanceof CommandError || why instanceof GradingException
              ? why.getMessage()
              : why)
          + System.lineSeparator()
          + "It is tried again when you save.";
    }

    @Override
    public Optional<String> hint() {
      return Optional.of("Without a check there is no hint.");
    }
  }
}
