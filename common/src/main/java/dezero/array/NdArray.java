package dezero.array;

import dezero.array.kernel.ElementFunction;
import dezero.array.kernel.Kernels;
import java.lang.invoke.VarHandle;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;

/**
 * An n-dimensional array of numbers: a shape, and the elements in row-major order.
 *
 * <p>Every operation returns a new array and leaves its operands alone. Two operands broadcast as
 * in NumPy; FLOAT32 with FLOAT64 gives FLOAT64; a plain {@code double} on the right keeps the
 * array's type.
 *
 * <p>What it holds: a FLOAT64 scalar its number, any other FLOAT64 array a {@code double[]}, a
 * FLOAT32 array a {@code float[]}. A small FLOAT32 array that was needed as FLOAT64 keeps the
 * widened copy besides. A reshaped array is a view: it shares the Java array, which is never
 * written to.
 *
 * <p>When it may be closed: an array of 4,096 elements or more that an operation made inside a
 * {@link Workspace} may lose its elements when the workspace closes; {@link #keep} prevents that.
 * Asking a closed array for its elements or its type throws an {@link IllegalStateException}. No
 * other array is ever closed.
 */
public final class NdArray {
  /** The most elements of a FLOAT32 array that keeps its widened copy. */
  private static final int KEPT_WIDENED = 1 << 15;

  // Three fields rather than one class per type: the graph of a formula in numbers allocates
  // millions of these, and an object between each and its number costs 16 bytes and an indirection.
  private final Shape shape;

  /** The elements of a FLOAT64 array, or the widened copy; null for a scalar and once closed. */
  private double[] doubles;

  /** The elements of a FLOAT32 array; null for FLOAT64 and once closed. */
  private float[] floats;

  /** The element of a FLOAT64 scalar. */
  private final double number;

  private NdArray(Shape shape, double[] doubles, float[] floats, double number) {
    this.shape = shape;
    this.doubles = doubles;
    this.floats = floats;
    this.number = number;
  }

  // ---- making arrays

  /** A scalar, FLOAT64. */
  public static NdArray of(double value) {
    return new NdArray(Shape.SCALAR, null, null, value);
  }

  /** A vector, FLOAT64: (n,). */
  public static NdArray of(double[] values) {
    return wrap(Shape.of(JavaArrays.notNull("NdArray.of", values).length), values.clone());
  }

  /** A vector, FLOAT32: (n,). */
  public static NdArray of(float[] values) {
    return wrap(Shape.of(JavaArrays.notNull("NdArray.of", values).length), values.clone());
  }

  /**
   * A matrix, FLOAT64: (rows, columns).
   *
   * @throws IllegalArgumentException if the rows differ in length
   */
  public static NdArray of(double[][] rows) {
    JavaArrays.notNull("NdArray.of", rows);
    int columns = rows.length == 0 ? 0 : JavaArrays.notNull("row 0", rows[0]).length;
    return wrap(Shape.of(rows.length, columns), JavaArrays.joined(rows, columns));
  }

  /**
   * An array of this shape, FLOAT64, from its elements in row-major order.
   *
   * @throws IllegalArgumentException if their number is not the shape's size
   */
  public static NdArray of(Shape shape, double... values) {
    JavaArrays.requireCount(shape, JavaArrays.notNull("NdArray.of", values).length);
    return wrap(shape, values.clone());
  }

  /** An array of this shape, FLOAT32, from its elements in row-major order. */
  public static NdArray of(Shape shape, float[] values) {
    JavaArrays.requireCount(shape, JavaArrays.notNull("NdArray.of", values).length);
    return wrap(shape, values.clone());
  }

  /** An array whose elements are all {@code value}. */
  public static NdArray full(Shape shape, double value, DType dtype) {
    return Filled.with(shape, value, dtype);
  }

  public static NdArray zeros(Shape shape) {
    return wrap(shape, new double[shape.size()]);
  }

  public static NdArray ones(Shape shape) {
    return full(shape, 1, DType.FLOAT64);
  }

  /** 0, 1, … n − 1 as a vector; empty if n is 0 or less. */
  public static NdArray arange(int n) {
    return linspace(0, n - 1, Math.max(0, n));
  }

