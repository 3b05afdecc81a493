package dezero;

import dezero.array.ArraySum;
import dezero.array.Axes;
import dezero.array.DType;
import dezero.array.Index;
import dezero.array.NdArray;
import dezero.array.Shape;
import dezero.array.Slice;
import dezero.array.Workspace;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * A box that holds an array, knows which function made it, and receives a gradient.
 *
 * <pre>{@code
 * var x = Variable.of(2.0).named("x");
 * var y = x.pow(2).mul(3);   // 3x²
 * y.backward();
 * x.grad();                  // variable(12.0), which can be differentiated again
 * }</pre>
 *
 * <p>Its methods are algebra and shape; mathematical functions are static, in {@code
 * dezero.functions.Functions}. Two operands broadcast as in NumPy.
 */
public class Variable {
  private NdArray data;
  private Variable grad;
  private Function creator;
  private String name;
  private boolean constant;
  private boolean unrecorded;
  private boolean backwardDone;
  private boolean isGradient;

  /** Without data yet: a parameter whose shape follows from the first input it sees. */
  Variable() {}

  protected Variable(NdArray data) {
    if (data == null) {
      throw new IllegalArgumentException(
          "Variable: no data was given (null); pass a number or an array, as in Variable.of(2.0)");
    }
    this.data = data;
  }

  // ---- making variables

  /** Holds a scalar, FLOAT64. */
  public static Variable of(double value) {
    return new Variable(NdArray.of(value));
  }

  /** Holds a vector, FLOAT64: (n,). */
  public static Variable of(double[] values) {
    return new Variable(values == null ? null : NdArray.of(values));
  }

  /** Holds a matrix, FLOAT64: (rows, columns). */
  public static Variable of(double[][] rows) {
    return new Variable(rows == null ? null : NdArray.of(rows));
  }

  /** Holds this array. */
  public static Variable of(NdArray data) {
    return new Variable(data);
  }

  /**
   * Holds this array, and says that nobody will ask for its gradient: going backward leaves it out,
   * which saves a third of the work in a network's first layer. For examples that a model learns
   * from.
   */
  public static Variable constant(NdArray data) {
    Variable constant = new Variable(data);
    constant.constant = true;
    return constant;
  }

  /** A number inside a formula, like the 2 in 2x. */
  static Variable constant(double value, DType dtype) {
    return constant(NdArray.full(Shape.SCALAR, value, dtype));
  }

  static Variable result(NdArray data, Function creator) {
    Variable result = new Variable(data);
    result.creator = creator;
    return result;
  }

  static Variable unrecorded(NdArray data) {
    Variable result = new Variable(data);
    result.unrecorded = true;
    return result;
  }

  // ---- looking inside

  /**
   * The array in the box.
   *
   * @throws IllegalStateException for a parameter that has no data yet
   */
  public final NdArray data() {
    if (data == null) {
      throw new IllegalStateException(
          label()
              + " has no data yet: its shape follows from the first input, so run forward once,"
              + " give the input size, or load weights");
    }
    return data;
  }

  final boolean hasData() {
    return data != null;
  }

  void initialize(NdArray data) {
    this.data = Workspace.keep(data);
  }

  /**
   * Puts other numbers into the box, as an optimizer does after each step.
   *
   * @throws IllegalArgumentException if the shape or the type is another
   */
  public final void setData(NdArray data) {
    if (data == null || !data.shape().equals(shape()) || data.dtype() != dtype()) {
      throw new IllegalArgumentException(
          "setData: "
              + (data == null ? "null" : data.shape() + " " + data.dtype())
              + " was given for "
              + label()
              + ", which holds "
              + shape()
              + " "
              + dtype()
              + "; make a new Variable for data of another form");
    }
    this.data = Workspace.keep(data);
  }

  public final Shape shape() {
    return data().shape();
  }

  public final DType dtype() {
    return data().dtype();
  }

  public final int rank() {
    return data().rank();
  }

  public final int size() {
    return data().size();
  }

  /** The number in a variable that holds one. See {@link NdArray#item()}. */
  public final double item() {
    return data().item();
  }

  /** The name it is drawn with, or null. */
  public final String name() {
    return name;
  }

  /** Names this variable, for drawings and error messages. */
  public final Variable named(String name) {
    this.name = name;
    return this;
  }

  /** The function that made it; null for a leaf, which no function made. */
  public final Function creator() {
    return creator;
  }

  /** 0 for a leaf, else one more than its creator's. */
  public final int generation() {
    return creator == null ? 0 : creator.generation() + 1;
  }

  private String label() {
    return name == null ? "the variable" : name;
  }

  // ---- gradients

