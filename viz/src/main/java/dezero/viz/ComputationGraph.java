package dezero.viz;

import static java.nio.charset.StandardCharsets.UTF_8;

import dezero.Variable;
import dezero.nn.Layer;
import java.nio.file.Path;
import java.util.Locale;

/**
 * A drawing of a computation: each variable is an orange ellipse, each function a light blue box.
 *
 * <pre>{@code
 * ComputationGraph.of(y).verbose().write(Path.of("graph.svg"));
 * }</pre>
 *
 * <p>A picture may have 1,000 nodes; one with more takes minutes to lay out, and cannot be read.
 * DOT text may have any number.
 */
public final class ComputationGraph {
  static final int MOST_NODES = 1000;

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

  /**
   * The graph as an SVG document.
   *
   * @throws PictureException if it has more than 1,000 nodes
   */
  public String svg() {
    return new String(rendered(PictureFormat.SVG), UTF_8);
  }

  /**
   * The graph as a PNG image.
   *
   * @throws PictureException if it has more than 1,000 nodes
   */
  public byte[] png() {
    return rendered(PictureFormat.PNG);
  }

  /**
   * Writes the graph as SVG, PNG or DOT, depending on the file's extension. Missing folders are
   * created.
   *
   * @return {@code file}
   * @throws PictureException if it has more than 1,000 nodes, unless it is written as DOT
   */
  public Path write(Path file) {
    PictureFormat format = PictureFormat.of(file, PictureFormat.OF_GRAPHS);
    PictureFile.write(file, rendered(format));
    return file;
  }

  private byte[] rendered(PictureFormat format) {
    Drawing drawing = drawing();
    if (format != PictureFormat.DOT && drawing.nodes().size() > MOST_NODES) {
      throw new PictureException(tooLarge(drawing));
    }
    return renderer.render(drawing, format);
  }

  private Drawing drawing() {
    return Drawing.of(result, style);
  }

  private static String tooLarge(Drawing drawing) {
    int nodes = drawing.nodes().size();
    long functions = drawing.count(Drawing.Kind.FUNCTION);
    return String.format(
        Locale.ROOT,
        "cannot draw a graph of %,d nodes (%,d functions, %,d variables); expected %,d at most,"
            + " since more take minutes and cannot be read; draw a part of it, from a variable in"
            + " the middle, or write all of it as .dot, for another program",
        nodes,
        functions,
        nodes - functions,
        MOST_NODES);
  }
}
