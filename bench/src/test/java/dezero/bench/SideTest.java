package dezero.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class SideTest {
  private final Side java = side(JavaWorker.class.getName());

  @Test
  void a_worker_does_one_task_after_another() {
    try (var worker = java.start()) {
      assertThat(worker.ask("nothing")).isEmpty();
      Task.ROSENBROCK.check("Java", worker.ask("rosenbrock"));
      assertThat(worker.ask("nothing")).isEmpty();
    }
  }

  @Test
  void work_uses_processor_time() {
    try (var worker = java.start()) {
      double before = worker.processorMilliseconds();
      worker.ask("rosenbrock");
      assertThat(worker.processorMilliseconds()).isGreaterThan(before);
    }
  }

  @Test
  void a_whole_process_does_one_task_and_ends() {
    Task.ROSENBROCK.check("Java", java.once(Task.ROSENBROCK));
  }

  @Test
  void a_worker_that_fails_is_reported_with_its_exit_code() {
    assertThatThrownBy(() -> side("no.such.Worker").once(Task.NOTHING))
        .hasMessageContaining("Java: the worker failed with exit code 1");
  }

  @Test
  void a_program_that_is_not_there_is_named() {
    assertThatThrownBy(() -> new Side("Python", List.of("no-such-python")).start())
        .hasMessageContaining("Python: cannot start no-such-python");
  }

  private static Side side(String main) {
    String program = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return new Side("Java", List.of(program, "-cp", System.getProperty("java.class.path"), main));
  }
}