  /**
   * The gradient that {@link #backward} left here: the derivative of the result it started from
   * with respect to this variable. It has this variable's shape.
   *
   * @throws IllegalStateException if there is none
   */
  public final Variable grad() {
    if (grad == null) {
      throw new IllegalStateException(noGradient());
    }
    grad = GradientSum.seen(grad);
    return grad;
  }

  private String noGradient() {
    if (constant) {
      return label() + ".grad() does not exist: a constant has none. Make it with Variable.of";
    }
    if (creator != null) {
      return label()
          + ".grad() is not kept: it is a result in between. Call backward(RETAIN_GRAD) to keep the"
          + " gradients of such results";
    }
    return (name == null ? "x" : name)
        + ".grad() is not computed yet: call y.backward() first, on a y that was calculated from "
        + label();
  }

  /** Is there a gradient? */
  public final boolean hasGrad() {
    return grad != null;
  }

  /** Forgets the gradient. Gradients of several backward passes add up unless cleared between. */
  public final void clearGrad() {
    grad = null;
  }

  /**
   * Puts another gradient in place, as weight decay and clipping do before an update.
   *
   * @throws IllegalArgumentException if it has another shape
   */
  public final void setGrad(Variable grad) {
    if (!grad.shape().equals(shape())) {
      throw new IllegalArgumentException(
          "setGrad: a gradient of shape "
              + grad.shape()
              + " was given for "
              + label()
              + ", which has shape "
              + shape());
    }
    this.grad = grad;
  }

  /** Forgets how this was calculated: it becomes a leaf, and nothing goes back beyond it. */
  public final void unchain() {
    creator = null;
  }

  /**
   * Unchains everything this was calculated from. A network that reads a long sequence does so
   * every few steps, lest its graph grow without end.
   */
  public final void unchainBackward() {
    Deque<Variable> waiting = new ArrayDeque<>();
    waiting.add(this);
    while (!waiting.isEmpty()) {
      Variable next = waiting.remove();
      if (next.creator != null) {
        waiting.addAll(next.creator.inputs());
        next.unchain();
      }
    }
  }

  final Variable gradOrZeros() {
    return grad != null ? grad() : new Variable(data.zerosLike());
  }

  /**
   * Goes back through the calculation that led here, and leaves in every leaf the derivative of
   * this variable with respect to that leaf. It starts from ones, so for an array it differentiates
   * the sum of the elements.
   *
   * @throws IllegalStateException on a leaf, on a result of {@link Autograd#noGrad()}, or when
   *     called a second time
   */
  public final void backward(BackwardOption... options) {
    backward(new Variable(data.onesLike()), options);
  }

  /**
   * As {@link #backward(BackwardOption...)}, starting from this gradient instead of ones.
   *
   * @param seed the gradient of this variable, of its shape
   * @throws IllegalArgumentException if the seed has another shape
   */
  public final void backward(Variable seed, BackwardOption... options) {
    if (!seed.shape().equals(shape())) {
      throw new IllegalArgumentException(
          "backward: the seed gradient has shape "
              + seed.shape()
              + " but "
              + label()
              + " has shape "
              + shape()
              + "; a gradient has the shape of its variable");
    }
    requireDifferentiable();
    grad = seed;
    new BackwardPass(options).run(creator);
    backwardDone = true;
  }

  private void requireDifferentiable() {
    if (unrecorded) {
      throw new IllegalStateException(
          "backward: "
              + label()
              + " was calculated without a graph, so there is no way back. Calculate it outside"
              + " Autograd.noGrad(); if it is a gradient, make it with backward(CREATE_GRAPH)");
    }
    if (creator == null) {
      throw new IllegalStateException(
          "backward: "
              + label()
              + " is a leaf: no function made it, so there is nothing to go back through. Call"
              + " backward() on a result; if this is a gradient, it depends on no variable and its"
              + " derivative is 0");
    }
    // A gradient may go again: where inputs enter alike, as in x0 + x1, they share one.
    if (backwardDone && !isGradient) {
      throw new IllegalStateException(
          "backward: "
              + label()
              + " has gone backward already; a second pass would add the same gradients again."
              + " Calculate it anew, after clearGrad() on the inputs");
    }
  }

  final void receive(Variable gradient) {
    grad = grad == null ? gradient : GradientSum.of(grad, gradient);
    grad.isGradient = true;
  }

  /** See {@link GradientSum#partsOf}. */
  final ArraySum gradientParts() {
    return GradientSum.partsOf(grad);
  }

  final boolean isConstant() {
    return constant;
  }

  // ---- algebra: where nobody would see the function object, none is made

  /** this + b. */
  public final Variable add(Variable b) {
    return Autograd.isObserved() ? new Add().apply(this, b) : unrecorded(data().add(b.data()));
  }

