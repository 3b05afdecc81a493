package dezero.viz;

import static java.nio.charset.StandardCharsets.UTF_8;

import dezero.Variable;
import dezero.nn.Layer;
import java.nio.file.Path;

/**
 * A drawing of a computation: each variable is an orange ellipse, each function a light blue box.
 *
 * <pre>{@code
 * ComputationGraph.of(y).verbose().write(Path.of("graph.svg"));
 * }</pre>
 */
public final class ComputationGraph {
  private final Variable result;
  private final LabelStyle style;
  private final GraphRenderer renderer;

  ComputationGraph(Variable result, LabelStyle style, GraphRenderer renderer) {
    this.result = result;
    this.style = style;
    this.renderer = renderer;
  }

  /** The graph of everything that {@code result} was computed from. */
  public static ComputationGraph of(Variable result) {
    if (result == null) {
      throw new IllegalArgumentException(
          "ComputationGraph.of(null): expected a Variable; pass the result of a computation");
    }
    return new ComputationGraph(result, LabelStyle.NAMES, GraphRenderer.ofThisProcess());
  }

  /** The graph of a model's forward pass on this input. */
  public static ComputationGraph of(Layer model, Variable x) {
    return of(model.forward(x));
  }

  /** The same graph with shapes and dtypes in the labels: {@code x: (2, 3) float64}. */
  public ComputationGraph verbose() {
    return new ComputationGraph(result, LabelStyle.NAMES_SHAPES_AND_DTYPES, renderer);
  }

  /**
   * The same graph with a value in each ellipse, to four digits: {@code x = 0.7854}. Where there
   * are several numbers it shows their shape: {@code x: (2, 3)}.
   */
  public ComputationGraph withValues() {
    return new ComputationGraph(result, LabelStyle.NAMES_AND_VALUES, renderer);
  }

  /** The graph in the DOT language; the same computation always gives the same text. */
  public String dot() {
    return DotText.of(drawing());
  }

  /** The graph as an SVG document. */
  public String svg() {
    return new String(renderer.render(drawing(), PictureFormat.SVG), UTF_8);
  }

  /** The graph as a PNG image. */
  public byte[] png() {
    return renderer.render(drawing(), PictureFormat.PNG);
  }

  /**
   * Writes the graph as SVG, PNG or DOT, depending on the file's extension. Missing folders are
   * created.
   *
   * @return {@code file}
   */
  public Path write(Path file) {
    PictureFormat format = PictureFormat.of(file, PictureFormat.OF_GRAPHS);
    PictureFile.write(file, renderer.render(drawing(), format));
    return file;
  }

  private Drawing drawing() {
    return Drawing.of(result, style);
  }
}
