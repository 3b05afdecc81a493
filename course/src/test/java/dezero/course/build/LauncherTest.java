package dezero.course.build;

import static java.nio.file.StandardCopyOption.COPY_ATTRIBUTES;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real launcher, with the real Maven, in a copy of the course that has one step. */
class LauncherTest {
  private static final boolean WINDOWS = File.separatorChar == '\\';
  private static final Path CHECKOUT = Path.of("").toAbsolutePath().getParent();

  /** What the course command is made of. */
  private static final List<String> MODULES = List.of("grading", "course");

  private static final String SOURCE =
      """
      package step07;
      final class Step07 {
        public static void main(String... args) {
          System.out.println(String.join("|", args));
          System.exit(args.length);
        }
      }
      """;

  private Path root;

  @Test
  void a_step_is_built_the_first_time_and_again_when_its_source_has_changed(@TempDir Path folder)
      throws Exception {
    root = copyOfTheCourse(Files.createDirectories(folder.resolve("a b ü")));

    var first = dezero(root, "run", "7", "one", "two words", "--help");
    assertThat(first.err().lines())
        .containsExactly(
            "First time here: Maven compiles the course command, and downloads what it needs"
                + " (once).",
            "Compiling step 7 and the code it uses. Later runs start at once.");
    assertThat(first.out().lines()).containsExactly("one|two words|--help");
    assertThat(first.exitCode()).isEqualTo(3);

    var again = dezero(root.resolve("step07-echo"), "run", "echo", "one");
    assertThat(again.err()).isEmpty();
    assertThat(again.out().lines()).containsExactly("one");
    assertThat(again.exitCode()).isEqualTo(1);

    write("step07-echo/src/main/java/step07/Step07.java", SOURCE.replace("args.length", "argz.x"));
    var broken = dezero(root, "run", "7");
    assertThat(broken.out()).isEmpty();
    assertThat(broken.err().lines())
        .contains(
            Path.of("step07-echo/src/main/java/step07/Step07.java")
                + ":5: error: cannot find symbol",
            "    System.exit(argz.x);",
            "                ^")
        .endsWith("Step 7 does not compile. Correct this, then run it again.");
    assertThat(broken.exitCode()).isEqualTo(1);
  }

  private static Path copyOfTheCourse(Path root) throws IOException {
    var launchers = List.of("dezero", "dezero.cmd", "mvnw", "mvnw.cmd", ".mvn");
    for (var file : Stream.concat(launchers.stream(), MODULES.stream()).toList()) {
      copy(CHECKOUT.resolve(file), root.resolve(file));
    }
    var pom = Files.readString(CHECKOUT.resolve("pom.xml"));
    var names = Stream.concat(MODULES.stream(), Stream.of("step07-echo"));
    var modules =
        names.collect(joining("</module><module>", "<modules><module>", "</module></modules>"));
    Files.writeString(
        root.resolve("pom.xml"), pom.replaceFirst("(?s)<modules>.*?</modules>", modules));
    var step = root.resolve("step07-echo");
    Files.createDirectories(step.resolve("src/main/java/step07"));
    Files.writeString(step.resolve("src/main/java/step07/Step07.java"), SOURCE);
    Files.writeString(
        step.resolve("pom.xml"),
        """
        <project xmlns="http://maven.apache.org/POM/4.0.0">
          <modelVersion>4.0.0</modelVersion>
          <parent>
            <groupId>dezero</groupId>
            <artifactId>dezero</artifactId>
            <version>%s</version>
          </parent>
          <artifactId>step07-echo</artifactId>
        </project>
        """
            .formatted(pom.replaceAll("(?s).*?<version>(.*?)</version>.*", "$1")));
    return root;
  }

  /** Copies what git would: nothing that a build has made. */
  private static void copy(Path from, Path to) throws IOException {
    try (var paths = Files.walk(from)) {
      for (var path : (Iterable<Path>) paths::iterator) {
        if (!path.startsWith(from.resolve("target"))) {
          Files.copy(path, to.resolve(from.relativize(path).toString()), COPY_ATTRIBUTES);
        }
      }
    }
  }

  private void write(String path, String text) throws IOException {
    Files.writeString(root.resolve(path), text);
  }

  private record Outcome(int exitCode, String out, String err) {}

  private Outcome dezero(Path folder, String... args) throws Exception {
    var command = new ArrayList<String>();
    command.addAll(
        WINDOWS
            ? List.of("cmd", "/c", root.resolve("dezero.cmd").toString())
            : List.of("sh", root.resolve("dezero").toString()));
    command.addAll(List.of(args));
    var out = root.resolve("out.txt");
    var err = root.resolve("err.txt");
    var builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    var environment = builder.environment();
    // The JVM reports these two on stderr.
    environment.keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS"));
    environment.put("JAVA_HOME", System.getProperty("java.home"));
    environment.put("MAVEN_ARGS", mavenArguments());
    var process = builder.start();
    process.getOutputStream().close();
    if (!process.waitFor(20, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new IllegalStateException("still running after 20 minutes: " + command);
    }
    return new Outcome(process.exitValue(), text(out), text(err));
  }

  /** Offline, and with the repository of the Maven that runs this test. */
  private static String mavenArguments() {
    var usual = Path.of(System.getProperty("user.home"), ".m2", "repository").toString();
    var repository = System.getProperty("maven.repo.local", usual);
    return repository.equals(usual) ? "-o" : "-o -Dmaven.repo.local=" + repository;
  }

  private static String text(Path file) throws IOException {
    return new String(
        Files.readAllBytes(file), Charset.forName(System.getProperty("native.encoding")));
  }
}
