package step08;

/** A function as an object: it makes a box from a box, and remembers what it was given. */
public abstract class Function {
  private Variable x;
  private Variable y;

  /** A new box, with f of what is in x. */
  public final Variable apply(Variable x) {
    this.x = x;
    y = Variable.result(forward(x.data), this);
    return y;
  }

  /** f of a plain array, which stays as it is. */
  protected abstract double[] forward(double[] x);

  /** The gradient for x, given the gradient for y: it, times the slope of f at x. */
  protected abstract double[] backward(double[] gy);

  /** The box that it was given; null before apply. */
  public final Variable x() {
    return x;
  }

  /** The box that it made; null before apply. */
  protected final Variable y() {
    return y;
  }
}
