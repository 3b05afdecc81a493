package dezero;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The NumPy of this machine, to compare with. */
public final class LocalNumpy {
  private final String python;

  private LocalNumpy(String python) {
    this.python = python;
  }

  /** Skips the test, with a sentence, if there is none. */
  public static LocalNumpy find() {
    String python =
        Stream.of("/usr/bin/python3", "python3", "python")
            .filter(LocalNumpy::hasNumpy)
            .findFirst()
            .orElse(null);
    assumeThat(python).as("a Python that has NumPy (Debian: python3-numpy)").isNotNull();
    return new LocalNumpy(python);
  }

  private static boolean hasNumpy(String command) {
    try {
      new LocalNumpy(command).run("-c", "import numpy");
      return true;
    } catch (IOException | InterruptedException | IllegalStateException e) {
      return false;
    }
  }

  /** The script of this name below src/test/resources. */
  public static Path script(String name) {
    try {
      return Path.of(LocalNumpy.class.getResource("/" + name).toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The lines that Python prints. */
  public List<String> run(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(python));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("PYTHONIOENCODING", "utf-8");
    Process process = builder.start();
    List<String> lines;
    try (var out = process.inputReader(StandardCharsets.UTF_8)) {
      lines = out.lines().toList();
    }
    if (process.waitFor() != 0) {
      throw new IllegalStateException(String.join("\n", lines));
    }
    return lines;
  }
}
