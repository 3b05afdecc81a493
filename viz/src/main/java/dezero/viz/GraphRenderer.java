package dezero.viz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Draws with Graphviz's {@code dot} if there is one on the PATH that works, otherwise with the
 * pure-Java layout. A {@code dot} that fails is reported once and not tried again.
 */
final class GraphRenderer {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final GraphRenderer OF_THIS_PROCESS =
      new GraphRenderer(
          SearchPath.ofThisProcess().find("dot").map(file -> new DotProgram(file, PATIENCE)),
          System.err::println);

  private final Consumer<String> report;
  private Optional<DotProgram> dot;

  GraphRenderer(Optional<DotProgram> dot, Consumer<String> report) {
    this.dot = dot;
    this.report = report;
  }

  static GraphRenderer ofThisProcess() {
    return OF_THIS_PROCESS;
  }

  /** The picture file's bytes; SVG and DOT are UTF-8. */
  byte[] render(Drawing drawing, PictureFormat format) {
    if (format == PictureFormat.DOT) {
      return DotText.of(drawing).getBytes(UTF_8);
    }
    return byDot(drawing, format).orElseGet(() -> inJava(drawing, format));
  }

  private synchronized Optional<byte[]> byDot(Drawing drawing, PictureFormat format) {
    if (dot.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(dot.get().draw(DotText.of(drawing), format));
    } catch (DotProgram.Failure e) {
      dot = Optional.empty();
      report.accept(
          "dezero: %s; graphs are drawn with the built-in layout instead"
              .formatted(e.getMessage()));
      return Optional.empty();
    }
  }

  private static byte[] inJava(Drawing drawing, PictureFormat format) {
    String svg = JavaLayout.svg(drawing);
    return format == PictureFormat.SVG ? svg.getBytes(UTF_8) : SvgPainter.png(svg);
  }
}
