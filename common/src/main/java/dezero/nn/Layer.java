package dezero.nn;

import dezero.Parameter;
import dezero.Variable;
import dezero.array.DType;
import dezero.array.Workspace;
import dezero.io.FormatException;
import dezero.io.Npz;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A part of a network: it has parameters, may have layers inside, and turns an input into an
 * output.
 *
 * <p>A subclass registers what it has in its constructor, by name and in order; from the names come
 * those in a weights file: {@code l0/W} is parameter W of layer l0.
 *
 * <pre>{@code
 * final class TwoLayers extends Layer {
 *   private final Linear l1 = layer("l1", new Linear(10));
 *   private final Linear l2 = layer("l2", new Linear(1));
 *
 *   public Variable forward(Variable x) {
 *     return l2.forward(sigmoid(l1.forward(x)));
 *   }
 * }
 * }</pre>
 */
public abstract class Layer {
  // In one map, so that parameters come out in the order in which they were registered.
  private final Map<String, Object> parts = new LinkedHashMap<>();

  /** The output for this input. */
  public abstract Variable forward(Variable x);

  /**
   * Registers a parameter; to be called in the constructor.
   *
   * @throws IllegalArgumentException if the name is taken, empty, or holds a slash
   */
  protected final Parameter parameter(String name, Parameter parameter) {
    register(name, parameter);
    parameter.named(name);
    return parameter;
  }

  /** Registers a layer inside this one, under the same conditions. */
  protected final <L extends Layer> L layer(String name, L layer) {
    register(name, layer);
    return layer;
  }

  private void register(String name, Object part) {
    if (name.isEmpty() || name.contains("/")) {
      throw new IllegalArgumentException(
          "\"" + name + "\" cannot name a part of a layer; use letters and digits, without /");
    }
    if (parts.putIfAbsent(name, part) != null) {
      throw new IllegalArgumentException(
          getClass().getSimpleName() + " has a part named \"" + name + "\" already");
    }
  }

  /** Every parameter in it, its layers' too, in the order in which they were registered. */
  public final List<Parameter> parameters() {
    return new ArrayList<>(namedParameters().values());
  }

  /** Every parameter in it by its path, as in {@code l0/W}. */
  public final Map<String, Parameter> namedParameters() {
    Map<String, Parameter> named = new LinkedHashMap<>();
    collect("", named);
    return named;
  }

  private void collect(String path, Map<String, Parameter> named) {
    parts.forEach(
        (name, part) -> {
          if (part instanceof Layer layer) {
            layer.collect(path + name + "/", named);
          } else {
            named.put(path + name, (Parameter) part);
          }
        });
  }

  /** Holds its parameters in this type from now on; those still lazy start as FLOAT32. */
  public final void convertTo(DType dtype) {
    parameters().forEach(parameter -> parameter.convertTo(dtype));
  }

  /** Forgets the gradients of all parameters. */
  public final void clearGrads() {
    parameters().forEach(Variable::clearGrad);
  }

  /**
   * Saves every parameter under its path, as {@code .npz}, which NumPy and Python DeZero read. A
   * save that is interrupted leaves the old file as it was.
   *
   * @throws IllegalStateException if a parameter has no data yet
   */
  public final void saveWeights(Path file) throws IOException {
    Npz.writeCompressed(file, Weights.of(namedParameters()));
  }

  /**
   * Takes every parameter from a file that {@link #saveWeights} or Python DeZero wrote.
   *
   * @throws FormatException if a parameter is missing from the file, has another shape there, or
   *     the file holds one that this layer has not; all of them are listed, and nothing is changed
   */
  public final void loadWeights(Path file) throws IOException {
    Weights.load(file, Npz.read(file), namedParameters());
  }

  /** Forgets what the network remembers of a sequence, in this layer and those inside. */
  public void resetState() {
    for (Object part : parts.values()) {
      if (part instanceof Layer layer) {
        layer.resetState();
      }
    }
  }

  /**
   * A state that the layer remembers from one input to the next: a {@link Workspace} leaves it
   * alone.
   */
  protected static Variable remembered(Variable state) {
    state.data().keep();
    return state;
  }
}
