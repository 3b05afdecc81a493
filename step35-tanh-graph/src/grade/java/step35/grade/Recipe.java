package step35.grade;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * A calculation, one line for each variable; the first is x. What a solution counts, values and
 * slopes are found here by doing: a backward pass writes lines.
 */
final class Recipe {
  private static final int LETTERS = 26;

  /** The inputs are numbers of earlier lines. A leaf has none. */
  private record Line(String name, double number, int... inputs) {
    boolean isNumber() {
      return name.equals("number");
    }
  }

  private final List<Line> lines = new ArrayList<>();

  Recipe(double x) {
    line(new Line("x", x));
  }

  int number(double value) {
    return line(new Line("number", value));
  }

  int add(int left, int right) {
    return line(new Line("add", 0, left, right));
  }

  int mul(int left, int right) {
    return line(new Line("mul", 0, left, right));
  }

  int neg(int x) {
    return line(new Line("neg", 0, x));
  }

  int tanh(int x) {
    return line(new Line("tanh", 0, x));
  }

  private int line(Line line) {
    lines.add(line);
    return lines.size() - 1;
  }

  /** tanh, or one of its derivatives, as a backward pass might record it. */
  static Recipe ofTanh(double x, int order) {
    var recipe = new Recipe(x);
    int y = recipe.tanh(0);
    for (int n = 0; n < order; n++) {
      y = recipe.gradient(y);
    }
    recipe.keepUpTo(y);
    return recipe;
  }

  /** A few functions of anything before. Few leaves make twins likely, tanh keeps it in bounds. */
  static Recipe anything(Random random, int functions) {
    var recipe = new Recipe(Math.rint(random.nextDouble() * 1000) / 1000);
    recipe.number(2);
    recipe.number(2);
    recipe.tanh(0);
    for (int i = 0; i < functions; i++) {
      int last = recipe.lines.size() - 1;
      int left = i < functions / 2 ? random.nextInt(4) : random.nextInt(last + 1);
      int right = i < functions / 2 ? random.nextInt(4) : last - random.nextInt(4);
      switch (random.nextInt(5)) {
        case 0 -> recipe.neg(right);
        case 1 -> recipe.tanh(right);
        case 2 -> recipe.mul(left, right);
        default -> recipe.add(left, right);
      }
    }
    // Everything that was made is added up, so that all of it belongs to the result.
    int sum = 0;
    int last = recipe.lines.size();
    for (int i = 3; i < last; i++) {
      sum = recipe.add(sum, i);
    }
    return recipe;
  }

  /** A tower: each floor is made of the one below it. */
  static Recipe tower(double x, int floors, String function) {
    var recipe = new Recipe(x);
    int y = 0;
    for (int i = 0; i < floors; i++) {
      y = function.equals("neg") ? recipe.neg(y) : recipe.add(y, y);
    }
    return recipe;
  }

  private void keepUpTo(int last) {
    lines.subList(last + 1, lines.size()).clear();
  }

  /** Writes the lines of a backward pass from here to x, and returns that of x's gradient. */
  private int gradient(int from) {
    Integer[] gradients = new Integer[from + 1];
    gradients[from] = number(1);
    boolean[] needed = needed(from);
    for (int i = from; i > 0; i--) {
      if (needed[i]) {
        passBack(i, gradients);
      }
    }
    return gradients[0] == null ? number(0) : gradients[0];
  }

  private void passBack(int i, Integer... gradients) {
    Line line = lines.get(i);
    int arrived = line.inputs.length == 0 ? 0 : gradients[i];
    for (int k = 0; k < line.inputs.length; k++) {
      int input = line.inputs[k];
      if (!lines.get(input).isNumber()) {
        int gradient = local(line, k, i, arrived);
        gradients[input] = gradients[input] == null ? gradient : add(gradients[input], gradient);
      }
    }
  }

  private int local(Line line, int k, int y, int arrived) {
    return switch (line.name) {
      case "mul" -> mul(arrived, line.inputs[1 - k]);
      case "neg" -> neg(arrived);
      case "tanh" -> mul(arrived, add(neg(mul(y, y)), number(1)));
      default -> arrived;
    };
  }

