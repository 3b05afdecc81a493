package checks;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** What a command did in a process of its own: its exit code, and what it printed. */
record Outcome(int exitCode, String out, String err) {
  /** The java that runs this test, so that every process in a test is of the same version. */
  static final String JAVA = Path.of(System.getProperty("java.home"), "bin", "java").toString();

  /** More than ten times what the slowest takes on a busy machine: only what hangs is ended. */
  private static final int MINUTES = 20;

  /** Runs a command to its end, with an empty standard input. */
  static Outcome of(List<String> command, Path folder, Map<String, String> environment)
      throws IOException, InterruptedException {
    var out = Files.createTempFile("out", ".txt");
    var err = Files.createTempFile("err", ".txt");
    try {
      var builder = new ProcessBuilder(command).directory(folder.toFile());
      // The JVM reports these two on stderr, once for each process.
      builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS"));
      builder.environment().keySet().removeIf(name -> name.startsWith("JBANG_"));
      builder.environment().putAll(environment);
      var process = builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
      process.getOutputStream().close();
      if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
        process.destroyForcibly().waitFor();
        throw new IllegalStateException(
            "not finished after "
                + MINUTES
                + " minutes: "
                + command
                + "\n"
                + text(out)
                + text(err));
      }
      return new Outcome(process.exitValue(), text(out), text(err));
    } finally {
      Files.delete(out);
      Files.delete(err);
    }
  }

  private static String text(Path file) throws IOException {
    return new String(
        Files.readAllBytes(file), Charset.forName(System.getProperty("native.encoding")));
  }
}
