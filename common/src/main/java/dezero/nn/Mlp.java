package dezero.nn;

import dezero.Variable;
import dezero.functions.Functions;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A multi-layer perceptron: linear layers {@code l0}, {@code l1}, … with an activation in between.
 */
public final class Mlp extends Layer {
  private final List<Linear> layers = new ArrayList<>();
  private final UnaryOperator<Variable> activation;

  /** With sigmoid between layers with these output sizes: {@code new Mlp(100, 10)}. */
  public Mlp(int... sizes) {
    this(Functions::sigmoid, sizes);
  }

  /** With this activation between layers with these output sizes. */
  public Mlp(UnaryOperator<Variable> activation, int... sizes) {
    this.activation = activation;
    for (int i = 0; i < sizes.length; i++) {
      layers.add(layer("l" + i, new Linear(sizes[i])));
    }
  }

  @Override
  public Variable forward(Variable x) {
    Variable y = x;
    for (int i = 0; i < layers.size(); i++) {
      y = layers.get(i).forward(i == 0 ? y : activation.apply(y));
    }
    return y;
  }
}
