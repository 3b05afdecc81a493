package step30;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** A function as an object: it makes boxes from boxes, and remembers what it was given. */
public abstract class Function {
  private List<Variable> inputs = List.of();
  private List<Variable> outputs = List.of();
  private int generation;

  // Used by BackwardQueue only: a function takes part in one backward pass at a time.
  Function next;
  boolean queued;

  /** A list of new boxes, with f of what is in the inputs. */
  final List<Variable> apply(List<Variable> inputs) {
    if (!this.inputs.isEmpty()) {
      throw new IllegalStateException(
          label() + ": applied a second time; make a new one for each application");
    }
    if (inputs == null || inputs.isEmpty() || inputs.stream().anyMatch(Objects::isNull)) {
      throw new IllegalArgumentException(label() + ": given " + inputs + "; give it variables");
    }
    Shape.requireSame(label(), inputs.stream().map(Variable::shape).toList());
    List<double[]> ys = forward(inputs.stream().map(x -> x.data).toList());
    this.inputs = List.copyOf(inputs);
    generation = inputs.stream().mapToInt(Variable::generation).max().getAsInt();
    outputs = ys.stream().map(y -> Variable.result(y, this)).toList();
    return outputs;
  }

  /** f of plain arrays, which stay as they are. */
  protected abstract List<double[]> forward(List<double[]> xs);

  /** The gradient for input i, from the gradients of the results. */
  protected double[] gradient(int i) {
    throw new UnsupportedOperationException(label() + ": no gradient can pass through it");
  }

  /** The function's name in messages: the name of its class. */
  public String label() {
    return getClass().getSimpleName();
  }

  /** One more than the highest generation among the inputs' creators; 0 if all are leaves. */
  public final int generation() {
    return generation;
  }

  /** The box that it was given; null before apply. */
  public final Variable x() {
    return inputs.isEmpty() ? null : inputs.get(0);
  }

  /** All boxes that it was given; none before apply. */
  public final List<Variable> inputs() {
    return inputs;
  }

  /** All boxes that it made; none before apply. */
  public final List<Variable> outputs() {
    return outputs;
  }

  /** The box that it made; null before apply. */
  protected final Variable y() {
    return outputs.isEmpty() ? null : outputs.get(0);
  }

  /** y = f(x). */
  public abstract static class Unary extends Function {
    /** A new box, with f of what is in x. */
    public final Variable apply(Variable x) {
      return apply(Arrays.asList(x)).get(0);
    }

    protected abstract double[] forward(double[] x);

    /** The gradient for x, given the gradient for y: it, times the slope of f at x. */
    protected abstract double[] backward(double[] gy);

    @Override
    protected final double[] gradient(int i) {
      return backward(y().grad);
    }

    @Override
    protected final List<double[]> forward(List<double[]> xs) {
      return List.of(forward(xs.get(0)));
    }
  }

  /** y = f(x0, x1). */
  public abstract static class Binary extends Function {
    /** A new box, with f of what is in x0 and x1. */
    public final Variable apply(Variable x0, Variable x1) {
      return apply(Arrays.asList(x0, x1)).get(0);
    }

    protected abstract double[] forward(double[] x0, double[] x1);

    /** The gradient for x0, and for x1, given the gradient for y. */
    protected abstract double[] backward0(double[] gy);

    protected abstract double[] backward1(double[] gy);

    protected final Variable x0() {
      return inputs().get(0);
    }

    protected final Variable x1() {
      return inputs().get(1);
    }

    @Override
    protected final double[] gradient(int i) {
      return i == 0 ? backward0(y().grad) : backward1(y().grad);
    }

    @Override
    protected final List<double[]> forward(List<double[]> xs) {
      return List.of(forward(xs.get(0), xs.get(1)));
    }
  }

  /** (y0, y1, …) = f(x0, x1, …), for functions with more boxes. */
  public abstract static class Many extends Function {
    public final List<Variable> apply(Variable... inputs) {
      return apply(Arrays.asList(inputs));
    }
  }
}
