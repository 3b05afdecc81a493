package dezero.course.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * dezero.cmd, where Wine can run it: with a java.exe that prints its arguments, a line each. Exit
 * codes are not looked at, since Wine's cmd does not pass on those of a batch file.
 */
class WineTest {
  private static final Path LAUNCHER = Path.of("../dezero.cmd");
  private static final String COMPILER = "x86_64-w64-mingw32-gcc";

  /**
   * Wine says so, not Windows, when its own services were too slow to start: then it tries again.
   */
  private static final String NOT_STARTED = "ShellExecuteEx failed: Internal error.";

  private static final int STARTS = 5;

  private static final String JAVA =
      """
      #include <stdio.h>
      #include <stdlib.h>
      #include <string.h>
      int main(int count, char **argument) {
        const char *version = getenv("STAND_IN_VERSION");
        if (count > 1 && strcmp(argument[1], "--list-modules") == 0) {
          printf("java.base@%s\\njdk.compiler@%s\\njdk.net@%s\\n", version, version, version);
          return 0;
        }
        if (count > 1 && strcmp(argument[1], "-version") == 0) {
          fprintf(stderr, "the stand-in's version\\n");
          return 0;
        }
        for (int i = 1; i < count; i++) {
          printf("[%s]\\n", argument[i]);
        }
        return 0;
      }
      """;

  @TempDir static Path temporary;
  private static Path jdk;

  @BeforeAll
  static void compile_the_stand_in_for_java() throws Exception {
    assumeThat(isInstalled("wine")).as("Wine: without it, Windows is tested by CI only").isTrue();
    assumeThat(isInstalled(COMPILER)).as(COMPILER).isTrue();
    jdk = temporary.resolve("Program Files (x86)/jdk-17");
    Path bin = Files.createDirectories(jdk.resolve("bin"));
    Path source = Files.writeString(temporary.resolve("java.c"), JAVA);
    run(temporary, Map.of(), COMPILER, "-o", bin.resolve("java.exe").toString(), source.toString());
    assertThat(bin.resolve("java.exe")).isNotEmptyFile();
  }

  /**
   * Wine's server outlives the programs by a while. Its links lead to the whole disk: they go
   * first, so that nothing which empties the folder can follow one.
   */
  @AfterAll
  static void end_wine() throws Exception {
    Path wine = temporary.resolve("wine");
    if (!Files.isDirectory(wine)) {
      return;
    }
    run(temporary, Map.of(), "wineserver", "-k", "-w");
    try (var files = Files.walk(wine)) {
      for (Path link : files.filter(Files::isSymbolicLink).toList()) {
        Files.delete(link);
      }
    }
  }

  private static boolean isInstalled(String program) {
    return Arrays.stream(System.getenv("PATH").split(java.io.File.pathSeparator))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }

  /** What it prints, standard error included. */
  private static List<String> run(Path folder, Map<String, String> environment, String... command)
      throws IOException, InterruptedException {
    Path out = Files.createTempFile(temporary, "out", ".txt");
    var builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(out.toFile());
    builder.environment().keySet().removeAll(List.of("JAVA_HOME", "DISPLAY"));
    builder.environment().put("WINEPREFIX", temporary.resolve("wine").toString());
    builder.environment().put("WINEDEBUG", "-all");
    // Else it puts icons into the user's menu, and asks whether to download a browser.
    builder.environment().put("WINEDLLOVERRIDES", "winemenubuilder.exe,mscoree,mshtml=");
    builder.environment().putAll(environment);
    Process process = builder.start();
    process.getOutputStream().close();
    assertThat(process.waitFor(10, TimeUnit.MINUTES)).as(String.join(" ", command)).isTrue();
    return new String(Files.readAllBytes(out), StandardCharsets.UTF_8)
        .lines()
        .filter(line -> !line.startsWith("wine: "))
        .toList();
  }

  /** A course in that folder, and a file with that line, which is typed there. */
  private static List<String> typed(Path course, Map<String, String> environment, String line)
      throws IOException, InterruptedException {
    Files.copy(LAUNCHER, course.resolve("dezero.cmd"));
    Files.writeString(course.resolve("typed.cmd"), "@" + line + "\r\n");
    List<String> printed = List.of(NOT_STARTED);
    for (int time = 0; time < STARTS && printed.stream().anyMatch(NOT_STARTED::equals); time++) {
      printed = run(course, environment, "wine", "cmd", "/c", "typed.cmd");
    }
    return printed;
  }

