package step26.grade;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** A calculation, one line for each variable. What can be counted in it is counted here too. */
final class Recipe {
  private static final int LETTERS = 26;
  private static final String[] NAMES = {"add", "sub", "mul", "pow"};

  /** The inputs are numbers of earlier lines. A leaf has none; the exponent belongs to the name. */
  private record Line(String name, int... inputs) {}

  private final List<Line> lines = new ArrayList<>();
  private final List<String> text = new ArrayList<>();

  int leaf(double value) {
    return line("leaf " + value, new Line("leaf"));
  }

  int apply(String name, int left, int right) {
    return line(name + " " + left + " " + right, new Line(name, left, right));
  }

  int pow(int x, int exponent) {
    return line("pow " + x + " " + exponent, new Line("pow" + exponent, x));
  }

  private int line(String written, Line line) {
    text.add(written);
    lines.add(line);
    return lines.size() - 1;
  }

  /** A few leaves, and functions of anything before. Small names make twins likely. */
  static Recipe anything(Random random, int functions) {
    var recipe = new Recipe();
    recipe.leaf(1);
    recipe.leaf(1);
    for (int i = 0; i < functions; i++) {
      int last = recipe.lines.size() - 1;
      int left = random.nextInt(last + 1);
      int right = i < functions / 2 ? random.nextInt(2) : last - random.nextInt(Math.min(4, last));
      String name = NAMES[random.nextInt(NAMES.length)];
      if (name.equals("pow")) {
        recipe.pow(right, 1 + random.nextInt(2));
      } else {
        recipe.apply(name, left, right);
      }
    }
    // Everything that was made is added up, so that all of it belongs to the result.
    int sum = 0;
    for (int i = 2; i < 2 + functions; i++) {
      sum = recipe.apply("add", sum, i);
    }
    return recipe;
  }

  /** f(x, y) as it was published; x is line 0, y line 1. */
  static Recipe goldsteinPrice() {
    var recipe = new Recipe();
    int x = recipe.leaf(1);
    int y = recipe.leaf(1);
    int first = recipe.bracket(x, y, 19, -14, 3, -14, 6, 3);
    int second = recipe.bracket(x, y, 18, -32, 12, 48, -36, 27);
    int t = recipe.pow(recipe.apply("add", recipe.apply("add", x, y), recipe.leaf(1)), 2);
    int left = recipe.apply("add", recipe.apply("mul", t, first), recipe.leaf(1));
    int u = recipe.pow(recipe.apply("sub", recipe.times(x, 2), recipe.times(y, 3)), 2);
    int right = recipe.apply("add", recipe.apply("mul", u, second), recipe.leaf(30));
    recipe.apply("mul", left, right);
    return recipe;
  }

  private int bracket(int x, int y, int... c) {
    int sum = leaf(c[0]);
    int[] terms = new int[5];
    terms[0] = times(x, Math.abs(c[1]));
    terms[1] = times(pow(x, 2), c[2]);
    terms[2] = times(y, Math.abs(c[3]));
    terms[3] = times(apply("mul", x, y), Math.abs(c[4]));
    terms[4] = times(pow(y, 2), c[5]);
    for (int i = 0; i < terms.length; i++) {
      sum = apply(c[i + 1] < 0 ? "sub" : "add", sum, terms[i]);
    }
    return sum;
  }

  private int times(int x, double number) {
    return apply("mul", x, leaf(number));
  }

  /** Which lines the last one needs. */
  private boolean[] needed() {
    boolean[] needed = new boolean[lines.size()];
    needed[lines.size() - 1] = true;
    for (int i = lines.size() - 1; i >= 0; i--) {
      for (int input : lines.get(i).inputs) {
        needed[input] |= needed[i];
      }
    }
    return needed;
  }

  /** From the first line to the last, counted forward. */
  BigInteger ways() {
    BigInteger[] ways = new BigInteger[lines.size()];
    for (int i = 0; i < ways.length; i++) {
      ways[i] = i == 0 ? BigInteger.ONE : BigInteger.ZERO;
      for (int input : lines.get(i).inputs) {
        ways[i] = ways[i].add(ways[input]);
      }
    }
    return ways[ways.length - 1];
  }

  int twins() {
    boolean[] needed = needed();
    int[] standsFor = new int[lines.size()];
    Map<String, Integer> firstOfItsKind = new HashMap<>();
    int twins = 0;
    for (int i = 0; i < standsFor.length; i++) {
      Line line = lines.get(i);
      standsFor[i] = i;
      if (line.inputs.length == 2 && needed[i]) {
        String kind = line.name + " " + standsFor[line.inputs[0]] + " " + standsFor[line.inputs[1]];
        Integer first = firstOfItsKind.putIfAbsent(kind, i);
        if (first != null) {
          standsFor[i] = first;
          twins++;
        }
      }
    }
    return twins;
  }

  /** For a person: "a = 2.0, b = a + a, c = b · a". */
  String inWords() {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < text.size(); i++) {
      String[] parts = text.get(i).split(" ");
      words.add(
          name(i)
              + " = "
              + switch (parts[0]) {
                case "leaf" -> parts[1];
                case "pow" -> "%s.pow(%s)".formatted(name(parts[1]), parts[2]);
                case "add" -> name(parts[1]) + " + " + name(parts[2]);
                case "sub" -> name(parts[1]) + " − " + name(parts[2]);
                default -> name(parts[1]) + " · " + name(parts[2]);
              });
    }
    return String.join(", ", words);
  }

  private static String name(String line) {
    return name(Integer.parseInt(line));
  }

  /** a to z, then a1 to z1 and so on. */
  private static String name(int line) {
    int round = line / LETTERS;
    return (char) ('a' + line % LETTERS) + (round == 0 ? "" : "" + round);
  }

  String nameOfTheLast() {
    return name(text.size() - 1);
  }

  /** As the probes read it. */
  @Override
  public String toString() {
    return String.join(";", text);
  }
}