  /** {@code count} numbers from start to end, both included, equally far apart. */
  public static NdArray linspace(double start, double end, int count) {
    return Filled.linspace(start, end, count);
  }

  /** The identity matrix: (n, n). */
  public static NdArray eye(int n) {
    return Filled.eye(n);
  }

  /** Zeros with this array's shape and type. */
  public NdArray zerosLike() {
    return full(shape, 0, dtype());
  }

  /** Ones with this array's shape and type. */
  public NdArray onesLike() {
    return full(shape, 1, dtype());
  }

  // ---- reading elements

  public Shape shape() {
    return shape;
  }

  public DType dtype() {
    return floats() == null ? DType.FLOAT64 : DType.FLOAT32;
  }

  public int size() {
    return shape.size();
  }

  public int rank() {
    return shape.rank();
  }

  /**
   * The element of an array that has just one, of any rank.
   *
   * @throws IllegalStateException if it has several elements, or none
   */
  public double item() {
    if (size() != 1) {
      throw new IllegalStateException(
          "item: the array has shape "
              + shape
              + " and "
              + size()
              + " elements; item() needs exactly one. Use get(index…) or toDoubles()");
    }
    return element(0);
  }

  /**
   * The element at an index for each axis; a negative index counts from the end.
   *
   * @throws IndexOutOfBoundsException if an index is outside its axis, or their number is not the
   *     rank
   */
  public double get(int... index) {
    return element(shape.position(index));
  }

  double element(int position) {
    if (isNumber()) {
      return number;
    }
    requireElements();
    return doubles != null ? doubles[position] : floats[position];
  }

  /** The elements in row-major order, as a fresh array. */
  public double[] toDoubles() {
    return floats != null ? Kernels.toDoubles(floats) : doubles().clone();
  }

  /** The elements in row-major order, as a fresh array; FLOAT64 is rounded. */
  public float[] toFloats() {
    return floats != null ? floats.clone() : Kernels.toFloats(doubles());
  }

  /** The elements converted to a type; this array itself if it has that type already. */
  public NdArray to(DType dtype) {
    return dtype == dtype() ? this : Elementwise.converted(this, dtype);
  }

  /**
   * Returns this array, exempt from being closed by any {@link Workspace} open in this thread.
   *
   * @throws IllegalStateException if it is closed already
   */
  public NdArray keep() {
    return Workspace.keep(this);
  }

  // ---- algebra, element by element

  public NdArray add(NdArray b) {
    return Elementwise.add(this, b);
  }

  public NdArray sub(NdArray b) {
    return Elementwise.sub(this, b);
  }

  public NdArray mul(NdArray b) {
    return Elementwise.mul(this, b);
  }

  public NdArray div(NdArray b) {
    return Elementwise.div(this, b);
  }

  public NdArray add(double b) {
    return add(scalar(b));
  }

  public NdArray sub(double b) {
    return sub(scalar(b));
  }

  public NdArray mul(double b) {
    return mul(scalar(b));
  }

  public NdArray div(double b) {
    return div(scalar(b));
  }

  private NdArray scalar(double value) {
    return full(Shape.SCALAR, value, dtype());
  }

  /** this + factor · b in one pass, rounded as in two: the update of an optimizer. */
  public NdArray addScaled(NdArray b, double factor) {
    return Elementwise.addScaled(this, b, factor);
  }

  public NdArray neg() {
    return isNumber() ? of(-number) : map(x -> -x);
  }

  /** Each element to the power of {@code exponent}. */
  public NdArray pow(double exponent) {
    return exponent == 1
        ? this
        : exponent == 2 ? mul(this) : map(x -> Elementwise.pow(x, exponent));
  }

  public NdArray exp() {
    return apply(ElementFunction.EXP);
  }

  public NdArray log() {
    return apply(ElementFunction.LOG);
  }

  public NdArray sin() {
    return apply(ElementFunction.SIN);
  }

  public NdArray cos() {
    return apply(ElementFunction.COS);
  }

  public NdArray tanh() {
    return apply(ElementFunction.TANH);
  }

