package dezero.simd;

import static org.assertj.core.api.Assertions.assertThat;

import dezero.array.kernel.KernelChoice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SimdSourceTest {
  private static final boolean WITH_MODULE = true;
  private static final boolean WITHOUT_MODULE = false;

  @Test
  void with_the_module_on_the_vector_kernels_are_chosen() {
    assertThat(KernelChoice.report()).startsWith("vector unit, ").contains(" bits, ");
  }

  @Test
  void without_the_module_the_reason_says_how_to_switch_it_on() {
    assertThat(SimdSource.obstacle(WITHOUT_MODULE, "mixed mode, sharing"))
        .get()
        .asString()
        .contains("--add-modules jdk.incubator.vector");
  }

  @ParameterizedTest
  @ValueSource(strings = {"mixed mode, emulated-client, sharing", "interpreted mode"})
  void without_the_optimizing_compiler_they_are_not_offered(String vmInfo) {
    assertThat(SimdSource.obstacle(WITH_MODULE, vmInfo)).get().asString().contains("-Xint");
  }

  @Test
  void a_usual_jvm_with_the_module_has_no_obstacle() {
    assertThat(SimdSource.obstacle(WITH_MODULE, "mixed mode, sharing")).isEmpty();
  }
}
