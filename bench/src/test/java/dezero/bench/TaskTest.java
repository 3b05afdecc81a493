package dezero.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TaskTest {
  /** The numbers are those of Python DeZero and NumPy. */
  @ParameterizedTest
  @CsvSource({
    "rosenbrock, 50000, 0.9999999993724021 0.999999998742293",
    "graph, 10000, 10001.0 1.0",
    "spiral, 30, 0.7310669839382171",
    "mnist, 10000, 2.241043882369995 0.2375",
    "cnn, 1000, 2.2808775186538695 0.169",
    "lstm, 1, 0.48302829261142033",
    "lstm_float32, 1, 0.48302830434313",
    "vgg16, 64, -0.02427692711353302 0.02301238849759102 -0.0020900871465273667",
    "matmul, 32, 0.6305278539657593 -0.7460049986839294 -0.04846539580080389",
    "matmul, 512, 2.2465665340423584 1.8534255027770996 0.22065296745687135",
    "matmul_first_transposed, 512, 84.2427978515625 79.25616455078125 0.40415958575741584",
    "matmul_second_transposed, 512, 87.67229461669922 85.65374755859375 0.3946718713439381",
    "matmul_wide, 1000, 2.611694812774658 1.8497395515441895 -0.19969785923893563",
    "matmul_small, 10, 0.7039569616317749 5.166520595550537 -0.332302521962265",
    "exp, 1000, 0.42853474617004395 0.38018301129341125 1.1690433155596256",
    "tanh, 1000, -0.6897000670433044 -0.7474281787872314 -0.005351223478617612",
    "softmax, 10000, 0.0003665687399916351 0.00043208777788095176 0.0009999999957566615",
    "sum, 1000000, 500073.625",
    "add, 10000, -0.7710751295089722 -0.6695787310600281 0.4922568140358082"
  })
  void the_work_comes_to_what_python_comes_to(String word, int size, String python) {
    Task task = Task.of(word);
    var agreement = new Agreement(word + " " + size, task.tolerance());
    agreement.require("Python", python);
    agreement.require("Java", JavaWorker.shown(task.prepare(size).run(1).toDoubles()));
  }

  @ParameterizedTest
  @EnumSource(Task.class)
  void every_task_stands_in_the_tables_of_the_peers_it_is_for(Task task) throws IOException {
    for (Peer peer : task.kind().peers()) {
      String table = Files.readString(Path.of("src/main/python", peer.word() + "_work.py"));
      assertThat(table.substring(table.indexOf("\nTASKS = {")))
          .as(peer.word())
          .contains("\n    \"" + task.word() + "\": ");
    }
  }

  @Test
  void an_unknown_task_is_answered_with_those_there_are() {
    assertThatThrownBy(() -> Task.of("himmelblau"))
        .hasMessageContaining("\"himmelblau\"")
        .hasMessageContaining("[rosenbrock, graph,");
  }
}