  /**
   * 1 / (1 + e⁻ˣ). FLOAT64 is within 1e-15 of that, since it is calculated as ½ tanh(x/2) + ½, as
   * in Python DeZero: below −39 it is 0, and its logarithm −∞. A loss needs {@code
   * sigmoidCrossEntropy}, which takes x itself. FLOAT32 keeps all its digits down to −87.
   */
  public NdArray sigmoid() {
    return apply(ElementFunction.SIGMOID);
  }

  /** The larger of each element and 0. */
  public NdArray relu() {
    return apply(ElementFunction.RELU);
  }

  private NdArray apply(ElementFunction f) {
    return Elementwise.apply(f, this);
  }

  public NdArray sqrt() {
    return map(Math::sqrt);
  }

  public NdArray abs() {
    return map(Math::abs);
  }

  /** Each element, but no less than low and no more than high; high, if low is above it. */
  public NdArray clip(double low, double high) {
    return map(x -> Math.min(high, Math.max(low, x)));
  }

  /** 1 where the element is above b, rounded to this array's type, else 0. */
  public NdArray greater(double b) {
    double bound = dtype().round(b);
    return map(x -> x > bound ? 1 : 0);
  }

  /** 1 where the element is above the other, else 0. */
  public NdArray greater(NdArray b) {
    return zip("greater", b, (x, y) -> x > y ? 1 : 0);
  }

  /** 1 where the element is below the other, else 0. */
  public NdArray less(NdArray b) {
    return b.greater(this);
  }

  /** 1 where the two elements are equal, else 0. */
  public NdArray equal(NdArray b) {
    return zip("equal", b, (x, y) -> x == y ? 1 : 0);
  }

  /** f of each pair of elements; the two arrays broadcast. */
  public NdArray zip(String operation, NdArray b, DoubleBinaryOperator f) {
    return Elementwise.zip(operation, this, b, f);
  }

  /** f of each element. It is computed in double, and rounded for FLOAT32. */
  public NdArray map(DoubleUnaryOperator f) {
    return Elementwise.map(this, f);
  }

  // ---- shape, and picking elements

  /**
   * The same elements in another shape of the same size.
   *
   * @throws IllegalArgumentException if the sizes differ
   */
  public NdArray reshape(Shape target) {
    shape.requireSizeOf(target);
    return floats == null ? wrap(target, doubles()) : wrap(target, floats);
  }

  /** The same elements in another shape. One length may be −1, and follows from the others. */
  public NdArray reshape(int... dims) {
    return reshape(shape.inferred(dims));
  }

  /** The axes in reverse order: rows become columns. */
  public NdArray transpose() {
    return Moving.transpose(this);
  }

  /**
   * The axes in a new order: axis i of the result is axis {@code axes[i]} of this array.
   *
   * @throws IllegalArgumentException if they are not a permutation of this array's axes
   */
  public NdArray transpose(int... axes) {
    return Moving.transpose(this, axes);
  }

  /** Inserts an axis of length 1 before {@code axis}; −1 puts it last. */
  public NdArray expandDims(int axis) {
    return reshape(shape.expandDims(axis));
  }

  /** Removes the axes of length 1. */
  public NdArray squeeze() {
    return reshape(shape.squeeze());
  }

  /** Repeats elements to fill a larger shape, which this array must broadcast to. */
  public NdArray broadcastTo(Shape target) {
    return Moving.broadcastTo(this, target);
  }

  /** Slices along the first axes: {@code x.getItem(at(1), range(0, 2))} is x[1, 0:2] in NumPy. */
  public NdArray getItem(Slice... slices) {
    return take(Index.of(shape, slices));
  }

  /** Takes entries along the first axis, in this order. */
  public NdArray rows(int... rows) {
    return take(Index.rows(shape, rows));
  }

  /** The elements at the positions in the index; 0 where it has none, as in padding. */
  public NdArray take(Index index) {
    return Moving.take(this, index);
  }

  /** The gradient of {@link #take}: adds each element at the position that it was taken from. */
  public NdArray putAdd(Index index) {
    return Moving.putAdd(this, index);
  }

  /**
   * Joins arrays along an axis; all other lengths must be equal.
   *
   * @throws IllegalArgumentException if they are not, or if the list is empty
   */
  public static NdArray concat(int axis, List<NdArray> parts) {
    return Joining.concat(axis, parts);
  }

