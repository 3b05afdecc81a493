package dezero.nn;

import dezero.Parameter;
import dezero.Variable;
import dezero.array.DType;
import dezero.array.NdArray;
import dezero.array.Shape;
import dezero.functions.Functions;

/** y = xW + b. x: (n, in), W: (in, out), b: (out), y: (n, out). */
public final class Linear extends Layer {
  private final int outSize;
  private final Parameter w;
  private final Parameter b;

  private Linear(int outSize, Bias bias) {
    this.outSize = outSize;
    this.w = parameter("W", Parameter.lazy());
    this.b = bias == Bias.NONE ? null : parameter("b", zeros(outSize));
  }

  /** The input size is taken from the first input. */
  public Linear(int outSize) {
    this(outSize, Bias.ZEROS);
  }

  /** With this input size. */
  public Linear(int inSize, int outSize) {
    this(outSize, Bias.ZEROS);
    w.initialize(InitialWeights.of(Shape.of(inSize, outSize), inSize));
  }

  /** y = xW. The input size is taken from the first input. */
  public static Linear withoutBias(int outSize) {
    return new Linear(outSize, Bias.NONE);
  }

  /** y = xW, with this input size. */
  public static Linear withoutBias(int inSize, int outSize) {
    Linear linear = new Linear(outSize, Bias.NONE);
    linear.w.initialize(InitialWeights.of(Shape.of(inSize, outSize), inSize));
    return linear;
  }

  private static Parameter zeros(int size) {
    return Parameter.of(NdArray.full(Shape.of(size), 0, DType.FLOAT32));
  }

  private void initialize(Variable x) {
    if (!w.isInitialized()) {
      int inSize = x.shape().dim(-1);
      w.initialize(InitialWeights.of(Shape.of(inSize, outSize), inSize));
    }
  }

  @Override
  public Variable forward(Variable x) {
    initialize(x);
    return b == null ? Functions.linear(x, w) : Functions.linear(x, w, b);
  }
}