  /** How many functions a backward pass from the last line makes. */
  int made() {
    var pass = new Recipe(0);
    pass.lines.clear();
    pass.lines.addAll(lines);
    pass.gradient(lines.size() - 1);
    return (int) pass.lines.stream().skip(lines.size()).filter(x -> x.inputs.length > 0).count();
  }

  /** Which lines this one needs, itself among them. */
  private boolean[] needed(int last) {
    boolean[] needed = new boolean[last + 1];
    needed[last] = true;
    for (int i = last; i >= 0; i--) {
      for (int input : lines.get(i).inputs) {
        needed[input] |= needed[i];
      }
    }
    return needed;
  }

  /** How many functions are left when none is there twice. */
  int different() {
    boolean[] needed = needed(lines.size() - 1);
    int[] standsFor = new int[lines.size()];
    Map<String, Integer> firstOfItsKind = new HashMap<>();
    int functions = 0;
    for (int i = 0; i < standsFor.length; i++) {
      Line line = lines.get(i);
      int[] inputs = Arrays.stream(line.inputs).map(input -> standsFor[input]).toArray();
      String kind = line.name + line.number + Arrays.toString(inputs);
      Integer first = firstOfItsKind.putIfAbsent(kind, i);
      standsFor[i] = first == null ? i : first;
      if (needed[i] && standsFor[i] == i && inputs.length > 0) {
        functions++;
      }
    }
    return functions;
  }

  /** The value of the last line, and its slope along x, carried forward line by line. */
  double[] valueAndSlope() {
    double[] values = new double[lines.size()];
    double[] slopes = new double[lines.size()];
    for (int i = 0; i < values.length; i++) {
      Line line = lines.get(i);
      int a = line.inputs.length > 0 ? line.inputs[0] : i;
      int b = line.inputs.length > 1 ? line.inputs[1] : i;
      switch (line.name) {
        case "add" -> {
          values[i] = values[a] + values[b];
          slopes[i] = slopes[a] + slopes[b];
        }
        case "mul" -> {
          values[i] = values[a] * values[b];
          slopes[i] = slopes[a] * values[b] + values[a] * slopes[b];
        }
        case "neg" -> {
          values[i] = -values[a];
          slopes[i] = -slopes[a];
        }
        case "tanh" -> {
          values[i] = Math.tanh(values[a]);
          slopes[i] = slopes[a] / (Math.cosh(values[a]) * Math.cosh(values[a]));
        }
        default -> {
          values[i] = line.number;
          slopes[i] = i == 0 ? 1 : 0;
        }
      }
    }
    return new double[] {values[values.length - 1], slopes[values.length - 1]};
  }

  /** For a person: "x = 2.0, b = x + x, c = tanh(b)". */
  String inWords() {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      words.add(name(i) + " = " + inWords(lines.get(i)));
    }
    return String.join(", ", words);
  }

  private static String inWords(Line line) {
    return switch (line.name) {
      case "add" -> name(line.inputs[0]) + " + " + name(line.inputs[1]);
      case "mul" -> name(line.inputs[0]) + " · " + name(line.inputs[1]);
      case "neg" -> "−" + name(line.inputs[0]);
      case "tanh" -> "tanh(" + name(line.inputs[0]) + ")";
      default -> Double.toString(line.number);
    };
  }

  /** x, b to z, then a1 to z1 and so on; the 24th would be a second x. */
  private static String name(int line) {
    int round = line / LETTERS;
    char letter = (char) ('a' + line % LETTERS);
    return line == 0 ? "x" : letter + (round == 0 && letter != 'x' ? "" : "" + round);
  }

  String nameOfTheLast() {
    return name(lines.size() - 1);
  }

  /** As the probes read it. */
  @Override
  public String toString() {
    List<String> words = new ArrayList<>();
    for (Line line : lines) {
      var text = new StringBuilder(line.name);
      if (line.inputs.length == 0) {
        text.append(' ').append(line.number);
      }
      for (int input : line.inputs) {
        text.append(' ').append(input);
      }
      words.add(text.toString());
    }
    return String.join(";", words);
  }
}
