package checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dezero.course.Step;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No lesson's code uses a class of the library whose chapter comes later. */
class ChaptersTest {
  private static final List<String> LESSONS_CODE = List.of("main", "stub", "solution");
  private static final String KERNELS = "dezero.array.kernel";

  static List<Step> steps() {
    return Checkout.steps();
  }

  @ParameterizedTest
  @MethodSource("steps")
  void a_step_uses_nothing_that_a_later_step_explains(Step step) throws IOException {
    Chapters chapters = Chapters.ofThisCourse();
    List<String> early = new ArrayList<>();
    for (String part : LESSONS_CODE) {
      for (Path file : sources(step.folder().resolve("src").resolve(part))) {
        chapters
            .tooEarly(step.number(), Files.readString(file))
            .forEach(sentence -> early.add(file.getFileName() + ": " + sentence));
      }
    }
    assertThat(early).isEmpty();
  }

  private static List<Path> sources(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
  }

  @Test
  void the_table_has_all_that_the_library_shows_and_nothing_else() throws IOException {
    assertThat(new TreeSet<>(Chapters.ofThisCourse().names())).isEqualTo(shownByTheLibrary());
  }

  private static Set<String> shownByTheLibrary() {
    Set<String> names = new TreeSet<>();
    var classes =
        new ClassFileImporter().importPath(Checkout.root().resolve("common/target/classes"));
    for (JavaClass one : classes) {
      if (isPublic(one) && one.isTopLevelClass() && !one.getPackageName().equals(KERNELS)) {
        names.add(one.getName().substring("dezero.".length()));
      }
    }
    for (var method : classes.get("dezero.functions.Functions").getMethods()) {
      if (method.getModifiers().contains(JavaModifier.PUBLIC)) {
        names.add("functions.Functions." + method.getName());
      }
    }
    return names;
  }

  private static boolean isPublic(JavaClass one) {
    return one.getModifiers().contains(JavaModifier.PUBLIC)
        && !one.getSimpleName().equals("package-info");
  }

  @Nested
  class ATable {
    private final Chapters chapters =
        Chapters.of("| 23 | `Variable`, `BackwardOption` | `exp` |\n| 44 | `nn.Layer` | |\n");

    @Test
    void lets_a_step_use_what_it_and_earlier_ones_explain() {
      String source =
          "import dezero.Variable;\nimport static dezero.BackwardOption.CREATE_GRAPH;\n";

      assertThat(chapters.tooEarly(23, source)).isEmpty();
      assertThat(chapters.tooEarly(44, "import dezero.nn.Layer;\nimport dezero.viz.Role;\n"))
          .isEmpty();
    }

    @Test
    void names_what_comes_too_early() {
      assertThat(chapters.tooEarly(43, "import dezero.nn.Layer;\n"))
          .containsExactly(
              "dezero.nn.Layer is explained in step 44; write it out here, or do without");
      assertThat(chapters.tooEarly(43, "import static dezero.functions.Functions.relu;\n"))
          .containsExactly("dezero.functions.Functions.relu has no row in docs/chapters.md");
      assertThat(chapters.tooEarly(43, "import dezero.nn.*;\n"))
          .containsExactly("import dezero.nn.*: name what is imported, one by one");
    }

    @Test
    void has_each_name_once() {
      assertThatThrownBy(() -> Chapters.of("| 23 | `Add` | |\n| 24 | `Add` | |\n"))
          .hasMessage("docs/chapters.md has Add in two rows");
    }
  }
}
