package step15;

/** Functions to call by name, for a static import: {@code square(exp(x))}. */
public final class Functions {
  private Functions() {}

  /** x², element by element. */
  public static Variable square(Variable x) {
    return new Square().apply(x);
  }

  /** eˣ, element by element. */
  public static Variable exp(Variable x) {
    return new Exp().apply(x);
  }

  /** x0 + x1, element by element. */
  public static Variable add(Variable x0, Variable x1) {
    return new Add().apply(x0, x1);
  }
}
