package dezero;

import dezero.array.NdArray;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A differentiable calculation: it computes an array from arrays, and records its inputs so that
 * gradients can flow back through it.
 *
 * <p>Extend {@link Unary}, {@link Binary}, {@link Ternary} or {@link Many}, by the number of
 * inputs. A function object is applied once, because it holds what the backward pass through that
 * one calculation needs; a second {@code apply} throws an {@link IllegalStateException}.
 */
public abstract class Function {
  private int generation;

  // Used by BackwardQueue only: a function takes part in one backward pass at a time.
  Function next;
  boolean queued;

  private Function() {}

  /** The function's name in drawings and errors: the name of its class. */
  public String label() {
    return getClass().getSimpleName();
  }

  /** One more than the highest generation among the inputs' creators; 0 if all are leaves. */
  public final int generation() {
    return generation;
  }

  /** The inputs, in order; empty before the function was applied. */
  public final List<Variable> inputs() {
    return IntStream.range(0, inputCount()).mapToObj(this::input).toList();
  }

  /** The results, in order; empty if the function was not yet applied, or not recorded. */
  public abstract List<Variable> outputs();

  abstract int inputCount();

  abstract Variable input(int i);

  /** The gradient for input i, calculated from the gradients of the outputs. */
  abstract Variable gradient(int i);

  /** Called when the gradients of all inputs have been passed on, unless they are retained. */
  abstract void clearOutputGradients();

  /** Called when a backward pass through this function ends, also after an error. */
  void endOfPass() {}

  /**
   * For a {@code backward} that calculates on plain arrays, to save time. Such a gradient cannot be
   * differentiated again, so return it only if {@link Autograd#isRecording()} is false, and write
   * the formula in Variables beside it. See docs/adr/0062.
   */
  protected static Variable unrecorded(NdArray gradient) {
    return Variable.unrecorded(gradient);
  }

  final void requireUnused() {
    if (inputCount() > 0) {
      throw new IllegalStateException(
          label()
              + ": this function object was applied before; it holds the inputs of that one"
              + " calculation. Make a new object for each application");
    }
  }

  final void checkResult(NdArray y) {
    if (y == null) {
      throw new IllegalStateException(
          label() + ".forward returned no result (null); return an NdArray");
    }
    if (Autograd.isDetectingAnomaly()) {
      AnomalyException.check(label(), y);
    }
  }

  final void setGeneration() {
    for (int i = inputCount() - 1; i >= 0; i--) {
      generation = Math.max(generation, input(i).generation());
    }
  }

  /** What functions with one result share: up to three inputs x0, x1, x2, and the result y. */
  abstract static class Single extends Function {
    private Variable x0;
    private Variable x1;
    private Variable x2;
    private Variable y;

    /** Wraps the result; the inputs and, if recording is on, the creator are remembered. */
    final Variable record(NdArray result, Variable x0, Variable x1, Variable x2) {
      checkResult(result);
      this.x0 = x0;
      this.x1 = x1;
      this.x2 = x2;
      if (!Autograd.isRecording()) {
        return Variable.unrecorded(result);
      }
      setGeneration();
      y = Variable.result(result, this);
      return y;
    }

    /** The result; for use in {@code backward}. */
    protected final Variable y() {
      return y;
    }

    @Override
    public final List<Variable> outputs() {
      return y == null ? List.of() : List.of(y);
    }

    @Override
    final int inputCount() {
      return x0 == null ? 0 : x1 == null ? 1 : x2 == null ? 2 : 3;
    }

    @Override
    final Variable input(int i) {
      return i == 0 ? x0 : i == 1 ? x1 : x2;
    }

    @Override
    final void clearOutputGradients() {
      y.clearGrad();
    }
  }

  /** y = f(x). */
  public abstract static class Unary extends Single {
    /** f(x), on plain arrays. */
    protected abstract NdArray forward(NdArray x);

    /** The gradient for x, given the gradient for y, written in Variables. */
    protected abstract Variable backward(Variable gy);

    /** Calculates f(x), and records it unless {@link Autograd#noGrad()} is in force. */
    public final Variable apply(Variable x) {
      requireUnused();
      return record(forward(x.data()), x, null, null);
    }

