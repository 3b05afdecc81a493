package dezero.io;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A separate JVM with its own heap, which can be killed. */
public final class ChildJava {
  /** Far more than any of them takes on a busy machine: only one that hangs is ended by it. */
  private static final int MOST_MINUTES = 10;

  private ChildJava() {}

  static Process start(String heap, Class<?> main, Object... args) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xmx" + heap);
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(main.getName());
    for (Object arg : args) {
      command.add(arg.toString());
    }
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    // Java reports these variables on the stream that is read.
    builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS"));
    Process process = builder.start();
    CompletableFuture.delayedExecutor(MOST_MINUTES, TimeUnit.MINUTES)
        .execute(process::destroyForcibly);
    return process;
  }

  /** What it printed, line by line. */
  public static List<String> run(String heap, Class<?> main, Object... args) throws Exception {
    Process process = start(heap, main, args);
    try (var out = process.inputReader()) {
      return out.lines().toList();
    } finally {
      process.destroyForcibly().waitFor();
    }
  }
}
