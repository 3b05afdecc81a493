package step20.exercise;

import java.util.List;
import step20.Add;
import step20.Function;
import step20.Mul;
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
    Function creator = y.creator();
    if (creator == null) {
      return y.name() == null ? y.toString() : y.name();
    }
    if (creator instanceof Add) {
      return of(creator.inputs().get(0)) + " + " + of(creator.inputs().get(1));
    }
    if (creator instanceof Mul) {
      return factor(creator.inputs().get(0)) + " · " + factor(creator.inputs().get(1));
    }
    List<String> inputs = creator.inputs().stream().map(Written::of).toList();
    return creator.label() + "(" + String.join(", ", inputs) + ")";
  }

  private static String factor(Variable x) {
    return x.creator() instanceof Add ? "(" + of(x) + ")" : of(x);
  }
}
