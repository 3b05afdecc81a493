package dezero.course.grade;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeNameTest {
  @ParameterizedTest
  @ValueSource(strings = {"anna", "Anna-2", "a.b_c", "42"})
  void a_harmless_name_stays(String name) {
    assertThat(SafeName.of(Path.of("class", name))).isEqualTo(name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"..x", "-rf", "a b", "Björn", "=1+1", "a'b", "a.", "x-0123456789abcdef"})
  void another_becomes_harmless(String name) {
    assertThat(SafeName.of(Path.of("class", name)))
        .matches("x[A-Za-z0-9_]*-[0-9a-f]{16}")
        .isEqualTo(SafeName.of(Path.of("elsewhere", name)));
  }

  @Test
  void different_names_stay_different() {
    String one = SafeName.of(Path.of("a b"));
    assertThat(SafeName.of(Path.of("a_b"))).isEqualTo("a_b").isNotEqualTo(one);
    assertThat(SafeName.of(Path.of("a  b"))).isNotEqualTo(one);
    assertThat(SafeName.of(Path.of(one))).isNotEqualTo(one);
    assertThat(SafeName.of(Path.of("x".repeat(200)))).hasSizeLessThan(60);
  }
}
