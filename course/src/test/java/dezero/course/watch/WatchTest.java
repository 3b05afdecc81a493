package dezero.course.watch;

import static org.assertj.core.api.Assertions.assertThat;

import dezero.course.TemporaryCourse;
import dezero.course.watch.WatchScreen.Kind;
import dezero.course.watch.WatchedStep.Checked;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A watch without threads: the test says when a file is saved, and when a check runs. */
class WatchTest {
  private static final FolderState THERE = new FolderState("folder", List.of());
  private static final FolderState GONE = new FolderState("", List.of());

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final Checks checks = new Checks();
  private final List<Consumer<FolderState>> told = new ArrayList<>();
  private int closed;
  private final Watch watch =
      new Watch(
          new WatchScreen(new PrintStream(out, true, StandardCharsets.UTF_8), Kind.STREAM),
          checks,
          (step, listener) -> {
            told.add(listener);
            return () -> closed++;
          });

  /** Checks that wait until the test runs them. */
  private static final class Checks extends AbstractExecutorService {
    private final Deque<Runnable> waiting = new ArrayDeque<>();

    @Override
    public void execute(Runnable check) {
      waiting.add(check);
    }

    FutureTask<?> next() {
      return (FutureTask<?>) waiting.remove();
    }

    @Override
    public void shutdown() {
      waiting.clear();
    }

    @Override
    public List<Runnable> shutdownNow() {
      return List.copyOf(waiting);
    }

    @Override
    public boolean isShutdown() {
      return false;
    }

    @Override
    public boolean isTerminated() {
      return false;
    }

    @Override
    public boolean awaitTermination(long timeout, TimeUnit unit) {
      return true;
    }
  }

  /** A step that counts its checks, and has nothing to hint at after the first. */
  private static final class CountedStep implements WatchedStep {
    private final int number;
    private int count;
    private Throwable thrown;

    CountedStep(int number) {
      this.number = number;
    }

    @Override
    public int number() {
      return number;
    }

    @Override
    public Path folder() {
      return Path.of("exercise");
    }

    @Override
    public Collection<String> files() {
      return List.of("Cosine.java");
    }

    @Override
    public String shownFolder() {
      return "step/exercise";
    }

    @Override
    public Checked check() throws Exception {
      count++;
      if (thrown instanceof Exception exception) {
        throw exception;
      }
      if (thrown instanceof Error error) {
        throw error;
      }
      var hint = count == 1 ? Optional.of("think of step " + number) : Optional.<String>empty();
      return new Came("step " + number + ", check " + count, hint);
    }

    @Override
    public Optional<WatchedStep> next() {
      return number == 27 ? Optional.of(new CountedStep(28)) : Optional.empty();
    }
  }

  private record Came(String text, Optional<String> hint) implements Checked {}

  private final CountedStep step = new CountedStep(27);

  @BeforeEach
  void begins() {
    watch.begin(step);
  }

  /** What is new on the screen after that. */
  private String after(Runnable happens) {
    out.reset();
    happens.run();
    watch.handleWaiting();
    return TemporaryCourse.text(out);
  }

  private String afterTheCheck() {
    return after(() -> checks.next().run());
  }

  private void save(FolderState state) {
    told.get(told.size() - 1).accept(state);
  }

  @Test
  void the_step_is_checked_at_once_and_again_on_each_save() {
    assertThat(TemporaryCourse.text(out)).isEqualTo("Checking step 27 …\n");
    assertThat(afterTheCheck()).isEqualTo("step 27, check 1\n\nh hint · n next step · q quit\n");
    assertThat(after(() -> save(THERE))).isEqualTo("Saved: checking step 27 again …\n");
    assertThat(afterTheCheck()).startsWith("step 27, check 2\n");
    assertThat(checks.waiting).isEmpty();
  }

  @Test
  void a_save_in_the_middle_of_a_check_stops_it_and_starts_another() {
    var first = checks.next();
    after(() -> save(THERE));
    assertThat(first.isCancelled()).isTrue();
    assertThat(afterTheCheck()).startsWith("step 27, check 1\n");
    assertThat(checks.waiting).isEmpty();
  }

  @Test
  void what_a_check_found_out_before_the_last_save_is_not_shown() {
    String shown =
        after(
            () -> {
              save(THERE);
              checks.next().run();
            });
    assertThat(shown).isEqualTo("Saved: checking step 27 again …\n");
    assertThat(afterTheCheck()).startsWith("step 27, check 2\n");
  }

