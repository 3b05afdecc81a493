package step07;

/** A function as an object: it makes a box from a box, and remembers what it was given. */
public abstract class Function {
  private Variable x;

  /** A new box, with f of what is in x. */
  public final Variable apply(Variable x) {
    this.x = x;
    return Variable.result(forward(x.data), this);
  }

  /** f of a plain array, which stays as it is. */
  protected abstract double[] forward(double[] x);

  /** The gradient for x, given the gradient for y: it, times the slope of f at x. */
  protected abstract double[] backward(double[] gy);

  /** The box that it was given; null before apply. */
  public final Variable x() {
    return x;
  }
}