  private static Map<String, String> withJava(String version) {
    return new TreeMap<>(Map.of("JAVA_HOME", windows(jdk), "STAND_IN_VERSION", version));
  }

  private static String windows(Path path) {
    return "Z:" + path.toString().replace('/', '\\');
  }

  private static Path folder(String name) throws IOException {
    return Files.createDirectories(Files.createTempDirectory(temporary, "in").resolve(name));
  }

  private static void build(Path course) throws IOException {
    Path start = course.resolve("course/target/classes/" + Start.class.getName().replace('.', '/'));
    Files.createDirectories(start.getParent());
    for (var needed :
        List.of(
            "Start", "Build", "MalformedPomException", "MavenModule", "Pom", "Program", "Stamp")) {
      Files.createFile(start.resolveSibling(needed + ".class"));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"plain", "with blanks", "copy (1)", "a & b", "hey!", "2^10", "a (1) & !^"})
  void arguments_arrive_from_any_folder_on_the_first_start_and_later(String name) throws Exception {
    String line = "dezero run 28 \"two words\" \"a&b\" \"(1)\" \"x!y\" \"p^q\" plain";
    List<String> arguments =
        List.of("[run]", "[28]", "[two words]", "[a&b]", "[(1)]", "[x!y]", "[p^q]", "[plain]");
    for (boolean isBuilt : new boolean[] {false, true}) {
      Path course = folder(name);
      if (isBuilt) {
        build(course);
      }
      List<String> printed = typed(course, withJava("17.0.9"), line);
      assertThat(printed)
          .contains("[-Ddezero.root=" + windows(course) + "\\.]", "[-Ddezero.command=.\\dezero]")
          .endsWith(arguments.toArray(String[]::new));
      assertThat(printed).doesNotContain("[--list-modules]");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"17", "17.0.9", "25", "25.0.1", "26-ea", "100.0.1"})
  void a_jdk_of_17_or_newer_will_do(String version) throws Exception {
    assertThat(typed(folder("course"), withJava(version), "dezero list")).endsWith("[list]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"9", "11.0.2", "16.0.1"})
  void an_older_one_is_named_with_what_to_do(String version) throws Exception {
    assertThat(typed(folder("course"), withJava(version), "dezero list"))
        .containsExactly(
            "The course needs a JDK, 17 or newer. \"%s\\bin\\java.exe\" is another one, or has no compiler:"
                .formatted(windows(jdk)),
            "the stand-in's version",
            "Install one (https://adoptium.net has one for every system), or let JAVA_HOME name its"
                + " folder.");
  }

  @Test
  void a_java_on_the_path_will_do() throws Exception {
    var onThePath = Map.of("WINEPATH", windows(jdk.resolve("bin")), "STAND_IN_VERSION", "17");
    assertThat(typed(folder("course"), onThePath, "dezero list")).endsWith("[list]");
  }

  @Test
  void a_wrong_java_home_is_named() throws Exception {
    var wrong = Map.of("JAVA_HOME", "C:\\no such (1) & folder");
    assertThat(typed(folder("course"), wrong, "dezero list"))
        .containsExactly(
            "JAVA_HOME is \"C:\\no such (1) & folder\", but there is no bin\\java.exe in it.",
            "Let it name the folder of a JDK, 17 or newer, or unset it to use the java on the"
                + " PATH.");
  }

  @Test
  void a_folder_with_a_semicolon_is_named() throws Exception {
    Path course = folder("a;b");
    assertThat(typed(course, withJava("17"), "dezero list"))
        .containsExactly(
            "The course is in \"%s\\.\", but no class path of Java can hold a semicolon."
                .formatted(windows(course)),
            "Move it, or rename the folder, then try again.");
  }

  @Test
  void no_java_at_all_is_told() throws Exception {
    assertThat(typed(folder("course"), Map.of(), "dezero list"))
        .containsExactly(
            "There is no java on the PATH, and JAVA_HOME is not set.",
            "Install a JDK, 17 or newer (https://adoptium.net has one for every system), then try"
                + " again.");
  }
}
