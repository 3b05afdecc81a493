package dezero;

import dezero.array.ArraySum;
import dezero.array.NdArray;
import java.util.List;

/**
 * A differentiable calculation: it turns arrays into an array, and remembers its inputs so that
 * gradients can flow back through it.
 *
 * <p>Extend {@link Unary}, {@link Binary}, {@link Ternary} or {@link Many}, by the number of
 * inputs. A function object is applied once, because it holds what that one calculation needs on
 * the way back.
 */
public abstract class Function {
  private int generation;

  // For BackwardQueue alone.
  Function next;
  boolean queued;

  private Function() {}

  /** What the function is called in a drawing: the class's name. */
  public String label() {
    return getClass().getSimpleName();
  }

  /**
   * How far from the leaves: one more than the latest function that an input came from, 0 at the
   * leaves. Going backward, later generations come first.
   */
  public final int generation() {
    return generation;
  }

  /** The inputs, in order; none before the function was applied. */
  public abstract List<Variable> inputs();

  /** The results, in order; none before the function was applied. */
  public abstract List<Variable> outputs();

  abstract int inputCount();

  abstract Variable input(int i);

  /** The gradient for input i, from the gradients that the outputs hold. */
  abstract Variable gradient(int i);

  /** Adds the gradient for input i to others without an array of its own; false if it cannot. */
  boolean addGradient(int i, ArraySum sum) {
    return false;
  }

  /** Forgets the outputs' gradients, which have been passed on. */
  abstract void clearOutputGradients();

  /** Forgets what was calculated for all inputs at once: the next pass has other gradients. */
  void endOfPass() {}

  final void requireUnused(boolean used) {
    if (used) {
      throw new IllegalStateException(
          label()
              + ": this function object was applied before; it holds the inputs of that one"
              + " calculation. Make a new object for each application");
    }
  }

  final void follow(Variable input) {
    generation = Math.max(generation, input.generation());
  }

  final Variable checked(Variable gradient, int i) {
    if (gradient == null) {
      throw new IllegalStateException(
          label() + ".backward returned no gradient (null) for input " + i + "; return a Variable");
    }
    if (!gradient.shape().equals(input(i).shape())) {
      throw new IllegalStateException(
          label()
              + ".backward returned a gradient of shape "
              + gradient.shape()
              + " for input "
              + i
              + ", which has shape "
              + input(i).shape()
              + "; a gradient has its input's shape. Where the forward pass broadcasts, end with"
              + " sumTo(shape of the input)");
    }
    return gradient;
  }

  /**
   * Does anybody want to see which operations a gradient is made of, to differentiate them again or
   * to find where a NaN comes from? If not, {@code backward} may do several in one pass over plain
   * arrays, and end with {@link #unobserved}.
   */
  protected static boolean isObserved() {
    return Autograd.isObserved();
  }

  /** A gradient that was calculated on plain arrays. */
  protected static Variable unobserved(NdArray gradient) {
    return Variable.unrecorded(gradient);
  }

  private NdArray result(NdArray y) {
    if (y == null) {
      throw new IllegalStateException(
          label() + ".forward returned no result (null); return an NdArray");
    }
    if (Autograd.isDetectingAnomaly()) {
      AnomalyException.check(label(), y);
    }
    return y;
  }

  /** y = f(x). */
  public abstract static class Unary extends Function {
    private Variable x;
    private Variable y;

    /** f(x), on plain arrays. */
    protected abstract NdArray forward(NdArray x);

    /** The gradient for x, given the gradient for y, written in Variables. */
    protected abstract Variable backward(Variable gy);

    /**
     * Calculates f(x), and records it unless {@link Autograd#noGrad()} is in force.
     *
     * @throws IllegalStateException if this object was applied before
     */
    public final Variable apply(Variable x) {
      requireUnused(this.x != null);
      NdArray result = super.result(forward(x.data()));
      this.x = x;
      if (!Autograd.isRecording()) {
        return Variable.unrecorded(result);
      }
      super.follow(x);
      y = Variable.result(result, this);
      return y;
    }

    /** The input. */
    protected final Variable x() {
      return x;
    }

    /** The result; for use in {@code backward}. */
    protected final Variable y() {
      return y;
    }

    @Override
    public final List<Variable> inputs() {
      return x == null ? List.of() : List.of(x);
    }

    @Override
    public final List<Variable> outputs() {
      return y == null ? List.of() : List.of(y);
    }

    @Override
    final int inputCount() {
      return 1;
    }

    @Override
    final Variable input(int i) {
      return x;
    }

    @Override
    final Variable gradient(int i) {
      return backward(y.grad());
    }

    @Override
    final void clearOutputGradients() {
      y.clearGrad();
    }
  }

  /** y = f(x0, x1). The two gradients are two methods: only those needed are calculated. */
  public abstract static class Binary extends Function {
    private Variable x0;
    private Variable x1;
    private Variable y;

    /** f(x0, x1), on plain arrays. */
    protected abstract NdArray forward(NdArray x0, NdArray x1);

    /** The gradient for x0, given the gradient for y, written in Variables. */
    protected abstract Variable backward0(Variable gy);

    /** The gradient for x1, given the gradient for y, written in Variables. */
    protected abstract Variable backward1(Variable gy);

    /**
     * Calculates f(x0, x1), and records it unless {@link Autograd#noGrad()} is in force.
     *
     * @throws IllegalStateException if this object was applied before
     */
    public final Variable apply(Variable x0, Variable x1) {
      requireUnused(this.x0 != null);
      NdArray result = super.result(forward(x0.data(), x1.data()));
      this.x0 = x0;
      this.x1 = x1;
      if (!Autograd.isRecording()) {
        return Variable.unrecorded(result);
      }
      super.follow(x0);
      super.follow(x1);
      y = Variable.result(result, this);
      return y;
    }

