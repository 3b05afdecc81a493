package step02;

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

  /** The box that it was given; null before apply. */
  public final Variable x() {
    return x;
  }
}
