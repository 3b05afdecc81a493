package dezero.viz;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dezero.Variable;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GraphRendererTest {
  private static final boolean WINDOWS = File.separatorChar == '\\';

  /** For a dot that hangs. */
  private static final Duration SHORT = Duration.ofMillis(400);

  /** For one that does not, on a machine that has other things to do. */
  private static final Duration LONG = Duration.ofMinutes(10);

  private static final Drawing DRAWING =
      Drawing.of(Variable.of(1.0).named("x").neg().named("y"), LabelStyle.NAMES);

  @TempDir Path folder;
  private final List<String> reports = new ArrayList<>();

  /** Ways in which a {@code dot} on the PATH can fail. */
  enum Broken {
    ENDS_WITH_AN_ERROR("echo no plugins >&2; exit 1", "@echo no plugins 1>&2\r\n@exit /b 1"),
    PRINTS_GARBAGE("echo Segmentation fault", "@echo Segmentation fault"),
    PRINTS_NOTHING("exit 0", "@exit /b 0"),
    PRINTS_HALF_A_PICTURE("echo '<svg><g>'", "@echo ^<svg^>^<g^>"),
    HANGS("exec sleep 3600", "@ping -n 3600 127.0.0.1 >nul", SHORT),
    HANGS_IN_A_CHILD("sleep 3600; echo", "@cmd /c ping -n 3600 127.0.0.1 >nul", SHORT);

    final String unix;
    final String windows;
    final Duration patience;

    Broken(String unix, String windows) {
      this(unix, windows, LONG);
    }

    Broken(String unix, String windows, Duration patience) {
      this.unix = unix;
      this.windows = windows;
      this.patience = patience;
    }
  }

  private GraphRenderer rendererWith(SearchPath path, Duration patience) {
    return new GraphRenderer(
        path.find("dot").map(dot -> new DotProgram(dot, patience)), reports::add);
  }

  private GraphRenderer rendererWithDot(String unix, String windows, Duration patience)
      throws IOException {
    Path dot = folder.resolve(WINDOWS ? "dot.cmd" : "dot");
    Files.writeString(dot, WINDOWS ? windows : "#!/bin/sh\n" + unix + "\n");
    assertThat(dot.toFile().setExecutable(true)).isTrue();
    return rendererWith(pathOf(folder), patience);
  }

  private static SearchPath pathOf(Path folder) {
    return WINDOWS
        ? SearchPath.windows(folder.toString(), ".COM;.EXE;.BAT;.CMD")
        : SearchPath.unix(folder.toString());
  }

  private static String svg(GraphRenderer renderer) {
    return new String(renderer.render(DRAWING, PictureFormat.SVG), UTF_8);
  }

  @Nested
  class WithoutDot {
    @Test
    void draws_in_java_and_says_nothing() {
      GraphRenderer renderer = rendererWith(pathOf(folder), LONG);

      assertThat(SvgText.lines(svg(renderer))).containsExactlyInAnyOrder("x", "Neg", "y");
      assertThat(reports).isEmpty();
    }
  }

  @Nested
  class WithDot {
    @Test
    void uses_its_output() throws IOException {
      GraphRenderer renderer =
          rendererWithDot("echo '<svg>by dot</svg>'", "@echo ^<svg^>by dot^</svg^>", LONG);

      assertThat(svg(renderer)).contains("<svg>by dot</svg>");
      assertThat(reports).isEmpty();
    }

    @Test
    void passes_the_dot_text_and_the_format() throws IOException {
      GraphRenderer renderer =
          rendererWithDot(
              "echo \"<svg> $*\"; cat; echo '</svg>'",
              "@echo ^<svg^> %*\r\n@more\r\n@echo ^</svg^>",
              LONG);

      assertThat(svg(renderer)).contains("-Tsvg", "digraph {", "\"label\"=\"Neg\"");
    }
  }

  @Nested
  class WithBrokenDot {
    @ParameterizedTest
    @EnumSource
    void draws_in_java_and_says_so_once_in_one_line(Broken broken) throws IOException {
      GraphRenderer renderer = rendererWithDot(broken.unix, broken.windows, broken.patience);

      assertThat(SvgText.lines(svg(renderer))).containsExactlyInAnyOrder("x", "Neg", "y");
      assertThat(renderer.render(DRAWING, PictureFormat.PNG)).isNotEmpty();
      assertThat(reports)
          .singleElement()
          .satisfies(
              line ->
                  assertThat(line)
                      .startsWith("dezero: the Graphviz program " + folder)
                      .endsWith("; graphs are drawn with the built-in layout instead")
                      .doesNotContain("\n", "\r"));
    }

    @Test
    void names_the_exit_code_and_what_dot_said() throws IOException {
      Broken broken = Broken.ENDS_WITH_AN_ERROR;
      svg(rendererWithDot(broken.unix, broken.windows, LONG));

      assertThat(reports.get(0)).contains("ended with exit code 1 (no plugins");
    }

    @Test
    void names_the_time_it_waited() throws IOException {
      svg(rendererWithDot(Broken.HANGS.unix, Broken.HANGS.windows, SHORT));

      assertThat(reports.get(0)).contains("produced no picture within 0.4 s");
    }

    @Test
    void that_is_not_a_program_is_reported_too() throws IOException {
      Files.writeString(folder.resolve(WINDOWS ? "dot.exe" : "dot"), "not a program");
      GraphRenderer renderer = rendererWith(pathOf(folder), LONG);

      assertThat(SvgText.lines(svg(renderer))).containsExactlyInAnyOrder("x", "Neg", "y");
      assertThat(reports).singleElement().asString().contains("could not be run");
    }
  }
}