    /** The first input. */
    protected final Variable x0() {
      return x0;
    }

    /** The second input. */
    protected final Variable x1() {
      return x1;
    }

    /** The result; for use in the backward methods. */
    protected final Variable y() {
      return y;
    }

    @Override
    public final List<Variable> inputs() {
      return x0 == null ? List.of() : List.of(x0, x1);
    }

    @Override
    public final List<Variable> outputs() {
      return y == null ? List.of() : List.of(y);
    }

    @Override
    final int inputCount() {
      return 2;
    }

    @Override
    final Variable input(int i) {
      return i == 0 ? x0 : x1;
    }

    @Override
    final Variable gradient(int i) {
      Variable gy = y.grad();
      return i == 0 ? backward0(gy) : backward1(gy);
    }

    @Override
    final void clearOutputGradients() {
      y.clearGrad();
    }
  }

  /** y = f(x0, x1, x2). As for two inputs, each gradient has a method. */
  public abstract static class Ternary extends Function {
    private Variable x0;
    private Variable x1;
    private Variable x2;
    private Variable y;

    /** f(x0, x1, x2), on plain arrays. */
    protected abstract NdArray forward(NdArray x0, NdArray x1, NdArray x2);

    /** The gradient for x0, given the gradient for y, written in Variables. */
    protected abstract Variable backward0(Variable gy);

    /** The gradient for x1, given the gradient for y, written in Variables. */
    protected abstract Variable backward1(Variable gy);

    /** The gradient for x2, given the gradient for y, written in Variables. */
    protected abstract Variable backward2(Variable gy);

    /**
     * Calculates f(x0, x1, x2), and records it unless {@link Autograd#noGrad()} is in force.
     *
     * @throws IllegalStateException if this object was applied before
     */
    public final Variable apply(Variable x0, Variable x1, Variable x2) {
      requireUnused(this.x0 != null);
      NdArray result = super.result(forward(x0.data(), x1.data(), x2.data()));
      this.x0 = x0;
      this.x1 = x1;
      this.x2 = x2;
      if (!Autograd.isRecording()) {
        return Variable.unrecorded(result);
      }
      super.follow(x0);
      super.follow(x1);
      super.follow(x2);
      y = Variable.result(result, this);
      return y;
    }

    /** The first input. */
    protected final Variable x0() {
      return x0;
    }

    /** The second input. */
    protected final Variable x1() {
      return x1;
    }

    /** The third input. */
    protected final Variable x2() {
      return x2;
    }

    /** The result; for use in the backward methods. */
    protected final Variable y() {
      return y;
    }

    @Override
    public final List<Variable> inputs() {
      return x0 == null ? List.of() : List.of(x0, x1, x2);
    }

    @Override
    public final List<Variable> outputs() {
      return y == null ? List.of() : List.of(y);
    }

    @Override
    final int inputCount() {
      return 3;
    }

    @Override
    final Variable input(int i) {
      return i == 0 ? x0 : i == 1 ? x1 : x2;
    }

    @Override
    final Variable gradient(int i) {
      Variable gy = y.grad();
      return i == 0 ? backward0(gy) : i == 1 ? backward1(gy) : backward2(gy);
    }

    @Override
    final void clearOutputGradients() {
      y.clearGrad();
    }
  }

  /** (y0, y1, …) = f(x0, x1, …), for functions with more inputs or more results. */
  public abstract static class Many extends Function {
    private List<Variable> xs = List.of();
    private List<Variable> ys = List.of();
    private List<Variable> gradients;

    /** The results for these inputs, on plain arrays. */
    protected abstract List<NdArray> forward(List<NdArray> xs);

    /**
     * The gradients for the inputs, in order, given those for the results. The gradient of a result
     * that nothing used is zeros.
     */
    protected abstract List<Variable> backward(List<Variable> gys);

    /**
     * Calculates f(xs), and records it unless {@link Autograd#noGrad()} is in force.
     *
     * @throws IllegalStateException if this object was applied before
     */
    public final List<Variable> apply(List<Variable> inputs) {
      requireUnused(!xs.isEmpty());
      List<NdArray> results = forward(inputs.stream().map(Variable::data).toList());
      xs = List.copyOf(inputs);
      if (!Autograd.isRecording()) {
        return results.stream().map(y -> Variable.unrecorded(super.result(y))).toList();
      }
      xs.forEach(super::follow);
      ys = results.stream().map(y -> Variable.result(super.result(y), this)).toList();
      return ys;
    }

    @Override
    public final List<Variable> inputs() {
      return xs;
    }

    @Override
    public final List<Variable> outputs() {
      return ys;
    }

    @Override
    final int inputCount() {
      return xs.size();
    }

    @Override
    final Variable input(int i) {
      return xs.get(i);
    }

    @Override
    Variable gradient(int i) {
      if (gradients == null) {
        gradients = backward(ys.stream().map(this::gradientOf).toList());
      }
      if (gradients.size() != xs.size()) {
        throw new IllegalStateException(
            label()
                + ".backward returned "
                + gradients.size()
                + " gradients for "
                + xs.size()
                + " inputs; return one for each, in order");
      }
      return gradients.get(i);
    }

    /** Of a result; zeros if nothing used it, or if it was unchained and is a leaf now. */
    final Variable gradientOf(Variable y) {
      return y.creator() == this ? y.gradOrZeros() : Variable.of(y.data().zerosLike());
    }

    @Override
    final void clearOutputGradients() {
      ys.stream().filter(y -> y.creator() == this).forEach(Variable::clearGrad);
    }

    @Override
    void endOfPass() {
      gradients = null;
    }
  }
}
