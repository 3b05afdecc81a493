package dezero.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Scanner;
import org.junit.jupiter.api.Test;

class ContestTest {
  private final Results results = new Results();
  private final List<String> progress = new ArrayList<>();

  @Test
  void every_side_is_timed_at_every_size() {
    Side other = new Side(Peer.NUMPY, 2, Sides.java(JavaWorker.class).command());
    new Contest(List.of(Sides.java(JavaWorker.class), other), 3, results, progress::add)
        .hold(Task.MATMUL_SMALL, 1);
    assertThat(results.sides(Task.MATMUL_SMALL))
        .extracting(Side::label)
        .containsExactly("Java", "NumPy, 2");
    assertThat(results.ours(Task.MATMUL_SMALL, 10, 2).orElseThrow().median()).isPositive();
    assertThat(progress).containsExactly("matmul_small 10");
  }

  @Test
  void the_smallest_sizes_do_for_a_quick_look() {
    new Contest(List.of(Sides.java(JavaWorker.class)), 1, results, progress::add).hold(Task.ADD, 2);
    assertThat(results.sizes(Task.ADD)).containsExactly(1_000, 10_000);
  }

  @Test
  void a_side_that_does_other_work_stops_the_contest() {
    Side liar = new Side(Peer.TORCH, 1, Sides.java(Liar.class).command());
    List<Side> sides = List.of(Sides.java(JavaWorker.class), liar);
    assertThatThrownBy(
            () -> new Contest(sides, 1, results, progress::add).hold(Task.MATMUL_SMALL, 1))
        .hasMessageContaining("matmul_small 10: PyTorch, 1 came to [1.0, 2.0, 3.0]");
    assertThat(results.tasks()).isEmpty();
  }

  @Test
  void those_who_do_not_know_the_task_are_left_out() {
    Side numpy = new Side(Peer.NUMPY, 1, List.of("no-such-program"));
    new Contest(List.of(numpy), 1, results, progress::add).hold(Task.SPIRAL, 1);
    assertThat(results.sides(Task.SPIRAL)).isEmpty();
  }

  @Test
  void whole_processes_are_timed_or_asked_what_they_found() {
    Contest contest = new Contest(List.of(Sides.java(JavaWorker.class)), 2, results, progress::add);
    contest.hold(Whole.FIRST_GRADIENT);
    contest.hold(Whole.BYTES_SHORT);
    assertThat(results.found(Whole.FIRST_GRADIENT, Peer.PLAIN).orElseThrow()).isPositive();
    assertThat(results.found(Whole.BYTES_SHORT, Peer.PLAIN).orElseThrow()).isBetween(20.0, 1000.0);
  }

  /** Is always done at once, with some numbers or other. */
  static final class Liar {
    private Liar() {}

    public static void main(String... args) {
      Scanner lines = new Scanner(System.in);
      while (lines.hasNextLine()) {
        System.out.println(
            switch (lines.nextLine()) {
              case "result" -> "1.0 2.0 3.0";
              case "processor" -> "0";
              default -> "done";
            });
      }
    }
  }
}
