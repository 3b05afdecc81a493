package dezero.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SideTest {
  private final Side java = Sides.java(JavaWorker.class);

  @Test
  void a_worker_does_one_task_after_another() {
    try (var worker = java.start()) {
      assertThat(worker.ask("prepare rosenbrock 50000")).isEqualTo("ready");
      assertThat(worker.ask("run 2")).isEqualTo("done");
      assertThat(worker.ask("result")).isEqualTo("0.9999999993724021 0.999999998742293");
      assertThat(worker.ask("prepare graph 10000")).isEqualTo("ready");
      assertThat(worker.ask("run 1")).isEqualTo("done");
      assertThat(worker.ask("result")).isEqualTo("10001.0 1.0");
    }
  }

  @Test
  void of_many_numbers_the_first_the_last_and_the_mean_are_shown() {
    try (var worker = java.start()) {
      worker.ask("prepare add 1000");
      worker.ask("run 1");
      assertThat(Agreement.numbers(worker.ask("result"))).hasSize(3);
    }
  }

  @Test
  void work_uses_processor_time() {
    try (var worker = java.start()) {
      double before = worker.processorMilliseconds();
      worker.ask("prepare rosenbrock 50000");
      worker.ask("run 1");
      assertThat(worker.processorMilliseconds()).isGreaterThan(before);
    }
  }

  @Test
  void a_whole_process_answers_one_question_and_ends() {
    assertThat(java.once("start")).isEqualTo("6.0");
    assertThat(java.once("whole rosenbrock 50000"))
        .isEqualTo("0.9999999993724021 0.999999998742293");
  }

  @Test
  void a_node_takes_memory() {
    assertThat(Double.parseDouble(java.once("memory 100000"))).isBetween(20.0, 1000.0);
  }

  @Test
  void a_worker_that_fails_is_reported_with_its_exit_code() {
    var missing = new Side(Peer.PLAIN, 1, List.of(Sides.program(), "no.such.Worker"));
    assertThatThrownBy(() -> missing.once("nothing"))
        .hasMessageContaining("Java: the worker failed with exit code 1");
  }

  @Test
  void a_peer_is_not_held_back_by_the_environment() {
    var environment = new TreeMap<String, String>();
    for (String name :
        List.of("OPENBLAS_CORETYPE", "OPENBLAS_L2_SIZE", "MKL_CBWR", "DNNL_MAX_CPU_ISA", "HOME")) {
      environment.put(name, "");
    }
    Side.free(environment);
    assertThat(environment).containsOnlyKeys("HOME");
  }

  @Test
  void a_program_that_is_not_there_is_named() {
    assertThatThrownBy(() -> new Side(Peer.NUMPY, 2, List.of("no-such-python")).start())
        .hasMessageContaining("NumPy, 2: cannot start no-such-python");
  }
}
