package checks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The real JBang, from Maven Central, in place of the launcher script that is installed with it.
 *
 * <p>It works offline, with an empty home of its own and the libraries that Maven has already
 * brought: a JBang that needs anything else fails.
 */
final class Jbang {
  /** JBang does not run a program itself: it ends with this code and prints the command. */
  private static final int RUN_THE_PRINTED_COMMAND = 255;

  private static final boolean WINDOWS = System.getProperty("os.name").startsWith("Windows");

  private final Path home;

  Jbang(Path home) {
    this.home = home;
  }

  /** {@code jbang arguments…} in a folder, to the end of the program that it starts. */
  Outcome run(Path folder, Map<String, String> environment, String... arguments)
      throws IOException, InterruptedException {
    var jbang = printed(folder, arguments);
    if (jbang.exitCode() != RUN_THE_PRINTED_COMMAND) {
      return jbang;
    }
    var script = home.resolve(WINDOWS ? "command.cmd" : "command.sh");
    Files.writeString(script, (WINDOWS ? "@" : "") + jbang.out());
    var shell = WINDOWS ? List.of("cmd", "/c") : List.of("sh");
    return Outcome.of(
        Stream.concat(shell.stream(), Stream.of(script.toString())).toList(), folder, environment);
  }

  /** JBang's own part: it resolves, compiles, and prints an answer or the command to run. */
  Outcome printed(Path folder, String... arguments) throws IOException, InterruptedException {
    Files.createDirectories(home);
    var java =
        Stream.of(
            Outcome.JAVA,
            "-cp",
            System.getProperty("java.class.path"),
            "dev.jbang.Main",
            "--offline");
    return Outcome.of(
        Stream.concat(java, Stream.of(arguments)).toList(),
        folder,
        Map.of(
            // For the javac that it starts, too: both live for seconds only.
            "JAVA_TOOL_OPTIONS", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC",
            "JAVA_HOME", System.getProperty("java.home"),
            "JBANG_DIR", home.toString(),
            "JBANG_CACHE_DIR", home.resolve("cache").toString(),
            "JBANG_REPO", mavenRepository().toString()));
  }

  /** The jars that JBang has built so far. */
  long builtJars() throws IOException {
    try (var files = Files.walk(home.resolve("cache/jars"))) {
      return files.filter(file -> file.toString().endsWith(".jar")).count();
    }
  }

  private static Path mavenRepository() {
    var usual = Path.of(System.getProperty("user.home"), ".m2", "repository");
    return Path.of(System.getProperty("maven.repo.local", usual.toString()));
  }
}
