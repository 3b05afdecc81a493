package checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import jdk.jshell.EvalException;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the page of Java's words shows runs as it stands, and prints what stands below it. */
class JavaPageTest {
  private static final Pattern EXAMPLE =
      Pattern.compile(
          "^```java\n(.*?)^```\n\n```text\n(.*?)^```", Pattern.MULTILINE | Pattern.DOTALL);

  private static final List<String> IMPORTS =
      List.of("import java.util.*;", "import java.util.function.*;", "import java.util.stream.*;");

  private static JShell shell;

  @BeforeAll
  static void start() {
    // In this process ("local"): jshell needs no second one.
    shell = JShell.builder().executionEngine("local").build();
    IMPORTS.forEach(shell::eval);
  }

  @AfterAll
  static void stop() {
    shell.close();
  }

  record Example(String java, String prints) {
    @Override
    public String toString() {
      return java.lines().findFirst().orElse("");
    }
  }

  static List<Example> examples() throws IOException {
    Path page = Checkout.root().resolve("docs").resolve("java-you-will-meet.md");
    return EXAMPLE
        .matcher(Files.readString(page).replace("\r\n", "\n"))
        .results()
        .map(example -> new Example(example.group(1), example.group(2)))
        .toList();
  }

  @Test
  void every_piece_of_java_is_followed_by_what_it_prints() throws IOException {
    Path page = Checkout.root().resolve("docs").resolve("java-you-will-meet.md");
    assertThat(Lesson.read(page).pieces("java")).hasSameSizeAs(examples()).isNotEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("examples")
  void an_example_prints_what_stands_below_it(Example example) {
    assertThat(run(example.java())).isEqualTo(example.prints());
  }

  @Test
  void an_example_that_does_not_compile_is_shown() {
    assertThat(run("int x = \"text\";")).contains("incompatible types");
    assertThat(run("int x = ")).contains("not a whole statement");
    assertThat(run("int[] none = {};\nint x = none[0];")).contains("ArrayIndexOutOfBounds");
  }

  /** What the lines print in jshell, or what is wrong with them. */
  private static String run(String java) {
    var printed = new ByteArrayOutputStream();
    var standard = System.out;
    try (var out = new PrintStream(printed, true, StandardCharsets.UTF_8)) {
      System.setOut(out);
      String rest = java;
      while (!rest.isBlank()) {
        var piece = shell.sourceCodeAnalysis().analyzeCompletion(rest);
        if (!piece.completeness().isComplete()) {
          return "not a whole statement: " + rest;
        }
        shell.eval(piece.source()).forEach(JavaPageTest::printProblem);
        rest = piece.remaining();
      }
    } finally {
      System.setOut(standard);
      // The next example starts from nothing but the imports.
      shell
          .snippets()
          .filter(snippet -> snippet.kind() != Snippet.Kind.IMPORT)
          .forEach(shell::drop);
    }
    return printed.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
  }

  private static void printProblem(SnippetEvent event) {
    if (event.exception() instanceof EvalException thrown) {
      System.out.println(thrown.getExceptionClassName() + ": " + thrown.getMessage());
    } else if (event.status() == Snippet.Status.REJECTED) {
      shell
          .diagnostics(event.snippet())
          .forEach(problem -> System.out.println(problem.getMessage(Locale.ROOT)));
    }
  }
}
