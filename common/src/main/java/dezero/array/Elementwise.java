package dezero.array;

import dezero.array.kernel.Buffers;
import dezero.array.kernel.ElementFunction;
import dezero.array.kernel.KernelChoice;
import dezero.array.kernel.Kernels;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;

/** Operations on elements, and on pairs of elements once two arrays have one shape and type. */
final class Elementwise {
  /** The cost of an elementary function in plain Java, in additions (about 1 with vectors). */
  private static final long WORK_OF_A_FUNCTION = 8;

  private final Shape shape;
  private final NdArray a;
  private final NdArray b;

  private Elementwise(String operation, NdArray a, NdArray b) {
    DType dtype = a.dtype().promote(b.dtype());
    shape = Broadcasting.commonShape(operation, a.shape(), b.shape());
    this.a = a.to(dtype).broadcastTo(shape);
    this.b = b.to(dtype).broadcastTo(shape);
  }

  private boolean inDoubles() {
    return a.dtype() == DType.FLOAT64;
  }

  /** Whether this is a scalar of the other's type, for all elements of the other. */
  private static boolean isOne(NdArray number, NdArray other) {
    return number.rank() == 0 && other.rank() > 0 && number.dtype() == other.dtype();
  }

  /** Whether this is a row to be combined with each row of the other, with a result of its type. */
  private static boolean isRow(NdArray row, NdArray other) {
    return row.rank() < other.rank()
        && other.dtype().promote(row.dtype()) == other.dtype()
        && Broadcasting.repeatsWhole(row.shape(), other.shape());
  }

  static NdArray add(NdArray a, NdArray b) {
    if (a.isNumber() && b.isNumber()) {
      return NdArray.of(a.number() + b.number());
    }
    if (isOne(b, a)) {
      return a.dtype() == DType.FLOAT64
          ? NdArray.wrap(a.shape(), Kernels.add(a.doubles(), b.element(0)))
          : NdArray.wrap(a.shape(), Kernels.add(a.floats(), (float) b.element(0)));
    }
    if (isOne(a, b)) {
      return add(b, a);
    }
    if (isRow(b, a)) {
      return a.floats() == null
          ? NdArray.wrap(a.shape(), Kernels.addRow(a.doubles(), b.widened()))
          : NdArray.wrap(a.shape(), Kernels.addRow(a.floats(), b.floats()));
    }
    if (a.dtype() == b.dtype() && Channels.isOneForEach(b.shape(), a.shape())) {
      return Channels.add(a, b);
    }
    Elementwise on = new Elementwise("add", a, b);
    return on.inDoubles()
        ? NdArray.wrap(on.shape, Kernels.add(on.a.doubles(), on.b.doubles()))
        : NdArray.wrap(on.shape, Kernels.add(on.a.floats(), on.b.floats()));
  }

  /**
   * Adds b, a row or of a's shape, to a in place, and returns whether it could. Only for an a that
   * is not yet visible to others.
   */
  static boolean addTo(NdArray a, NdArray b) {
    boolean fits = a.shape().equals(b.shape()) && a.dtype().promote(b.dtype()) == a.dtype();
    if (a.rank() == 0 || !fits && !isRow(b, a)) {
      return false;
    }
    if (a.floats() == null) {
      Kernels.addRowTo(a.doubles(), b.widened());
    } else {
      Kernels.addRowTo(a.floats(), b.floats());
    }
    return true;
  }

  static NdArray sub(NdArray a, NdArray b) {
    if (a.isNumber() && b.isNumber()) {
      return NdArray.of(a.number() - b.number());
    }
    if (isOne(b, a)) {
      return a.dtype() == DType.FLOAT64
          ? NdArray.wrap(a.shape(), Kernels.sub(a.doubles(), b.element(0)))
          : NdArray.wrap(a.shape(), Kernels.sub(a.floats(), (float) b.element(0)));
    }
    Elementwise on = new Elementwise("sub", a, b);
    return on.inDoubles()
        ? NdArray.wrap(on.shape, Kernels.sub(on.a.doubles(), on.b.doubles()))
        : NdArray.wrap(on.shape, Kernels.sub(on.a.floats(), on.b.floats()));
  }

