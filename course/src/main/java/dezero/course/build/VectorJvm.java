package dezero.course.build;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A program in a JVM of its own, with the vector module. Our own JVM does not load the module: it
 * adds 0.06 s to every start, and a warning.
 */
public record VectorJvm(List<Path> classPath, String mainClass) {
  private static final String MODULE = "jdk.incubator.vector";

  /** Heap settings for long computations: see ADR 20. */
  private static final List<String> MEMORY =
      List.of("-XX:+UseSerialGC", "-XX:InitialRAMPercentage=12.5");

  private static final String WARNING = "WARNING: Using incubator modules: " + MODULE;
  private static final String SIMD = Path.of("simd", "target", "classes").toString();

  /** Whether the class path has the vector kernels. */
  public static boolean isFor(List<Path> classPath) {
    return classPath.stream().anyMatch(entry -> entry.endsWith(SIMD));
  }

  /** Runs it with our standard input and outputs, and returns its exit code. */
  public int run(String... arguments) throws IOException {
    var process =
        new ProcessBuilder(command(arguments))
            .redirectInput(ProcessBuilder.Redirect.INHERIT)
            .redirectOutput(ProcessBuilder.Redirect.INHERIT)
            .start();
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
    passOn(process.getErrorStream(), System.err);
    return process.onExit().join().exitValue();
  }

  /** Runs it, and returns what it printed to standard output. */
  public String output() throws IOException {
    var process =
        new ProcessBuilder(command()).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    process.getOutputStream().close();
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
  }

  private List<String> command(String... arguments) {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var command = new ArrayList<>(List.of(java));
    command.addAll(MEMORY);
    command.addAll(List.of("--add-modules", MODULE));
    var entries = classPath.stream().map(Path::toString);
    command.addAll(List.of("-cp", entries.collect(Collectors.joining(File.pathSeparator))));
    command.add(mainClass);
    command.addAll(List.of(arguments));
    return command;
  }

  /** Copies everything but the warning, which always comes first. */
  static void passOn(InputStream from, OutputStream to) throws IOException {
    var firstLine = new StringBuilder();
    int next = from.read();
    while (next >= 0 && next != '\n') {
      firstLine.append((char) next);
      next = from.read();
    }
    if (!firstLine.toString().strip().equals(WARNING)) {
      to.write(firstLine.toString().getBytes(StandardCharsets.ISO_8859_1));
      if (next >= 0) {
        to.write(next);
      }
    }
    from.transferTo(to);
    to.flush();
  }
}
