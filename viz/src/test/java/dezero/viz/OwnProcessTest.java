package dezero.viz;

import static dezero.viz.Range.range;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dezero.Variable;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The standard error of a program that draws, which a test in the same process cannot see. */
class OwnProcessTest {
  private static final boolean WINDOWS = File.separatorChar == '\\';

  @TempDir Path folder;

  /** Draws two graphs and two charts into the folder given. */
  static final class Program {
    public static void main(String[] args) {
      Path folder = Path.of(args[0]);
      Variable y = Variable.of(1.0).named("x").neg().named("y");
      ComputationGraph.of(y).write(folder.resolve("graph.svg"));
      ComputationGraph.of(y).verbose().write(folder.resolve("graph.png"));
      LineChart.titled("t").curve("f", x -> x, range(0, 1)).write(folder.resolve("line.png"));
      ContourChart.of((a, b) -> a * b, range(0, 1), range(0, 1)).write(folder.resolve("map.svg"));
    }
  }

  /** Runs {@link Program} with only this folder on its PATH and without a window system. */
  private List<String> errorsWithPath(Path path) throws IOException, InterruptedException {
    Path errors = folder.resolve("errors");
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            Program.class.getName(),
            folder.toString());
    builder.environment().keySet().removeIf("PATH"::equalsIgnoreCase);
    builder.environment().put("PATH", path.toString());
    builder.environment().put("DISPLAY", ":no-such-display");
    Process process = builder.inheritIO().redirectError(errors.toFile()).start();
    assertThat(process.waitFor(10, TimeUnit.MINUTES)).as("it came to an end").isTrue();
    List<String> lines = Files.readAllLines(errors, UTF_8);
    assertThat(process.exitValue()).as("exit code; errors: %s", lines).isZero();
    for (String picture : List.of("graph.svg", "graph.png", "line.png", "map.svg")) {
      assertThat(folder.resolve(picture)).isNotEmptyFile();
    }
    return lines;
  }

  @Test
  void is_nothing_when_there_is_no_dot() throws Exception {
    assertThat(errorsWithPath(Files.createDirectory(folder.resolve("empty")))).isEmpty();
  }

  @Test
  void is_one_line_when_dot_is_broken_however_many_graphs_are_drawn() throws Exception {
    Path bin = Files.createDirectory(folder.resolve("bin"));
    Path dot = bin.resolve(WINDOWS ? "dot.cmd" : "dot");
    Files.writeString(dot, WINDOWS ? "@exit /b 1" : "#!/bin/sh\nexit 1\n");
    assertThat(dot.toFile().setExecutable(true)).isTrue();

    assertThat(errorsWithPath(bin))
        .singleElement()
        .asString()
        .startsWith("dezero: the Graphviz program " + dot)
        .endsWith("ended with exit code 1; graphs are drawn with the built-in layout instead");
  }
}