  static NdArray mul(NdArray a, NdArray b) {
    if (a.isNumber() && b.isNumber()) {
      return NdArray.of(a.number() * b.number());
    }
    if (isOne(b, a)) {
      return a.dtype() == DType.FLOAT64
          ? NdArray.wrap(a.shape(), Kernels.mul(a.doubles(), b.element(0)))
          : NdArray.wrap(a.shape(), Kernels.mul(a.floats(), (float) b.element(0)));
    }
    if (isOne(a, b)) {
      return mul(b, a);
    }
    Elementwise on = new Elementwise("mul", a, b);
    return on.inDoubles()
        ? NdArray.wrap(on.shape, Kernels.mul(on.a.doubles(), on.b.doubles()))
        : NdArray.wrap(on.shape, Kernels.mul(on.a.floats(), on.b.floats()));
  }

  static NdArray div(NdArray a, NdArray b) {
    if (a.isNumber() && b.isNumber()) {
      return NdArray.of(a.number() / b.number());
    }
    if (isOne(b, a)) {
      return a.dtype() == DType.FLOAT64
          ? NdArray.wrap(a.shape(), Kernels.div(a.doubles(), b.element(0)))
          : NdArray.wrap(a.shape(), Kernels.div(a.floats(), (float) b.element(0)));
    }
    Elementwise on = new Elementwise("div", a, b);
    return on.inDoubles()
        ? NdArray.wrap(on.shape, Kernels.div(on.a.doubles(), on.b.doubles()))
        : NdArray.wrap(on.shape, Kernels.div(on.a.floats(), on.b.floats()));
  }

  static NdArray addScaled(NdArray a, NdArray b, double factor) {
    if (!a.shape().equals(b.shape()) || a.dtype() != b.dtype() || a.rank() == 0) {
      return add(a, b.mul(factor));
    }
    return a.dtype() == DType.FLOAT64
        ? NdArray.wrap(a.shape(), Kernels.addScaled(a.doubles(), b.doubles(), factor))
        : NdArray.wrap(a.shape(), Kernels.addScaled(a.floats(), b.floats(), (float) factor));
  }

  static NdArray apply(ElementFunction f, NdArray x) {
    if (x.floats() == null) {
      double[] y = Buffers.doubles(x.size());
      KernelChoice.forWork(x.size()).apply(f, x.doubles(), y);
      return NdArray.wrap(x.shape(), y);
    }
    float[] y = Buffers.floats(x.size());
    KernelChoice.forWork(WORK_OF_A_FUNCTION * x.size()).apply(f, x.floats(), y);
    return NdArray.wrap(x.shape(), y);
  }

  /** As in NumPy, 1 to any power is 1, and so is −1 to ±∞; Java's Math.pow gives NaN. */
  static double pow(double x, double exponent) {
    boolean isOne = x == 1 || x == -1 && Double.isInfinite(exponent);
    return isOne ? 1 : Math.pow(x, exponent);
  }

  static NdArray map(NdArray x, DoubleUnaryOperator f) {
    if (x.isNumber()) {
      return NdArray.of(f.applyAsDouble(x.number()));
    }
    return x.floats() == null
        ? NdArray.wrap(x.shape(), Kernels.map(x.doubles(), f))
        : NdArray.wrap(x.shape(), Kernels.map(x.floats(), f));
  }

  /** The elements converted to the other type. */
  static NdArray converted(NdArray x, DType dtype) {
    return dtype == DType.FLOAT64
        ? NdArray.wrap(x.shape(), Kernels.toDoubles(x.floats()))
        : NdArray.wrap(x.shape(), Kernels.toFloats(x.doubles()));
  }

  static NdArray zip(String operation, NdArray a, NdArray b, DoubleBinaryOperator f) {
    Elementwise on = new Elementwise(operation, a, b);
    return on.inDoubles()
        ? NdArray.wrap(on.shape, Kernels.zip(on.a.doubles(), on.b.doubles(), f))
        : NdArray.wrap(on.shape, Kernels.zip(on.a.floats(), on.b.floats(), f));
  }
}