    /** The input. */
    protected final Variable x() {
      return input(0);
    }

    @Override
    final Variable gradient(int i) {
      return backward(y().grad());
    }
  }

  /** y = f(x0, x1). Each gradient has its own method, so that only those needed are calculated. */
  public abstract static class Binary extends Single {
    /** f(x0, x1), on plain arrays. */
    protected abstract NdArray forward(NdArray x0, NdArray x1);

    /** The gradient for x0, and for x1, given the gradient for y, written in Variables. */
    protected abstract Variable backward0(Variable gy);

    protected abstract Variable backward1(Variable gy);

    /** Calculates f(x0, x1), and records it unless {@link Autograd#noGrad()} is in force. */
    public final Variable apply(Variable x0, Variable x1) {
      requireUnused();
      return record(forward(x0.data(), x1.data()), x0, x1, null);
    }

    /** The inputs. */
    protected final Variable x0() {
      return input(0);
    }

    protected final Variable x1() {
      return input(1);
    }

    @Override
    final Variable gradient(int i) {
      return i == 0 ? backward0(y().grad()) : backward1(y().grad());
    }
  }

  /** y = f(x0, x1, x2). As in {@link Binary}, each gradient has its own method. */
  public abstract static class Ternary extends Single {
    /** f(x0, x1, x2), on plain arrays. */
    protected abstract NdArray forward(NdArray x0, NdArray x1, NdArray x2);

    /** The gradient for x0, for x1, for x2, given the gradient for y, written in Variables. */
    protected abstract Variable backward0(Variable gy);

    protected abstract Variable backward1(Variable gy);

    protected abstract Variable backward2(Variable gy);

    /** Calculates f(x0, x1, x2), and records it unless {@link Autograd#noGrad()} is in force. */
    public final Variable apply(Variable x0, Variable x1, Variable x2) {
      requireUnused();
      return record(forward(x0.data(), x1.data(), x2.data()), x0, x1, x2);
    }

    /** The inputs. */
    protected final Variable x0() {
      return input(0);
    }

    protected final Variable x1() {
      return input(1);
    }

    protected final Variable x2() {
      return input(2);
    }

    @Override
    final Variable gradient(int i) {
      Variable gy = y().grad();
      return i == 0 ? backward0(gy) : i == 1 ? backward1(gy) : backward2(gy);
    }
  }

  /** (y0, y1, …) = f(x0, x1, …), for functions with more inputs or more results. */
  public abstract static class Many extends Function {
    private List<Variable> xs = List.of();
    private List<Variable> ys = List.of();
    private List<Variable> gradients;

    /** The results for these inputs, on plain arrays. */
    protected abstract List<NdArray> forward(List<NdArray> xs);

    /** The gradients for the inputs, given those for the results (zeros for an unused result). */
    protected abstract List<Variable> backward(List<Variable> gys);

    /** Calculates f(xs), and records it unless {@link Autograd#noGrad()} is in force. */
    public final List<Variable> apply(List<Variable> inputs) {
      requireUnused();
      List<NdArray> results = forward(inputs.stream().map(Variable::data).toList());
      results.forEach(this::checkResult);
      xs = List.copyOf(inputs);
      if (!Autograd.isRecording()) {
        return results.stream().map(Variable::unrecorded).toList();
      }
      setGeneration();
      ys = results.stream().map(y -> Variable.result(y, this)).toList();
      return ys;
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
    final Variable gradient(int i) {
      if (gradients == null) {
        gradients = backward(ys.stream().map(this::gradientOf).toList());
      }
      if (gradients.size() != xs.size()) {
        String counts = gradients.size() + " gradients for " + xs.size() + " inputs";
        throw new IllegalStateException(
            label() + ".backward returned " + counts + "; return one for each, in order");
      }
      return gradients.get(i);
    }

    /** The gradient, or zeros for a result that was not used or is now an unchained leaf. */
    private Variable gradientOf(Variable y) {
      return y.hasGrad() && y.creator() == this ? y.grad() : Variable.of(y.data().zerosLike());
    }

    @Override
    final void clearOutputGradients() {
      ys.stream().filter(y -> y.creator() == this).forEach(Variable::clearGrad);
    }

    @Override
    final void endOfPass() {
      gradients = null;
    }
  }
}
