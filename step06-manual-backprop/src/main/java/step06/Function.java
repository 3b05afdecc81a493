package step06;

/** A function as an object: it makes a box from a box, and remembers what it was given. */
public abstract class Function {
  private Variable x;

  /** A new box, with f of what is in x. */
  public final Variable apply(Variable x) {
    this.x = x;
    return new Variable(forward(x.data));
  }

  /** f of a plain array, which stays as it is. */
  protected abstract double[] forward(double[] x);

  /** The gradient for x, given the gradient for y: it, times the slope of f at x. */
  public abstract double[] backward(double[] gy);

  /** The box that it was given; null before apply. */
  public final Variable x() {
    return x;
  }
}
