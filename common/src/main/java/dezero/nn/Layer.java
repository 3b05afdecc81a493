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
 * A part of a network: it has parameters, may contain other layers, and turns an input into an
 * output.
 *
 * <p>A subclass registers its parameters and layers in its constructor, by name and in order. The
 * names are used in weights files: {@code l0/W} is parameter W of layer l0.
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
   * Registers a parameter. Call this in the constructor.
   *
   * @throws IllegalArgumentException if the name is taken or empty, or contains a slash
   */
  protected final Parameter parameter(String name, Parameter parameter) {
    register(name, parameter);
    parameter.named(name);
    return parameter;
  }

  /** Registers a layer inside this one. The same rules apply to its name. */
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

  /**
   * All parameters, including those of inner layers, in the order in which they were registered.
   */
  public final List<Parameter> parameters() {
    return new ArrayList<>(namedParameters().values());
  }

  /** All parameters by path, as in {@code l0/W}. */
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

  /** Converts the parameters to this type; those without data yet will still start as FLOAT32. */
  public final void convertTo(DType dtype) {
    parameters().forEach(parameter -> parameter.convertTo(dtype));
  }

  /** Clears the gradients of all parameters. */
  public final void clearGrads() {
    parameters().forEach(Variable::clearGrad);
  }

  /**
   * Saves every parameter under its path, as {@code .npz}, which NumPy and Python DeZero read. If
   * the save is interrupted, the old file remains.
   *
   * @throws IllegalStateException if a parameter has no data yet
   */
  public final void saveWeights(Path file) throws IOException {
    Npz.writeCompressed(file, Weights.of(namedParameters()));
  }

  /**
   * Loads every parameter from a file written by {@link #saveWeights} or Python DeZero.
   *
   * @throws FormatException if a parameter is missing from the file or has another shape there, or
   *     if the file has one that this layer does not; all of them are listed, and nothing is
   *     changed
   */
  public final void loadWeights(Path file) throws IOException {
    Weights.load(file, Npz.read(file), namedParameters());
  }

  /** Clears the state that the network keeps of a sequence, in this layer and those inside. */
  public void resetState() {
    for (Object part : parts.values()) {
      if (part instanceof Layer layer) {
        layer.resetState();
      }
    }
  }

  /**
   * Marks a state that the layer keeps from one input to the next, so that a {@link Workspace} does
   * not reuse its buffer.
   */
  protected static Variable remembered(Variable state) {
    state.data().keep();
    return state;
  }
}
