package step23;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the lesson says about the library's packages and classes is so. */
class LayoutTest {
  private static final Pattern CODE = Pattern.compile("`([^`]+)`");
  private static final Pattern CLASS = Pattern.compile("`([A-Z]\\w+)[`.]");
  private static final String NOT_WRITTEN = "### What the library holds that you did not write";

  private static List<String> seen() throws Exception {
    return arrows(
        Jdk.say("jdeps", "-verbose:package", "-regex", "dezero.*", Jdk.library()).lines());
  }

  @Test
  void jdeps_sees_the_arrows_that_the_lesson_shows_and_no_others() throws Exception {
    var told = arrows(Lesson.block(Lesson.README, "text", "$ jdeps").stream());

    assertThat(told).isNotEmpty().isEqualTo(seen());
  }

  @Test
  void the_table_has_the_same_arrows() throws Exception {
    List<String> told = new ArrayList<>();
    for (var row : table()) {
      names(row.get(2)).forEach(used -> told.add(row.get(0) + " -> " + used));
    }

    assertThat(told).containsExactlyInAnyOrderElementsOf(seen());
  }

  @Test
  void a_package_borrows_only_from_packages_above_it() throws Exception {
    List<String> above = new ArrayList<>();
    for (var row : table()) {
      assertThat(above).as(row.get(0)).containsAll(names(row.get(2)));
      above.add(row.get(0));
    }
    assertThat(above).contains("dezero", "dezero.array");
  }

  @Test
  void the_classes_that_may_be_skipped_are_there() throws Exception {
    var readme = Lesson.read(Lesson.README);
    var section = readme.substring(readme.indexOf(NOT_WRITTEN), readme.indexOf("## The code"));
    var classes =
        CLASS.matcher(section).results().map((MatchResult name) -> name.group(1)).toList();

    assertThat(classes).contains("KernelSet", "Affine", "BiasedConv2d", "Workspace");
    assertThat(classes).allMatch(LayoutTest::isInTheLibrary);
  }

  private static boolean isInTheLibrary(String name) {
    try {
      return table().stream()
          .map(row -> "/" + row.get(0).replace('.', '/') + "/" + name + ".class")
          .anyMatch(file -> dezero.Variable.class.getResource(file) != null);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /** The rows of the table of packages; of the first cell only the package's name. */
  private static List<List<String>> table() throws Exception {
    return Lesson.read(Lesson.README)
        .lines()
        .filter(line -> line.startsWith("| `dezero"))
        .map(line -> line.split("\\|"))
        .map(cells -> List.of(names(cells[1]).get(0), cells[2], cells[3]))
        .toList();
  }

  private static List<String> names(String cell) {
    return CODE.matcher(cell).results().map((MatchResult code) -> code.group(1)).toList();
  }

  /** {@code dezero -> dezero.array}, whatever the columns. */
  private static List<String> arrows(Stream<String> jdeps) {
    return jdeps
        .map(line -> line.trim().split("\\s+"))
        .filter(words -> words.length > 2 && words[0].startsWith("dezero") && words[1].equals("->"))
        .map(words -> words[0] + " -> " + words[2])
        .filter(arrow -> arrow.contains("-> dezero"))
        .toList();
  }

  @Test
  void importing_both_kinds_of_function_wholesale_is_ambiguous(@TempDir Path folder)
      throws Exception {
    var source = folder.resolve("Both.java");
    Files.writeString(
        source, "import dezero.*; import java.util.function.*; class Both { Function f; }");

    assertThat(Jdk.say("javac", "-cp", Jdk.library(), "-d", folder.toString(), source.toString()))
        .contains("reference to Function is ambiguous")
        .contains("interface java.util.function.Function in java.util.function")
        .contains("class dezero.Function in dezero match");
  }
}
