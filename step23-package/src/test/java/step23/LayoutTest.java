package step23;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LayoutTest {
  @Test
  void jdeps_sees_the_arrows_that_the_lesson_shows() throws Exception {
    var seen = Jdk.say("jdeps", "-verbose:package", "-regex", "dezero.*", Jdk.library());
    var told = String.join("\n", Lesson.block("text", "$ jdeps"));

    assertThat(arrows(told)).hasSize(5).isSubsetOf(arrows(seen));
  }

  /** {@code dezero -> dezero.array}, whatever the columns. */
  private static List<String> arrows(String jdeps) {
    return Stream.of(jdeps.split("\n"))
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
