package step25.exercise;

import dezero.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What an ellipse says. */
public final class Labels {
  private Labels() {}

  /**
   * One line for each thing known, without a line break at the end: the name, if the variable has
   * one; the value with three digits behind the point, or the shape, such as (2, 3), if it is not a
   * scalar; and "grad " with the gradient, if there is one, written like the value. A zero has no
   * minus sign, in whatever country.
   */
  public static String label(Variable variable) {
    List<String> lines = new ArrayList<>();
    if (variable.name() != null) {
      lines.add(variable.name());
    }
    lines.add(content(variable));
    if (variable.hasGrad()) {
      lines.add("grad " + content(variable.grad()));
    }
    return String.join("\n", lines);
  }

  private static String content(Variable variable) {
    if (variable.rank() > 0) {
      return variable.shape().toString();
    }
    String rounded = String.format(Locale.ROOT, "%.3f", variable.item());
    return rounded.equals("-0.000") ? "0.000" : rounded;
  }
}
