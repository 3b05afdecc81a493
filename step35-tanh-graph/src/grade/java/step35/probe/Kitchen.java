package step35.probe;

import dezero.Variable;
import dezero.array.NdArray;
import dezero.functions.Functions;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes variables by a recipe, such as "x 2.0;number 1.0;mul 0 1": one after the other, each from
 * those before, counted from 0. The first is x.
 */
final class Kitchen {
  private Kitchen() {}

  static List<Variable> cook(String recipe) {
    List<Variable> made = new ArrayList<>();
    for (String line : recipe.split(";")) {
      String[] words = line.split(" ");
      made.add(
          switch (words[0]) {
            case "x" -> Variable.of(Double.parseDouble(words[1]));
            case "number" -> Variable.constant(NdArray.of(Double.parseDouble(words[1])));
            default -> apply(words, made);
          });
    }
    return made;
  }

  private static Variable apply(String[] words, List<Variable> made) {
    Variable first = made.get(Integer.parseInt(words[1]));
    return switch (words[0]) {
      case "add" -> first.add(made.get(Integer.parseInt(words[2])));
      case "mul" -> first.mul(made.get(Integer.parseInt(words[2])));
      case "neg" -> first.neg();
      case "tanh" -> Functions.tanh(first);
      default -> throw new IllegalArgumentException("no such function: " + words[0]);
    };
  }

  static Variable last(List<Variable> made) {
    return made.get(made.size() - 1);
  }
}
