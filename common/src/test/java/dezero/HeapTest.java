package dezero;

import static org.assertj.core.api.Assertions.assertThat;

import dezero.array.NdArray;
import dezero.array.Shape;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What must fit into how much memory. Each case runs in a Java of its own, with a small heap. */
class HeapTest {

  @Test
  @Timeout(120)
  void a_chain_of_a_million_functions_goes_backward_in_512_mb() throws Exception {
    assertThat(inAHeapOf("512m", DeepChain.class)).isEqualTo("gradient variable(1.0)");
  }

  @Test
  @Timeout(120)
  void three_thousand_dropped_graphs_of_2_mb_run_in_64_mb() throws Exception {
    assertThat(inAHeapOf("64m", DroppedGraphs.class)).isEqualTo("3000 graphs");
  }

  @Test
  @Timeout(120)
  void graphs_that_are_kept_do_not_fit() throws Exception {
    assertThat(inAHeapOf("64m", KeptGraphs.class)).contains("OutOfMemoryError");
  }

  private static String inAHeapOf(String size, Class<?> main) throws Exception {
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx" + size,
            "-cp",
            System.getProperty("java.class.path"),
            main.getName());
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    // Java reports these on the stream that is compared.
    builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS"));
    Process process = builder.start();
    try (var out = process.inputReader()) {
      return String.join("\n", out.lines().toList());
    } finally {
      process.waitFor();
    }
  }

  static final class DeepChain {
    public static void main(String... args) {
      Variable x = Variable.of(1.0);
      Variable y = x;
      for (int i = 0; i < 1_000_000; i++) {
        y = y.add(1);
      }
      y.backward();
      System.out.println("gradient " + x.grad());
    }
  }

  /** Each graph: four results of 64,000 numbers, 2 MB, in a cycle: variable, function, variable. */
  static Variable graph() {
    Variable x = Variable.of(NdArray.ones(Shape.of(64_000)));
    Variable y = x.mul(2).add(x).neg();
    y.backward();
    return y;
  }

  static final class DroppedGraphs {
    public static void main(String... args) {
      int graphs = 0;
      for (int i = 0; i < 3_000; i++) {
        graphs += graph().creator() != null ? 1 : 0;
      }
      System.out.println(graphs + " graphs");
    }
  }

  static final class KeptGraphs {
    public static void main(String... args) throws IOException {
      List<Variable> kept = new java.util.ArrayList<>();
      for (int i = 0; i < 3_000; i++) {
        kept.add(graph());
      }
      System.out.println(kept.size() + " graphs");
    }
  }
}