  /** this + b. */
  public final Variable add(double b) {
    return Autograd.isObserved() ? add(constant(b, dtype())) : unrecorded(data().add(b));
  }

  /** this − b. */
  public final Variable sub(Variable b) {
    return Autograd.isObserved() ? new Sub().apply(this, b) : unrecorded(data().sub(b.data()));
  }

  /** this − b. */
  public final Variable sub(double b) {
    return Autograd.isObserved() ? sub(constant(b, dtype())) : unrecorded(data().sub(b));
  }

  /** this · b, element by element. */
  public final Variable mul(Variable b) {
    return Autograd.isObserved() ? new Mul().apply(this, b) : unrecorded(data().mul(b.data()));
  }

  /** this · b. */
  public final Variable mul(double b) {
    return Autograd.isObserved() ? mul(constant(b, dtype())) : unrecorded(data().mul(b));
  }

  /** this / b, element by element. */
  public final Variable div(Variable b) {
    return Autograd.isObserved() ? new Div().apply(this, b) : unrecorded(data().div(b.data()));
  }

  /** this / b. */
  public final Variable div(double b) {
    return Autograd.isObserved() ? div(constant(b, dtype())) : unrecorded(data().div(b));
  }

  /** −this. */
  public final Variable neg() {
    return Autograd.isObserved() ? new Neg().apply(this) : unrecorded(data().neg());
  }

  /** this to the power of {@code exponent}, element by element. */
  public final Variable pow(double exponent) {
    return Autograd.isObserved() ? new Pow(exponent).apply(this) : unrecorded(data().pow(exponent));
  }

  /** The matrix product: (…, n, m) times (…, m, p) is (…, n, p); axes in front broadcast. */
  public final Variable matmul(Variable b) {
    return new MatMul().apply(this, b);
  }

  // ---- shape

  /** The sum of all elements, a scalar. */
  public final Variable sum() {
    return sum(Axes.allAxes());
  }

  /** The sum over some axes. */
  public final Variable sum(Axes axes) {
    return new Sum(axes).apply(this);
  }

  /** The mean of all elements, a scalar. */
  public final Variable mean() {
    return mean(Axes.allAxes());
  }

  /** The mean over some axes. */
  public final Variable mean(Axes axes) {
    Variable sum = sum(axes);
    return sum.mul(sum.size() / (double) size());
  }

  /** Sums over what broadcasting from {@code shape} to this shape would repeat. */
  public final Variable sumTo(Shape shape) {
    return shape.equals(shape()) ? this : new SumTo(shape).apply(this);
  }

  /** Stretched to a larger shape, elements repeated. */
  public final Variable broadcastTo(Shape shape) {
    return shape.equals(shape()) ? this : new BroadcastTo(shape).apply(this);
  }

  /** The same elements in another shape of the same size. */
  public final Variable reshape(Shape shape) {
    return shape.equals(shape()) ? this : new Reshape(shape).apply(this);
  }

  /**
   * The same elements in another shape of the same size: {@code x.reshape(2, 3)}. One length may be
   * −1, and follows from the others.
   */
  public final Variable reshape(int... dims) {
    return reshape(shape().inferred(dims));
  }

  /** With another axis of length 1 before {@code axis}; −1 puts it last. */
  public final Variable expandDims(int axis) {
    return reshape(shape().expandDims(axis));
  }

  /** Without its axes of length 1. */
  public final Variable squeeze() {
    return reshape(shape().squeeze());
  }

  /** Slices along the first axes: {@code x.getItem(at(1), range(0, 2))} is {@code x[1, 0:2]}. */
  public final Variable getItem(Slice... slices) {
    return new Take("GetItem", Index.of(shape(), slices)).apply(this);
  }

  /** These entries along the first axis, in this order; the same one may come several times. */
  public final Variable rows(int... rows) {
    return new Take("GetItem", Index.rows(shape(), rows)).apply(this);
  }

  /** The elements where the mask is not 0, as a vector. */
  public final Variable where(NdArray mask) {
    return new Take("GetItem", Index.where(shape(), mask)).apply(this);
  }

  /** The axes in reverse order: rows become columns. */
  public final Variable transpose() {
    int[] axes = new int[rank()];
    for (int i = 0; i < axes.length; i++) {
      axes[i] = axes.length - 1 - i;
    }
    return transpose(axes);
  }

  /** The axes in a new order. See {@link NdArray#transpose(int...)}. */
  public final Variable transpose(int... axes) {
    return new Transpose(axes).apply(this);
  }

  /** As the book prints it: {@code variable(1.5)}, a matrix over several lines. */
  @Override
  public String toString() {
    return "variable(" + data().toString().replace("\n", "\n" + " ".repeat(9)) + ")";
  }
}
