package checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A core with planted uses of arrays that it should not know. */
class CoreRuleTest {
  private static final String PAGE =
      """
      | class of `dezero` | may use of `dezero.array` |
      | --- | --- |
      | `Variable`, `Function` | `NdArray` |
      """;

  private static final CoreRule RULE = CoreRule.of(PAGE);

  private static JavaClasses planted;

  @BeforeAll
  static void plant(@TempDir Path folder) throws IOException {
    planted =
        Planted.classes(
            folder,
            "package dezero.array; public class NdArray { public static class View {} }",
            "package dezero.array; public class Workspace { public static void keep() {} }",
            "package dezero.array.kernel; public class NdArray {}",
            "package dezero; class Variable { dezero.array.NdArray[] a; Parameter p;"
                + " void f() { dezero.array.Workspace.keep(); } }",
            "package dezero; class Function { dezero.array.NdArray.View a;"
                + " static class Unary { dezero.array.kernel.NdArray[] a; } }",
            "package dezero; class Parameter extends Variable { dezero.array.Workspace a; }",
            "package dezero.nn; class Weight extends dezero.Special {}",
            "package dezero; public class Special extends Parameter {}");
  }

  @Test
  void the_core_uses_no_arrays_but_those_of_its_row() {
    assertThat(RULE.wrong(planted))
        .containsExactlyInAnyOrder(
            "dezero.Variable uses dezero.array.Workspace",
            "dezero.Function$Unary uses dezero.array.kernel.NdArray");
  }

  @Test
  void a_wider_row_allows_more() {
    CoreRule wider = CoreRule.of(PAGE.replace("`NdArray`", "`NdArray`, `Workspace`"));
    assertThat(wider.wrong(planted))
        .containsExactly("dezero.Function$Unary uses dezero.array.kernel.NdArray");
  }

  @Test
  void a_class_that_is_not_there_is_named() {
    CoreRule moved = CoreRule.of(PAGE.replace("`Variable`, `Function`", "`Variables`"));
    assertThat(moved.wrong(planted))
        .containsExactly("docs/architecture.md names dezero.Variables, which is not there");
  }

  @Test
  void a_page_without_the_row_says_so() {
    assertThatThrownBy(() -> CoreRule.of(PAGE.replace("class of", "classes of")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("docs/architecture.md has no table \"| class of `dezero` | …\"");
    assertThatThrownBy(() -> CoreRule.of(PAGE.replace("`NdArray`", "arrays")))
        .hasMessageEndingWith("with a row of names in both cells");
  }

  @Test
  void special_variables_are_found_through_their_parents_too() {
    assertThat(CoreRule.variables(planted))
        .containsExactlyInAnyOrder("dezero.Parameter", "dezero.Special", "dezero.nn.Weight");
  }
}
