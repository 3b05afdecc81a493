package step11;

import java.util.List;
import java.util.Objects;

/** A function as an object: it makes boxes from boxes, and remembers what it was given. */
public abstract class Function {
  private List<Variable> inputs = List.of();
  private List<Variable> outputs = List.of();

  /** A list of new boxes, with f of what is in the inputs. */
  public final List<Variable> apply(List<Variable> inputs) {
    if (!this.inputs.isEmpty()) {
      throw new IllegalStateException(
          label() + ": applied a second time; make a new one for each application");
    }
    if (inputs == null || inputs.isEmpty() || inputs.stream().anyMatch(Objects::isNull)) {
      throw new IllegalArgumentException(label() + ": given " + inputs + "; give it variables");
    }
    List<double[]> ys = forward(inputs.stream().map(x -> x.data).toList());
    this.inputs = List.copyOf(inputs);
    outputs = ys.stream().map(y -> Variable.result(y, this)).toList();
    return outputs;
  }

  /** f of plain arrays, which stay as they are. */
  protected abstract List<double[]> forward(List<double[]> xs);

  /** The gradient for x, given the gradient for y: it, times the slope of f at x. */
  protected double[] backward(double[] gy) {
    throw new UnsupportedOperationException(label() + ": no gradient can pass through it");
  }

  /** The function's name in messages: the name of its class. */
  public String label() {
    return getClass().getSimpleName();
  }

  /** The box that it was given; null before apply. */
  public final Variable x() {
    return inputs.isEmpty() ? null : inputs.get(0);
  }

  /** All boxes that it was given; none before apply. */
  public final List<Variable> inputs() {
    return inputs;
  }

  /** The box that it made; null before apply. */
  protected final Variable y() {
    return outputs.isEmpty() ? null : outputs.get(0);
  }
}
