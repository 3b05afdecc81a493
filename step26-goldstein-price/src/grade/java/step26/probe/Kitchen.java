package step26.probe;

import dezero.Variable;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes variables by a recipe, such as "leaf 2.0;add 0 0;mul 1 0": one after the other, each from
 * those before, counted from 0.
 */
final class Kitchen {
  private Kitchen() {}

  static List<Variable> cook(String recipe) {
    List<Variable> made = new ArrayList<>();
    for (String line : recipe.split(";")) {
      String[] words = line.split(" ");
      made.add(
          words[0].equals("leaf")
              ? Variable.of(Double.parseDouble(words[1]))
              : apply(words[0], made.get(Integer.parseInt(words[1])), words[2], made));
    }
    return made;
  }

  private static Variable apply(String name, Variable x, String second, List<Variable> made) {
    if (name.equals("pow")) {
      return x.pow(Double.parseDouble(second));
    }
    Variable other = made.get(Integer.parseInt(second));
    return switch (name) {
      case "add" -> x.add(other);
      case "sub" -> x.sub(other);
      case "mul" -> x.mul(other);
      default -> throw new IllegalArgumentException("no such function: " + name);
    };
  }
}