  @Test
  void a_folder_that_is_gone_stops_the_check_until_it_is_back() {
    var first = checks.next();
    assertThat(after(() -> save(GONE)))
        .startsWith("step/exercise is gone.\nWaiting for it to come back.\n");
    assertThat(first.isCancelled()).isTrue();
    assertThat(checks.waiting).isEmpty();
    after(() -> save(THERE));
    assertThat(afterTheCheck()).startsWith("step 27, check 1\n");
  }

  @Test
  void a_grader_that_fails_is_reported_and_the_watch_goes_on() {
    step.thrown = new IllegalStateException("no process could be started");
    assertThat(afterTheCheck())
        .startsWith("The check could not be made: java.lang.IllegalStateException: no process")
        .contains("It is tried again when you save.");
    step.thrown = new OutOfMemoryError("heap");
    after(() -> save(THERE));
    assertThat(afterTheCheck()).contains("OutOfMemoryError: heap");
    step.thrown = null;
    after(() -> save(THERE));
    assertThat(afterTheCheck()).startsWith("step 27, check 3\n");
  }

  @Test
  void h_gives_a_hint_once_there_was_a_check() {
    assertThat(after(() -> watch.key('h'))).contains("The check is not through yet.");
    afterTheCheck();
    assertThat(after(() -> watch.key('H'))).contains("think of step 27\nh hint");
    after(() -> save(THERE));
    afterTheCheck();
    assertThat(after(() -> watch.key('h'))).contains("All tasks are done");
  }

  @Test
  void a_hint_while_a_check_runs_does_not_say_a_second_time_that_it_runs() {
    assertThat(after(() -> watch.key('h'))).isEqualTo("The check is not through yet.\n");
    afterTheCheck();
    after(() -> save(THERE));
    assertThat(after(() -> watch.key('h')))
        .contains("think of step 27")
        .doesNotContain("checking step 27 again");
    assertThat(afterTheCheck()).endsWith("q quit\n");
  }

  @Test
  void input_that_ends_at_once_leaves_one_line_about_the_check() {
    watch.inputEnded();
    watch.handleWaiting();

    assertThat(TemporaryCourse.text(out))
        .isEqualTo(
            "Checking step 27 …\nThe input has ended: no more keys. Ctrl-C ends the watch.\n");
  }

  @Test
  void n_goes_to_the_next_step_and_no_longer_hears_of_the_last_one() {
    afterTheCheck();
    assertThat(after(() -> watch.key('n'))).contains("Checking step 28 …");
    assertThat(closed).isOne();
    assertThat(afterTheCheck()).startsWith("step 28, check 1\n");
    after(() -> told.get(0).accept(THERE));
    assertThat(checks.waiting).isEmpty();
    assertThat(after(() -> watch.key('n'))).contains("This is the last step with exercises");
  }

  @Test
  void enter_checks_again_and_a_key_without_a_meaning_says_so() {
    afterTheCheck();
    assertThat(after(() -> watch.key('\r'))).isEqualTo("Checking step 27 again …\n");
    assertThat(afterTheCheck()).startsWith("step 27, check 2\n");
    assertThat(after(() -> watch.key('x'))).contains("There is no key x. Enter checks again.");
  }

  @Test
  void only_q_ctrl_c_and_a_lost_terminal_quit_but_not_the_end_of_piped_input() {
    assertThat(after(watch::inputEnded))
        .contains("The input has ended: no more keys. Ctrl-C ends the watch.");
    assertThat(watch.quits()).isFalse();
    after(watch::hangUp);
    assertThat(watch.quits()).isTrue();
  }

  @Test
  void q_ends_the_watch_with_its_check() throws Exception {
    checks.waiting.clear();
    watch.key('q');
    watch.run(new CountedStep(28));
    assertThat(checks.next().isCancelled()).isTrue();
    assertThat(closed).isOne();
  }

  @Test
  void on_a_terminal_each_check_takes_the_place_of_the_last() {
    var text = new ByteArrayOutputStream();
    var screen =
        new WatchScreen(new PrintStream(text, true, StandardCharsets.UTF_8), Kind.TERMINAL);
    screen.busy("Checking …");
    screen.show("one", "keys");
    screen.busy("Again …");
    screen.show("two", "keys");
    screen.add("hint", "keys");
    screen.busy("Again …");
    screen.add("another", "Again …");
    assertThat(TemporaryCourse.text(text))
        .startsWith("\n".repeat(60) + "\u001b[H\u001b[JChecking …\n\u001b[H\u001b[Jone\n\nkeys\n")
        .contains("keys\n\u001b[A\r\u001b[JAgain …\n\u001b[H\u001b[Jtwo\n\nkeys\n")
        .contains("\u001b[H\u001b[Jtwo\n\nhint\n\nkeys\n")
        .endsWith("hint\n\nanother\n\nAgain …\n");
  }
}
