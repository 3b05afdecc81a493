package dezero.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GoalTest {
  private final Results results = new Results();

  @Test
  void a_ratio_is_taken_with_the_faster_of_the_others_on_as_many_threads() {
    add(Task.EXP, 1_000_000, Peer.PLAIN, 1, 2);
    add(Task.EXP, 1_000_000, Peer.SIMD, 1, 1);
    add(Task.EXP, 1_000_000, Peer.NUMPY, 1, 3);
    add(Task.EXP, 1_000_000, Peer.TORCH, 1, 4);
    add(Task.EXP, 1_000_000, Peer.TORCH, 2, 0.5);
    var goal = new Goal.Ratio(Task.EXP, 1_000_000, 1, Set.of(Peer.NUMPY, Peer.TORCH), 3.5);
    assertThat(goal.judge(results))
        .contains(
            new Goal.Verdict(
                "exp 1,000,000", "Java with simd, 1", "NumPy, 1", "3.00", "at least 3.5", false));
  }

  @Test
  void without_simd_plain_stands_for_ours_on_any_number_of_threads() {
    add(Task.MNIST, 60_000, Peer.PLAIN, 1, 100);
    add(Task.MNIST, 60_000, Peer.TORCH, 2, 120);
    var goal = new Goal.Ratio(Task.MNIST, 60_000, 2, Set.of(Peer.TORCH), 1.2);
    assertThat(goal.judge(results).orElseThrow().ours()).isEqualTo("Java");
    assertThat(goal.judge(results).orElseThrow().met()).isTrue();
  }

  @Test
  void what_was_not_measured_is_not_judged() {
    assertThat(Goals.all()).allSatisfy(goal -> assertThat(goal.judge(results)).isEmpty());
  }

  @Test
  void every_goal_is_about_a_size_that_is_measured() {
    for (Task task : Task.values()) {
      for (int size : task.sizes()) {
        for (Peer peer : Peer.values()) {
          add(task, size, peer, 1, 1);
          add(task, size, peer, 2, 1);
        }
      }
    }
    for (Whole whole : Whole.values()) {
      for (Peer peer : Peer.values()) {
        results.add(new Results.Process(whole, side(peer, 1), timings(100)));
      }
    }
    assertThat(Goals.all()).allSatisfy(goal -> assertThat(goal.judge(results)).isPresent());
  }

  @Test
  void a_whole_process_of_ours_on_all_cores_is_compared_with_the_fastest_of_theirs() {
    results.add(new Results.Process(Whole.CNN, side(Peer.PLAIN, 1), timings(60)));
    results.add(new Results.Process(Whole.CNN, side(Peer.SIMD, 1), timings(30)));
    results.add(new Results.Process(Whole.CNN, side(Peer.SIMD, 2), timings(40)));
    results.add(
        new Results.Process(Whole.CNN, new Side(Peer.SIMD, "25", 4, List.of()), timings(1)));
    results.add(new Results.Process(Whole.CNN, side(Peer.DEZERO, 1), timings(80)));
    results.add(new Results.Process(Whole.CNN, side(Peer.TORCH, 2), timings(50)));
    var goal = new Goal.WholeRatio(Whole.CNN, Set.of(Peer.DEZERO, Peer.TORCH), 1.5);
    assertThat(goal.judge(results))
        .contains(
            new Goal.Verdict(
                "a whole process: " + Whole.CNN.description(),
                "Java with simd, 2",
                "PyTorch, 2",
                "1.25",
                "at least 1.5",
                false));
    assertThat(Report.of(List.of(), results))
        .contains("| Java with simd, 2 | Java 25 with simd, 4 | Python DeZero, 1 |");
  }

  @Test
  void a_product_is_judged_by_its_operations_a_second() {
    add(Task.MATMUL, 1024, Peer.PLAIN, 1, 100);
    assertThat(new Goal.PlainProduct(1024, 25).judge(results).orElseThrow().came())
        .isEqualTo("21.5 GFLOP/s");
  }

  @Test
  void a_node_is_judged_without_its_number() {
    results.add(new Results.Process(Whole.BYTES_LONG, side(Peer.PLAIN, 1), timings(208)));
    Goal.Verdict verdict = new Goal.BytesANode(Whole.BYTES_LONG, 200).judge(results).orElseThrow();
    assertThat(verdict.came()).isEqualTo("200");
    assertThat(verdict.met()).isFalse();
  }

  @Test
  void a_graph_is_linear_if_a_node_of_a_long_one_takes_no_longer() {
    add(Task.GRAPH, 10_000, Peer.PLAIN, 1, 1);
    add(Task.GRAPH, 1_000_000, Peer.PLAIN, 1, 160);
    Goal.Verdict verdict = new Goal.LinearGraph(1.5).judge(results).orElseThrow();
    assertThat(verdict.came()).isEqualTo("1.60");
    assertThat(verdict.met()).isFalse();
  }

  @Test
  void the_report_has_the_goals_and_a_row_for_each_size() {
    add(Task.LSTM, 16, Peer.PLAIN, 1, 10);
    add(Task.LSTM, 16, Peer.DEZERO, 1, 60);
    add(Task.LSTM, 1, Peer.PLAIN, 1, 1);
    String report = Report.of(List.of("a machine"), results);
    assertThat(report.lines())
        .contains(
            "- a machine",
            "## Goals: 1 of 1 met",
            "| lstm 16 | Java | Python DeZero, 1 | 6.00 | at least 2.0 | met |",
            "| size | Java | Python DeZero, 1 |",
            "| 1 | 1.00 ms (1.00 ms..1.00 ms), 1 |  |",
            "| 16 | 10.0 ms (10.0 ms..10.0 ms), 1 | 60.0 ms (60.0 ms..60.0 ms), 1 |");
  }

  @Test
  void the_report_says_who_was_timed_before_its_runs_agreed() {
    results.wasNotLevel("exp 1000: Java was still getting faster");
    assertThat(Report.of(List.of(), results).lines())
        .contains("## Timed before its runs agreed", "- exp 1000: Java was still getting faster");
  }

  @Test
  void the_report_says_what_failed() {
    results.add("spiral 30: PyTorch, 1 came to [2.0] but Java to [1.0]");
    assertThat(Report.of(List.of(), results).lines())
        .contains("## Failed", "- spiral 30: PyTorch, 1 came to [2.0] but Java to [1.0]");
  }

  private void add(Task task, int size, Peer peer, int threads, double ms) {
    results.add(new Results.Result(task, size, side(peer, threads), timings(ms), timings(ms)));
  }

  private static Side side(Peer peer, int threads) {
    return new Side(peer, threads, List.of());
  }

  private static Timings timings(double ms) {
    Timings timings = new Timings();
    timings.add(ms);
    return timings;
  }
}
