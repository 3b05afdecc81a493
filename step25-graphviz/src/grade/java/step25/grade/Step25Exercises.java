package step25.grade;

import static dezero.grading.Expectation.equalTo;
import static dezero.grading.Task.task;

import dezero.grading.Case;
import dezero.grading.Exercises;
import dezero.grading.Task;
import dezero.grading.Value;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Step 25: the small print of a DOT text. */
public final class Step25Exercises implements Exercises {
  private static final String[] AWKWARD = {
    "\\", "\"", "n", "\n", "&", "amp;", "lt;", "N", "é", " "
  };

  @Override
  public List<Task> tasks() {
    return List.of(
        task(1, "Thick arrows from the busy")
            .core()
            .points(4)
            .file("BusyArrows.java")
            .hints(
                "When the walk writes an arrow, does it know already whether the variable will be"
                    + " met again? In x·x, how many arrows leave x?",
                "Count before you write. The walk meets every function once: there, let it add 1"
                    + " for each of the function's inputs, and write no arrow yet. But still meet()"
                    + " each input, or the walk ends there. Put the function into a list. When the"
                    + " walk is over, go through the list and write.",
                "In the loop: functions.add(f), then f.inputs().forEach(x -> uses.merge(x, 1,"
                    + " Integer::sum)), and meet() for each input and each output, so that the walk"
                    + " goes on. After the loop, for each function of the list, the two lines with"
                    + " arrow(…) as they were, and \" [penwidth=3]\" behind an arrow from x if"
                    + " uses.get(x) > 1.")
            .probe("step25.probe.BusyArrowsProbe")
            .cases(Step25Exercises::busyArrows),
        task(2, "Values and gradients")
            .points(3)
            .file("Labels.java")
            .hints(
                "Which of the lines may be missing? And what do you see in a table of numbers where"
                    + " sin² x + cos² x has a gradient of −0.00000000000000002?",
                "String.format takes a Locale as its first argument; Locale.ROOT writes a point"
                    + " everywhere. \"%.3f\" of a tiny negative number is -0.000, which has to be"
                    + " caught after rounding.",
                "Collect the lines in a List and join them with \"\\n\". Value and gradient are"
                    + " written by the same small method: shape().toString() if rank() is above 0,"
                    + " else the rounded item(). hasGrad() asks without complaining.")
            .probe("step25.probe.LabelsProbe")
            .cases(Step25Exercises::labels),
        task(3, "The way back from a label")
            .points(3)
            .file("Unquoted.java")
            .hints(
                "The name C:\\new was written as \"C:\\\\new\". Take it back with two replace, in"
                    + " either order. What becomes of it?",
                "Two characters in the text may have been one or two in the name, and only what"
                    + " stands before them tells. So read from left to right: a backslash says"
                    + " something about the next character, and then both are done with.",
                "Loop over the characters between the marks, with a StringBuilder. At a backslash,"
                    + " take one step more: an n there is a new line, anything else is itself. At"
                    + " the end, one replace of \"&amp;\" is enough, since no backslash is left to"
                    + " be misread.")
            .probe("step25.probe.UnquotedProbe")
            .cases(Step25Exercises::unquoted));
  }

  // ---- task 1

  private static List<Case> busyArrows(Random random) {
    List<Case> cases = new ArrayList<>();
    for (String recipe :
        List.of("leaf", "leaf;leaf;Add 0 1", "leaf;Mul 0 0", "leaf;leaf;Add 0 1;Mul 0 1;Mul 2 2")) {
      cases.add(drawn(recipe));
    }
    for (int functions = 3; functions <= 10; functions++) {
      cases.add(drawn(anything(random, functions)));
    }
    return cases;
  }

  /** Each function takes a neighbour and anything before, and sometimes something is left over. */
  private static String anything(Random random, int functions) {
    var recipe = new StringBuilder("leaf;leaf;leaf");
    for (int last = 2; last < 2 + functions; last++) {
      String name = random.nextBoolean() ? "Add" : "Mul";
      int near = last - random.nextInt(2);
      recipe.append(";" + name + " " + random.nextInt(last + 1) + " " + near);
    }
    return recipe.toString();
  }

