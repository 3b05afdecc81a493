package dezero.course.build;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The real launcher and the real Java, in folders and environments of all kinds. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "dezero is a shell script")
class LauncherPlacesTest {
  private static final Path LAUNCHER = Path.of("../dezero");

  /** Stands where the course command begins, and says what reached it. */
  private static final String START =
      """
      package dezero.course.build;
      class Start {
        public static void main(String... args) {
          System.out.println(System.getProperty("dezero.root"));
          System.out.println("∇ " + String.join("|", args));
        }
      }
      """;

  @TempDir static Path compiled;
  @TempDir Path folder;

  private record Outcome(int exitCode, List<String> out, String err) {}

  @BeforeAll
  static void compile_the_stand_in() throws IOException {
    var source = Files.writeString(compiled.resolve("Start.java"), START);
    var compiler = ToolProvider.getSystemJavaCompiler();
    assertThat(
            compiler.run(
                null,
                null,
                null,
                "-encoding",
                "UTF-8",
                "-d",
                compiled.toString(),
                source.toString()))
        .isZero();
  }

  private Path course(String name) throws IOException {
    var root = Files.createDirectory(folder.toRealPath().resolve(name));
    Files.copy(LAUNCHER, root.resolve("dezero"));
    var classes = root.resolve("course/target/classes/dezero/course/build");
    Files.createDirectories(classes);
    for (var needed : needed(LAUNCHER)) {
      Files.createFile(classes.resolve(needed + ".class"));
    }
    Files.write(
        classes.resolve("Start.class"),
        Files.readAllBytes(compiled.resolve("dezero/course/build/Start.class")));
    return root;
  }

  private static Outcome dezero(Path root, Map<String, String> environment) throws Exception {
    var out = root.resolve("out.txt");
    var err = root.resolve("err.txt");
    var builder =
        new ProcessBuilder("sh", root.resolve("dezero").toString(), "a b", "$HOME")
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("LC_") || name.equals("LANG"));
    builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS"));
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().putAll(environment);
    builder.environment().values().removeIf("unset"::equals);
    var process = builder.start();
    process.getOutputStream().close();
    if (!process.waitFor(20, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new IllegalStateException("still running after 20 minutes: " + root);
    }
    return new Outcome(
        process.exitValue(), Files.readAllLines(out, UTF_8), Files.readString(err, UTF_8));
  }

  private static void assertWorks(Path root, Map<String, String> environment) throws Exception {
    var outcome = dezero(root, environment);

    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.out()).containsExactly(root.toString(), "∇ a b|$HOME");
    assertThat(outcome.exitCode()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "plain",
        "a b",
        " leading and trailing ",
        "it's",
        "say \"hi\"",
        "$HOME",
        "`date`",
        "-n",
        "wow!",
        "a;b",
        "a#b%20c",
        "(x) & y",
        "[a]*?",
        "~",
        "ü",
        "한글"
      })
  void it_works_in_a_folder_called(String name) throws Exception {
    assertWorks(course(name), Map.of("LC_ALL", "C.UTF-8"));
  }

  /** In a folder with Korean letters, which Java does not find in the C locale. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "LANG=C",
        "LC_ALL=POSIX",
        "LANG=C.UTF-8",
        "LANG=xx_XX.UTF-8",
        "LC_ALL=xx_XX.UTF-8",
        "LC_ALL= LANG=xx_XX.UTF-8",
        "LC_CTYPE=UTF-8",
        "LC_CTYPE=xx_XX.UTF-8 LANG=C.UTF-8",
        "LC_TIME=xx_XX.UTF-8 LANG=C.UTF-8",
        "LANG=xx_XX.UTF-8 LC_CTYPE=C.UTF-8",
        "LANG=xx_XX.euckr",
        "LANG=not\\a/locale",
        "HOME=unset",
        "HOME=",
        "JAVA_HOME= LANG=xx_XX.UTF-8"
      })
  void it_works_in_the_environment(String variables) throws Exception {
    var environment = new TreeMap<String, String>();
    Arrays.stream(variables.split(" "))
        .map(variable -> variable.split("=", 2))
        .filter(pair -> pair.length == 2)
        .forEach(pair -> environment.put(pair[0], pair[1]));
    var java = Path.of(System.getProperty("java.home"), "bin");
    environment.put("PATH", java + File.pathSeparator + System.getenv("PATH"));

    assertWorks(course("한글"), environment);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a jdk's \"home\"", "$JDK", "한글"})
  void it_works_with_a_jdk_called(String name) throws Exception {
    var home = folder.resolve(name);
    Files.createSymbolicLink(home, Path.of(System.getProperty("java.home")));

    try {
      assertWorks(course("plain"), Map.of("JAVA_HOME", home.toString(), "LANG", "C.UTF-8"));
    } finally {
      Files.delete(home);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "a:b, but no class path of Java can hold a colon.",
    "a\\b, but Maven takes a backslash for a slash.",
    "a🙂b, but Java finds no class below a name with an emoji or another character beyond U+FFFF."
  })
  void it_names_a_folder_that_cannot_work(String name, String why) throws Exception {
    var root = course(name);

    var outcome = dezero(root, Map.of("LC_ALL", "C.UTF-8"));

    assertThat(outcome.err().lines())
        .containsExactly(
            "The course is in " + root + ", " + why,
            "Move it, or rename the folder, then try again.");
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.exitCode()).isEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"dezero", "dezero.cmd"})
  void before_they_skip_javac_both_launchers_look_for_all_that_start_uses(String launcher)
      throws IOException {
    var classes = folder.resolve("classes");
    var sources = Path.of("src/main/java");
    var compiler = ToolProvider.getSystemJavaCompiler();
    var start = sources.resolve("dezero/course/build/Start.java");
    assertThat(
            compiler.run(
                null,
                null,
                null,
                "-proc:none",
                "-cp",
                classes.toString(),
                "-d",
                classes.toString(),
                "-sourcepath",
                sources.toString(),
                start.toString()))
        .isZero();
    try (var files = Files.list(classes.resolve("dezero/course/build"))) {
      assertThat(files.map(file -> file.getFileName().toString().replace(".class", "")))
          .containsExactlyInAnyOrderElementsOf(needed(Path.of("..", launcher)));
    }
  }

  /** The classes that a launcher names. */
  private static TreeSet<String> needed(Path launcher) throws IOException {
    var list =
        Files.readString(launcher)
            .replaceAll("(?s).*? (?:class|%%c) in \\(?([A-Za-z ]+?)\\)?(?:;| do).*", "$1");
    return new TreeSet<>(Stream.of(list.split(" ")).filter(name -> !name.isBlank()).toList());
  }

  @Test
  void where_one_of_them_is_missing_it_compiles_as_the_first_time() throws Exception {
    var root = course("plain");
    Files.delete(root.resolve("course/target/classes/dezero/course/build/Stamp.class"));
    var sources = Files.createDirectories(root.resolve("course/src/main/java/dezero/course/build"));
    Files.writeString(sources.resolve("Start.java"), START.replace("∇", "compiled:"));

    assertThat(dezero(root, Map.of()).out()).contains("compiled: a b|$HOME");
  }
}
