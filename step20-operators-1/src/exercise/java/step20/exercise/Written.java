package step20.exercise;

import step20.Variable;

/** Writes down the formula that a box was calculated by. */
public final class Written {
  private Written() {}

  /**
   * The formula of y, with the signs of mathematics:
   *
   * <ul>
   *   <li>A box that no function made has its name; without a name, what toString says.
   *   <li>A sum is {@code a + b}, a product {@code a · b} (the dot is the character U+00B7).
   *   <li>Any other function is its label, with its inputs in brackets: {@code Exp(a + b)}.
   *   <li>Brackets stand round a sum that is multiplied, and nowhere else.
   * </ul>
   *
   * So a.add(b).mul(c) becomes {@code (a + b) · c}, and a.add(b.mul(c)) becomes {@code a + b · c}.
   */
  public static String of(Variable y) {
    // TODO task 3: who made y, and of what? Each input has a formula of its own
    throw new UnsupportedOperationException("step20 task 3: the formula is not written yet");
  }
}