  private static Case drawn(String recipe) {
    Drawing expected = Drawing.ofRecipe(recipe);
    return new Case(inWords(recipe), Value.of(recipe), came -> expected.complaint(came));
  }

  /** "leaf;Add 0 0" → "BusyArrows.dot(v1), v0 from nowhere, v1 = v0 + v0". */
  private static String inWords(String recipe) {
    String[] lines = recipe.split(";");
    List<String> words = new ArrayList<>();
    for (int i = 0; i < lines.length; i++) {
      String[] parts = lines[i].split(" ");
      String sign = parts[0].equals("Add") ? "+" : "·";
      words.add(
          parts.length == 1
              ? "v" + i + " from nowhere"
              : "v%d = v%s %s v%s".formatted(i, parts[1], sign, parts[2]));
    }
    return "BusyArrows.dot(v%d), %s".formatted(lines.length - 1, String.join(", ", words));
  }

  // ---- task 2

  private static List<Case> labels(Random random) {
    List<Case> cases = new ArrayList<>();
    cases.add(label("x", "", 2, "-"));
    cases.add(label("-", "", -1.0 / 3, "-"));
    cases.add(label("x", "", 1, "-2.0E-17"));
    cases.add(label("-", "", -4e-4, "" + -random.nextInt(1000) / 7.0));
    cases.add(label("t", "", 1e6 * random.nextDouble(), "" + 50 * random.nextGaussian()));
    cases.add(label("-", "", 12.34567, "0.0"));
    cases.add(label("W", "2," + (2 + random.nextInt(4)), 1, "-"));
    cases.add(label("b", "" + (2 + random.nextInt(4)), -1, "3.0"));
    cases.add(label("-", "1,1", 7, "7.0"));
    return cases;
  }

  private static Case label(String name, String shape, double number, String gradient) {
    List<String> lines = new ArrayList<>();
    if (!name.equals("-")) {
      lines.add(name);
    }
    lines.add(content(shape, number));
    if (!gradient.equals("-")) {
      lines.add("grad " + content(shape, Double.parseDouble(gradient)));
    }
    String what = "a variable named %s of shape (%s), filled with %s, gradient %s";
    String told = gradient.equals("-") ? "none" : gradient;
    return new Case(
        "Labels.label of " + what.formatted(name, shape, number, told).replace("named - ", ""),
        Value.of(name + "|" + shape + "|" + number + "|" + gradient),
        equalTo(String.join("\n", lines)));
  }

  /** Java rounds half up, and from the shortest digits of the number. */
  private static String content(String shape, double number) {
    if (!shape.isEmpty()) {
      return "(" + (shape.contains(",") ? shape.replace(",", ", ") : shape + ",") + ")";
    }
    BigDecimal digits = new BigDecimal(Double.toString(number));
    return digits.setScale(3, RoundingMode.HALF_UP).toPlainString();
  }

  // ---- task 3

  private static List<Case> unquoted(Random random) {
    List<Case> cases = new ArrayList<>();
    for (String name :
        List.of(
            "x",
            "",
            "C:\\new",
            "C:\\N",
            "say \"hi\"",
            "two\nlines",
            "a&b",
            "&amp;",
            "\\",
            "\\\\n")) {
      cases.add(unquoted(name));
    }
    for (int length = 4; length < 12; length++) {
      var name = new StringBuilder();
      for (int i = 0; i < length; i++) {
        name.append(AWKWARD[random.nextInt(AWKWARD.length)]);
      }
      cases.add(unquoted(name.toString()));
    }
    return cases;
  }

  private static Case unquoted(String name) {
    var label = new StringBuilder("\"");
    for (char c : name.toCharArray()) {
      switch (c) {
        case '\\', '"' -> label.append('\\').append(c);
        case '\n' -> label.append("\\n");
        case '&' -> label.append("&amp;");
        default -> label.append(c);
      }
    }
    label.append('"');
    return new Case(
        "Unquoted.unquoted of the label " + label, Value.of(label.toString()), equalTo(name));
  }
}