  // ---- sums and products

  /** The sum of all elements, a scalar. */
  public NdArray sum() {
    return sumTo(Shape.SCALAR);
  }

  /** Sums over some axes. */
  public NdArray sum(Axes axes) {
    return sumTo(axes.keptShape(shape)).reshape(axes.resultShape(shape));
  }

  /**
   * The opposite of {@link #broadcastTo}: sums the elements that broadcasting from {@code target}
   * would have repeated.
   *
   * @throws IllegalArgumentException if {@code target} does not broadcast to this array's shape
   */
  public NdArray sumTo(Shape target) {
    return Moving.sumTo(this, target);
  }

  /** The mean of all elements, a scalar. */
  public NdArray mean() {
    return sum().div(size());
  }

  /** Means over some axes. */
  public NdArray mean(Axes axes) {
    return sum(axes).div(size() / (double) axes.resultShape(shape).size());
  }

  /** The largest elements over some axes; NaN if one of them is. */
  public NdArray max(Axes axes) {
    return Reductions.max(this, axes);
  }

  /** The smallest elements over some axes; NaN if one of them is. */
  public NdArray min(Axes axes) {
    return Reductions.min(this, axes);
  }

  /** The index of the largest element along an axis, the first of equals; NaN counts as largest. */
  public int[] argmax(int axis) {
    return Reductions.argmax(this, axis);
  }

  /**
   * The matrix product: (n, m) times (m, p) is (n, p). With more than two axes, there is a product
   * for each index of the leading axes, which broadcast.
   *
   * @throws IllegalArgumentException for fewer than two axes, or inner lengths that differ
   */
  public NdArray matmul(NdArray b) {
    return MatrixProduct.of(MatrixProduct.Form.AB, this, b);
  }

  static NdArray wrap(Shape shape, double[] values) {
    return shape.rank() == 0
        ? of(values[0])
        : Workspace.record(new NdArray(shape, values, null, 0));
  }

  static NdArray wrap(Shape shape, float[] values) {
    return Workspace.record(new NdArray(shape, null, values, 0));
  }

  /** Whether this is a FLOAT64 scalar, which holds a number instead of a Java array. */
  boolean isNumber() {
    return doubles == null && floats == null && shape.rank() == 0;
  }

  private void requireElements() {
    if (doubles == null && floats == null && shape.rank() > 0) {
      throw Workspace.closed(shape);
    }
  }

  /** The Java array that holds the elements, which views share; null for a number. */
  Object buffer() {
    return floats() != null ? floats : doubles;
  }

  /** Drops the elements: from now on, asking for them throws {@link Workspace#closed}. */
  void close() {
    floats = null;
    doubles = null;
  }

  double number() {
    return number;
  }

  /** The elements of a FLOAT64 array, not to be written to; null for FLOAT32. */
  double[] doubles() {
    return floats != null ? null : widened();
  }

  /** The elements as doubles, not to be written to; a small FLOAT32 array keeps them for later. */
  double[] widened() {
    if (isNumber()) {
      return new double[] {number};
    }
    requireElements();
    double[] wide = doubles != null ? doubles : Kernels.toDoubles(floats);
    if (doubles == null && size() <= KEPT_WIDENED) {
      VarHandle.releaseFence(); // publish the contents before the reference
      doubles = wide;
    }
    return wide;
  }

  /** The elements of a FLOAT32 array, not to be written to; null for FLOAT64. */
  float[] floats() {
    requireElements();
    return floats;
  }

  /** Equal shape, type and elements; NaN equals NaN, and 0.0 differs from −0.0. */
  @Override
  public boolean equals(Object other) {
    return other instanceof NdArray that
        && shape.equals(that.shape)
        && Arrays.equals(doubles(), that.doubles())
        && Arrays.equals(floats, that.floats);
  }

  @Override
  public int hashCode() {
    return 31 * shape.hashCode() + Arrays.hashCode(doubles()) + Arrays.hashCode(floats);
  }

  /** As NumPy prints it: {@code 1.5}, {@code [1. 2.]}, a matrix over several lines. */
  @Override
  public String toString() {
    return ArrayText.of(this);
  }
}
