package dezero;

import dezero.array.Axes;
import dezero.array.DType;
import dezero.array.Index;
import dezero.array.NdArray;
import dezero.array.Shape;
import dezero.array.Slice;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.stream.IntStream;

/**
 * A box that holds an array, knows the function that computed it, and receives a gradient.
 *
 * <pre>{@code
 * var x = Variable.of(2.0).named("x");
 * var y = x.pow(2).mul(3);   // 3x²
 * y.backward(CREATE_GRAPH);
 * x.grad();                  // variable(12.0), which can be differentiated again
 * }</pre>
 *
 * <p>Its methods are algebra and shape; mathematical functions are static, in {@code
 * dezero.functions.Functions}. Two operands broadcast as in NumPy.
 */
public class Variable {
  private NdArray data; // null only in a parameter that waits for its first input
  private Variable grad; // null before a backward pass, and after clearGrad()
  private Function creator; // null in a leaf
  private String name;
  private boolean constant; // a leaf that receives no gradient
  private boolean unrecorded; // a result without a creator, because nothing was recorded
  private boolean backwardDone; // a second pass would add the same gradients again
  private boolean isGradient; // perhaps of two inputs, as in x0 + x1: each may start a pass

  /** Without data: for a parameter whose shape follows from its layer's first input. */
  Variable() {}

