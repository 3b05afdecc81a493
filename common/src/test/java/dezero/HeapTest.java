package dezero;

import static org.assertj.core.api.Assertions.assertThat;

import dezero.array.NdArray;
import dezero.array.Shape;
import dezero.io.ChildJava;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Calculations that must fit into a small heap. Each case runs in its own JVM. */
class HeapTest {

  @Test
  void the_backward_pass_of_a_million_functions_runs_in_512_mb() throws Exception {
    assertThat(inAHeapOf("512m", DeepChain.class)).isEqualTo("gradient variable(1.0)");
  }

  @Test
  void three_thousand_dropped_graphs_of_2_mb_run_in_64_mb() throws Exception {
    assertThat(inAHeapOf("64m", DroppedGraphs.class)).isEqualTo("3000 graphs");
  }

  @Test
  void graphs_that_are_kept_do_not_fit() throws Exception {
    assertThat(inAHeapOf("64m", KeptGraphs.class)).contains("OutOfMemoryError");
  }

  private static String inAHeapOf(String size, Class<?> main) throws Exception {
    return String.join("\n", ChildJava.run(size, main));
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
