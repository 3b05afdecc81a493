package checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A small page, and small classes that keep to it or not. */
class ArrowsTest {
  private static final String PAGE =
      """
      Some words.

      | module | its packages | may use |
      | --- | --- | --- |
      | `draw` | `dezero.draw` | `common`; `org.lib` |
      | `fast` | `dezero.fast` | `dezero.array`, `dezero.array.kernel` |
      | `desk` | `dezero.desk` and those below it | `draw` |
      | steps 01 to 22 | `stepNN` | the JDK |
      | steps from 23 on | `stepNN` | `common`, `draw` |

      | package | holds | may use |
      | --- | --- | --- |
      | `dezero.array.kernel` | `Loops` | the JDK |
      | `dezero.array` | `NdArray` | `kernel` |
      | `dezero` | `Variable` | `array` |
      """;

  private static final List<String> OURS =
      List.of(
          "dezero",
          "dezero.array",
          "dezero.array.kernel",
          "dezero.attic",
          "dezero.draw",
          "dezero.fast",
          "dezero.desk",
          "dezero.desk.drawer",
          "step21",
          "step22",
          "step23",
          "step60");
  private static final List<String> LIBRARIES =
      List.of("org.lib", "org.lib.inner", "org.library", "jdk.incubator.vector");

  private static JavaClasses planted;

  private final Arrows arrows = Arrows.of(PAGE);

  /** In each package a class for each other one, which it uses: javac starts only once. */
  @BeforeAll
  static void plant(@TempDir Path folder) throws IOException {
    List<String> all = Stream.concat(OURS.stream(), LIBRARIES.stream()).toList();
    List<String> sources = new ArrayList<>();
    for (String used : all) {
      sources.add("package %s; public class Used {}".formatted(used));
      for (String own : OURS) {
        sources.add(
            "package %s; class %s { %s.Used one; int two; java.util.List<String> three; }"
                .formatted(own, user(used), used));
      }
    }
    planted = Planted.classes(folder, sources.toArray(String[]::new));
  }

  private static String user(String used) {
    return "Uses_" + used.replace('.', '_');
  }

  private static List<JavaClass> using(String own, String used) {
    return List.of(planted.get(own + "." + user(used)));
  }

  private static List<String> complaint(String own, String used) {
    return List.of(own + "." + user(used) + " uses " + used + ".Used");
  }

  @Test
  void names_packages_and_modules() {
    assertThat(arrows.packages()).containsExactly("dezero.array.kernel", "dezero.array", "dezero");
    assertThat(arrows.modules()).containsExactly("draw", "fast", "desk");
  }

  @ParameterizedTest
  @CsvSource({
    "dezero.array.kernel, dezero.array.kernel, true",
    "dezero.array.kernel, dezero.array, false",
    "dezero.array, dezero.array.kernel, true",
    "dezero.array, dezero, false",
    "dezero, dezero.array, true",
    "dezero, dezero.array.kernel, false",
    "dezero, org.lib, false",
  })
  void of_common_each_package_has_its_own_arrows(String own, String used, boolean allowed) {
    assertThat(arrows.wrongInCommon(using(own, used)))
        .isEqualTo(allowed ? List.of() : complaint(own, used));
  }

  @Test
  void a_package_without_a_row_is_named() {
    assertThat(arrows.wrongInCommon(List.of(planted.get("dezero.attic.Used"))))
        .containsExactly(
            "docs/architecture.md has no row for dezero.attic, the package of dezero.attic.Used");
  }

  @ParameterizedTest
  @CsvSource({
    "draw, dezero.draw, dezero, true",
    "draw, dezero.draw, org.lib.inner, true",
    "draw, dezero.draw, org.library, false",
    "draw, dezero.draw, dezero.desk, false",
    "fast, dezero.fast, dezero.array.kernel, true",
    "fast, dezero.fast, dezero, false",
    "desk, dezero.desk.drawer, dezero.desk, true",
    "desk, dezero.desk, dezero.draw, true",
    "desk, dezero.desk.drawer, dezero.array, false",
    "desk, dezero.desk, jdk.incubator.vector, false",
  })
  void a_module_may_use_what_its_row_says(String module, String own, String used, boolean allowed) {
    assertThat(arrows.wrongInModule(module, using(own, used)))
        .isEqualTo(allowed ? List.of() : complaint(own, used));
  }

  @Test
  void a_class_in_a_foreign_package_is_named() {
    assertThat(arrows.wrongInModule("draw", List.of(planted.get("dezero.attic.Used"))))
        .containsExactly("dezero.attic.Used is not in [dezero.draw]");
  }

  @Test
  void a_module_without_a_row_is_named() {
    assertThatThrownBy(() -> arrows.wrongInModule("cellar", List.of()))
        .hasMessage("docs/architecture.md has no row for module cellar: say what it may use");
  }

  @ParameterizedTest
  @CsvSource({
    "step22, step22, true",
    "step22, step21, false",
    "step22, dezero, false",
    "step23, dezero, true",
    "step23, dezero.draw, true",
    "step23, dezero.fast, false",
    "step60, step23, false",
  })
  void a_step_has_the_row_of_its_number(String step, String used, boolean allowed) {
    assertThat(arrows.wrongInStep(step, using(step, used)))
        .isEqualTo(allowed ? List.of() : complaint(step, used));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "| package |; | room |; has no table that begins with \"| package |\"",
        "| `array` |; | `arry` |; says that dezero may use `arry`, which is no package",
        "| `kernel` |; | the rest |; does not say what dezero.array may use: `names`, or"
            + " \"the JDK\"",
        "`Loops` | the JDK |; `Loops` | the JDK; has a row that is not of three cells",
        "| `dezero` |; | `dezero.array` |; has two rows for dezero.array",
        "| `dezero` |; | dezero |; has a row that begins with \"dezero\" instead of one `name`",
        "`dezero.array`, `dezero.array.kernel`; `dezero.kernel`; may use `dezero.kernel`, which"
            + " has",
      })
  void a_page_that_cannot_be_read_says_what_is_wrong(String right, String wrong, String message) {
    assertThat(PAGE).contains(right);
    assertThatThrownBy(() -> Arrows.of(PAGE.replace(right, wrong)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("docs/architecture.md ")
        .hasMessageContaining(message);
  }

  @Test
  void a_step_needs_exactly_one_row() {
    String overlapping = PAGE.replace("01 to 22", "01 to 30");
    assertThatThrownBy(() -> Arrows.of(overlapping).wrongInStep("step25", List.of()))
        .hasMessageContaining("[steps 01 to 30, steps from 23 on]");
    String missing = PAGE.replace("01 to 22", "01 to 20");
    assertThatThrownBy(() -> Arrows.of(missing).wrongInStep("step22", List.of()))
        .hasMessageContaining("should have one row for step22, but these are for it: []");
  }
}
