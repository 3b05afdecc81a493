package dezero.nn;

import dezero.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Layers and functions, one after the other: {@code l0}, {@code l1}, … */
public final class Sequential extends Layer {
  private final List<UnaryOperator<Variable>> stages;

  private Sequential(List<Layer> layers, UnaryOperator<Variable> between) {
    List<UnaryOperator<Variable>> stages = new ArrayList<>();
    for (int i = 0; i < layers.size(); i++) {
      stages.add(layer("l" + i, layers.get(i))::forward);
      if (i < layers.size() - 1) {
        stages.add(between);
      }
    }
    this.stages = List.copyOf(stages);
  }

  /** These layers in order. */
  public static Sequential of(Layer... layers) {
    return new Sequential(List.of(layers), UnaryOperator.identity());
  }

  /** These layers in order, with a function such as {@code Functions::relu} between each two. */
  public static Sequential of(UnaryOperator<Variable> between, Layer... layers) {
    return new Sequential(List.of(layers), between);
  }

  @Override
  public Variable forward(Variable x) {
    Variable y = x;
    for (UnaryOperator<Variable> stage : stages) {
      y = stage.apply(y);
    }
    return y;
  }
}
