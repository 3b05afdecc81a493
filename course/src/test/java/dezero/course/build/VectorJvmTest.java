package dezero.course.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VectorJvmTest {
  private static final String WARNING =
      "WARNING: Using incubator modules: jdk.incubator.vector" + System.lineSeparator();

  @Test
  void a_program_with_the_vector_kernels_on_its_class_path_is_for_it() {
    var step = Path.of("step51-mnist", "target", "classes");
    assertThat(VectorJvm.isFor(List.of(step))).isFalse();
    assertThat(VectorJvm.isFor(List.of(step, Path.of("x", "simd", "target", "classes")))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "epoch 1\nepoch 2", "WARNING: something else\n", "ü\r\nü"})
  void java_s_warning_is_dropped_and_all_else_passed_on(String text) throws IOException {
    assertThat(passedOn(WARNING + text)).isEqualTo(text);
    assertThat(passedOn(text)).isEqualTo(text);
  }

  private static String passedOn(String text) throws IOException {
    var to = new ByteArrayOutputStream();
    VectorJvm.passOn(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), to);
    return to.toString(StandardCharsets.UTF_8);
  }

  @Test
  void the_program_has_the_module_and_its_exit_code_comes_back() throws Exception {
    var classes = Path.of(Probe.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    var jvm = new VectorJvm(List.of(classes), Probe.class.getName());
    assertThat(jvm.output()).isEqualTo("true");
    assertThat(jvm.run("7")).isEqualTo(7);
  }

  static final class Probe {
    public static void main(String... args) {
      if (args.length > 0) {
        System.exit(Integer.parseInt(args[0]));
      }
      System.out.println(ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent());
    }
  }
}