  protected Variable(NdArray data) {
    if (data == null) {
      throw VariableErrors.nullData();
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

  /** Holds an array that needs no gradient, such as the examples that a model learns from. */
  public static Variable constant(NdArray data) {
    Variable result = new Variable(data);
    result.constant = true;
    return result;
  }

  /** A number inside a formula, like the 2 in 2x. */
  static Variable constant(double value, DType dtype) {
    return constant(NdArray.full(Shape.SCALAR, value, dtype));
  }

  /** A result that knows its creator. */
  static Variable result(NdArray data, Function creator) {
    Variable result = new Variable(data);
    result.creator = creator;
    return result;
  }

  /** A result without a creator, because nothing was recorded. */
  static Variable unrecorded(NdArray data) {
    Variable result = new Variable(data);
    result.unrecorded = true;
    return result;
  }

  // ---- looking inside

  /** The array in the box; throws an IllegalStateException for a parameter without data. */
  public final NdArray data() {
    if (data == null) {
      throw VariableErrors.noDataYet(this);
    }
    return data;
  }

  final boolean hasData() {
    return data != null;
  }

  void initialize(NdArray data) {
    this.data = data.keep();
  }

  /** Replaces the array by one of the same shape and type, as an optimizer does. */
  public final void setData(NdArray data) {
    if (data == null || !data.shape().equals(shape()) || data.dtype() != dtype()) {
      throw VariableErrors.dataOfAnotherForm(this, data);
    }
    this.data = data.keep();
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

  /** The element of a variable that holds just one. See {@link NdArray#item()}. */
  public final double item() {
    return data().item();
  }

  /** The name in drawings and error messages, or null. */
  public final String name() {
    return name;
  }

  /** Names this variable, for drawings and error messages. */
  public final Variable named(String name) {
    this.name = name;
    return this;
  }

  /** The function that computed this variable; null for a leaf and for an unrecorded result. */
  public final Function creator() {
    return creator;
  }

  /** 0 for a leaf, else one more than its creator's. */
  public final int generation() {
    return creator == null ? 0 : creator.generation() + 1;
  }

  // ---- gradients

  /**
   * The derivative of the result that {@link #backward} started from with respect to this variable,
   * and of its shape.
   *
   * @throws IllegalStateException if there is none
   */
  public final Variable grad() {
    if (grad == null) {
      throw VariableErrors.noGradient(this);
    }
    return grad;
  }

  /** Whether there is a gradient. */
  public final boolean hasGrad() {
    return grad != null;
  }

  /** Removes the gradient. Otherwise the gradients of several backward passes add up. */
  public final void clearGrad() {
    grad = null;
  }

  /** Replaces the gradient by another of this shape, as weight decay and clipping do. */
  public final void setGrad(Variable grad) {
    if (!grad.shape().equals(shape())) {
      throw VariableErrors.gradientOfAnotherShape(this, grad);
    }
    this.grad = grad;
  }

  /** Makes this a leaf: it loses its creator, and backward passes end here. */
  public final void unchain() {
    creator = null;
  }

  /** Unchains every variable this was calculated from, so that their graph can be freed. */
  public final void unchainBackward() {
    Deque<Function> waiting = new ArrayDeque<>();
    for (Function next = creator; next != null; next = waiting.poll()) {
      for (Variable input : next.inputs()) {
        if (input.creator != null) {
          waiting.add(input.creator);
          input.unchain();
        }
      }
    }
  }

  /**
   * Runs a backward pass, which leaves in every leaf the derivative of this variable with respect
   * to that leaf. It starts from ones, so for an array it differentiates the sum of the elements.
   * With CREATE_GRAPH the gradients can be differentiated again; with RETAIN_GRAD the results in
   * between keep theirs.
   *
   * @throws IllegalStateException on a leaf, an unrecorded result, or when called a second time
   */
  public final void backward(BackwardOption... options) {
    backward(constant(data().onesLike()), options);
  }

  /** Runs a backward pass that starts from this gradient, of this variable's shape. */
  public final void backward(Variable seed, BackwardOption... options) {
    if (!seed.shape().equals(shape())) {
      throw VariableErrors.seedOfAnotherShape(this, seed);
    }
    requireDifferentiable();
    grad = seed;
    new BackwardPass(options).run(creator);
    backwardDone = true;
  }

  private void requireDifferentiable() {
    if (unrecorded) {
      throw VariableErrors.notRecorded(this);
    }
    if (creator == null) {
      throw VariableErrors.leaf(this);
    }
    if (backwardDone && !isGradient) {
      throw VariableErrors.secondBackward(this);
    }
  }

  final boolean isConstant() {
    return constant;
  }

  /** Adds a gradient to those that arrived along other paths. */
  final void receive(Variable gradient) {
    grad = grad == null ? gradient : grad.add(gradient);
    grad.isGradient = true;
  }

  // ---- algebra

  /** this + b. */
  public final Variable add(Variable b) {
    return new Add().apply(this, b);
  }

  /** this + b. */
  public final Variable add(double b) {
    return add(constant(b, dtype()));
  }

  /** this − b. */
  public final Variable sub(Variable b) {
    return new Sub().apply(this, b);
  }

  /** this − b. */
  public final Variable sub(double b) {
    return sub(constant(b, dtype()));
  }

  /** this · b, element by element. */
  public final Variable mul(Variable b) {
    return new Mul().apply(this, b);
  }

  /** this · b. */
  public final Variable mul(double b) {
    return mul(constant(b, dtype()));
  }

  /** this / b, element by element. */
  public final Variable div(Variable b) {
    return new Div().apply(this, b);
  }

  /** this / b. */
  public final Variable div(double b) {
    return div(constant(b, dtype()));
  }

  /** −this. */
  public final Variable neg() {
    return new Neg().apply(this);
  }

  /** this to the power of {@code exponent}, element by element. */
  public final Variable pow(double exponent) {
    return new Pow(exponent).apply(this);
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
    return sum.div(size() / (double) sum.size());
  }

  /** Sums the elements that broadcasting from {@code shape} would have repeated. */
  public final Variable sumTo(Shape shape) {
    return shape.equals(shape()) ? this : new SumTo(shape).apply(this);
  }

  /** Repeats elements to fill a larger shape. */
  public final Variable broadcastTo(Shape shape) {
    return shape.equals(shape()) ? this : new BroadcastTo(shape).apply(this);
  }

  /** The same elements in another shape of the same size. */
  public final Variable reshape(Shape shape) {
    return shape.equals(shape()) ? this : new Reshape(shape).apply(this);
  }

  /** As in {@code x.reshape(2, 3)}. One length may be −1, and follows from the others. */
  public final Variable reshape(int... dims) {
    return reshape(shape().inferred(dims));
  }

  /** Inserts an axis of length 1 before {@code axis}; −1 puts it last. */
  public final Variable expandDims(int axis) {
    return reshape(shape().expandDims(axis));
  }

  /** Removes the axes of length 1. */
  public final Variable squeeze() {
    return reshape(shape().squeeze());
  }

  /** Slices along the first axes: {@code x.getItem(at(1), range(0, 2))} is {@code x[1, 0:2]}. */
  public final Variable getItem(Slice... slices) {
    return new Take("GetItem", Index.of(shape(), slices)).apply(this);
  }

  /** Takes entries along the first axis, in this order; an entry may be repeated. */
  public final Variable rows(int... rows) {
    return new Take("GetItem", Index.rows(shape(), rows)).apply(this);
  }

  /** The elements where the mask is not 0, as a vector. */
  public final Variable where(NdArray mask) {
    return new Take("GetItem", Index.where(shape(), mask)).apply(this);
  }

  /** The axes in reverse order: rows become columns. */
  public final Variable transpose() {
    return transpose(IntStream.range(0, rank()).map(i -> rank() - 1 - i).toArray());
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
