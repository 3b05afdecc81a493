package step11.probe;

import dezero.grading.Value;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import step11.Function;
import step11.Variable;

/** Makes boxes of a text, and an answer of what a function did with them. */
final class Boxes {
  private Boxes() {}

  /** "1,2;3,4" → two boxes with two numbers each. */
  static List<Variable> of(String text) {
    return Stream.of(text.split(";")).map(Boxes::box).toList();
  }

  private static Variable box(String numbers) {
    return new Variable(Stream.of(numbers.split(",")).mapToDouble(Double::parseDouble).toArray());
  }

  /**
   * "ask;1,2;3,4" → 1 if the inputs are as they were, how many results came, and of each that is
   * wanted how many numbers it holds, and these. "refuse;1,2;3" → what was said, as a text.
   */
  static Value answer(Function f, String text, int wanted) {
    String[] parts = text.split(";", 2);
    List<Variable> inputs = of(parts[1]);
    if (parts[0].equals("refuse")) {
      return Value.of(refusal(f, inputs));
    }
    List<Variable> results = f.apply(inputs);
    int size = inputs.get(0).data.length;
    double[] answers = new double[2 + wanted * (1 + size)];
    Arrays.fill(answers, Double.NaN);
    answers[0] = inputs.toString().equals(of(parts[1]).toString()) ? 1 : 0;
    answers[1] = results.size();
    for (int i = 0; i < Math.min(wanted, results.size()); i++) {
      double[] came = results.get(i).data;
      int at = 2 + i * (1 + size);
      answers[at] = came.length;
      System.arraycopy(came, 0, answers, at + 1, Math.min(size, came.length));
    }
    return Value.of(answers);
  }

  private static String refusal(Function f, List<Variable> inputs) {
    try {
      return "it calculated " + f.apply(inputs);
    } catch (IllegalArgumentException refused) {
      return "refused: " + refused.getMessage();
    }
  }
}
