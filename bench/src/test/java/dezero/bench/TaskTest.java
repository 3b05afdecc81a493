package dezero.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TaskTest {
  @Test
  void fifty_thousand_steps_end_where_python_dezero_ends() {
    assertThat(Task.ROSENBROCK.answer()).isEqualTo("0.9999999993724021 0.999999998742293");
  }

  @Test
  void another_result_in_the_last_digit_is_refused() {
    assertThatThrownBy(
            () -> Task.ROSENBROCK.check("Python", "0.9999999993724021 0.999999998742294"))
        .hasMessageContaining("rosenbrock: Python ended at")
        .hasMessageContaining("0.999999998742294]")
        .hasMessageContaining("0.999999998742293]");
  }

  @Test
  void a_missing_number_is_refused() {
    assertThatThrownBy(() -> Task.ROSENBROCK.check("Java", "0.9999999993724021"))
        .hasMessageContaining("different work");
  }

  @Test
  void an_unknown_task_is_answered_with_those_there_are() {
    assertThatThrownBy(() -> Task.of("himmelblau"))
        .hasMessageContaining("\"himmelblau\"")
        .hasMessageContaining("[rosenbrock, nothing]");
  }
}
