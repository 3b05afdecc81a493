package step03.grade;

import static dezero.grading.Expectation.close;
import static dezero.grading.Expectation.count;
import static dezero.grading.Expectation.fact;
import static dezero.grading.Expectation.part;
import static dezero.grading.Task.task;

import dezero.grading.Case;
import dezero.grading.Exercises;
import dezero.grading.Part;
import dezero.grading.Task;
import dezero.grading.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Step 03: functions in a row. */
public final class Step03Exercises implements Exercises {
  /** Another JDK's exp may differ in the sixteenth digit, and a few squares enlarge that. */
  private static final double ROUNDING = 1e-12;

  /** A logarithm of a logarithm loses some more digits; a wrong order differs in the first. */
  private static final double BACK_AND_FORTH = 1e-9;

  @Override
  public List<Task> tasks() {
    return List.of(
        task(1, "A chain from a list")
            .core()
            .points(4)
            .file("Chain.java")
            .hints(
                "For forward: in the lesson a, b and y are three boxes, each made from the one"
                    + " before. With any number of functions, what could take the place of the"
                    + " three names? For the constructor: whose array is it, and who may write"
                    + " into it tomorrow?",
                "For forward: one variable and a loop. It begins as a new box with the array x;"
                    + " each function is applied to it, and what comes out is the box for the next"
                    + " one. For the constructor: the box of step 01 had the same trouble, and"
                    + " took a copy.",
                "For forward: var box = new Variable(x); for (Function f : functions) { box ="
                    + " f.apply(box); } return box.data. For the constructor: keep"
                    + " functions.clone().")
            .probe("step03.probe.ChainProbe")
            .cases(Step03Exercises::chain),
        task(2, "What happens on the way")
            .points(3)
            .file("Journey.java")
            .hints(
                "For boxes: with three functions, how many boxes are there? And which box does the"
                    + " second function have to be given, so that second.x() is that one? For"
                    + " culprit: which box of the list did function 0 make?",
                "For boxes: a list that begins with x, not with a copy of it. Apply each function"
                    + " once, to the box that was added last, and add what comes out. For culprit:"
                    + " one bad number in a box is enough, and not only the first can be bad.",
                "For culprit: call boxes, then look at boxes.get(i + 1).data, which is what"
                    + " function i made. The first i for which a number of it is not"
                    + " Double.isFinite is the answer; after the loop, −1.")
            .probe("step03.probe.JourneyProbe")
            .cases(Step03Exercises::journey),
        task(3, "The inverse row")
            .points(3)
            .file("Inverse.java")
            .hints(
                "In the morning you put on socks, then shoes. What comes off first?",
                "Square is undone by the root, Exp by the logarithm, and each of these two by the"
                    + " function that it undoes. f instanceof Square tells which one you have.",
                "Two nested classes that extend Function: one with Elementwise.map(x, Math::sqrt),"
                    + " one with Math::log. Go through the list, and put what undoes each function"
                    + " at the front: back.add(0, …). If it is none of the four: throw new"
                    + " IllegalArgumentException(… + f.getClass().getSimpleName()).")
            .probe("step03.probe.InverseProbe")
            .cases(Step03Exercises::inverse));
  }

  /** What is in the boxes on the way: one after the other, as in the formula. */
  private static List<double[]> way(double[] x, String... names) {
    List<double[]> way = new ArrayList<>(List.of(x));
    for (String name : names) {
      double[] last = way.get(way.size() - 1);
      way.add(Arrays.stream(last).map(v -> calculated(name, v)).toArray());
    }
    return way;
  }

  private static double calculated(String name, double v) {
    switch (name) {
      case "Square":
        return v * v;
      case "Exp":
        return Math.exp(v);
      case "Logarithm":
        return Math.log(v);
      default:
        return -v;
    }
  }

  private static String code(String... names) {
    return String.join(", ", Arrays.stream(names).map(name -> "new " + name + "()").toList());
  }

  private static String joined(String... names) {
    return names.length == 0 ? "-" : String.join(" ", names);
  }

  private static String numbers(String between, double... numbers) {
    return String.join(between, Arrays.stream(numbers).mapToObj(Double::toString).toList());
  }

  private static String box(double... x) {
    return "new Variable(" + numbers(", ", x) + ")";
  }

  private static double small(Random random) {
    return (1 + random.nextInt(9)) / 16.0;
  }

  /** Squares, and one or two Exp in between. */
  private static String[] anything(Random random) {
    String[] names = new String[3 + random.nextInt(3)];
    Arrays.fill(names, "Square");
    names[random.nextInt(names.length)] = "Exp";
    names[random.nextInt(names.length)] = "Exp";
    return names;
  }

  // ---- task 1

  private static List<Case> chain(Random random) {
    List<Case> cases = new ArrayList<>();
    cases.add(chain("plain", new double[] {0.5}, "Square", "Exp", "Square"));
    cases.add(chain("plain", new double[] {0, 1, -0.5}, "Exp", "Negate", "Square"));
    cases.add(chain("plain", new double[] {3}));
    cases.add(chain("plain", new double[] {3}, "Square"));
    cases.add(chain("changed", new double[] {small(random)}, "Square", "Exp"));
    cases.add(chain("nested", new double[] {small(random)}, "Exp", "Square", "Negate"));
    for (int i = 0; i < 3; i++) {
      cases.add(chain("plain", new double[] {small(random), small(random)}, few(random)));
    }
    return cases;
  }

  /** At most two Exp, so that nothing overflows. */
  private static String[] few(Random random) {
    String[] names = {"Negate", "Square", "Exp", "Square"};
    for (int i = names.length - 1; i > 0; i--) {
      int other = random.nextInt(i + 1);
      String name = names[i];
      names[i] = names[other];
      names[other] = name;
    }
    return names;
  }

  private static Case chain(String how, double[] x, String... names) {
    List<double[]> way = way(x, names);
    if (how.equals("nested")) {
      way = way(way.get(way.size() - 1), names);
    }
    double[] y = way.get(way.size() - 1);
    String code = "new Chain(" + code(names) + ")";
    String label =
        switch (how) {
          case "changed" ->
              "functions = {"
                  + code(names)
                  + "}, c = new Chain(functions), then others are written"
                  + " into that array";
          case "nested" -> "c = new Chain(" + code + ", " + code + ")";
          default -> "c = " + code;
        };
    List<Part> parts = new ArrayList<>();
    parts.add(fact("c.x() == x, after apply", true));
    parts.add(fact("c.apply(x) once more gives the same", true));
    parts.add(count("how many numbers c.apply(x) holds", y.length));
    for (int i = 0; i < y.length; i++) {
      parts.add(part("c.apply(x)" + (y.length == 1 ? "" : ", data[" + i + "]"), y[i]));
    }
    return new Case(
        label + "; x = " + box(x),
        Value.of(how + ";" + joined(names) + ";" + numbers(",", x)),
        close(ROUNDING, parts.toArray(Part[]::new)));
  }

  // ---- task 2

  private static List<Case> journey(Random random) {
    List<Case> cases = new ArrayList<>();
    cases.add(boxes(new double[] {0.5}, "Square", "Exp", "Square"));
    cases.add(boxes(new double[] {2, -1}, "Negate"));
    cases.add(boxes(new double[] {7}));
    cases.add(boxes(new double[] {small(random), small(random)}, few(random)));
    cases.add(culprit(new double[] {0.5}, "Square", "Exp", "Square"));
    cases.add(culprit(new double[] {1e200}, "Negate", "Square", "Exp"));
    cases.add(culprit(new double[] {1, 800}, "Negate", "Negate", "Exp", "Square"));
    cases.add(culprit(new double[] {1e155, 1, 1}, "Square", "Negate", "Exp"));
    cases.add(culprit(new double[] {2, -3, 2}, "Negate", "Logarithm", "Exp"));
    cases.add(culprit(new double[] {1, 0}, "Negate", "Square", "Logarithm", "Exp"));
    for (int i = 0; i < 3; i++) {
      double start = 1 + random.nextInt(4);
      cases.add(culprit(new double[] {small(random), start}, anything(random)));
    }
    return cases;
  }

  private static Case boxes(double[] x, String... names) {
    List<Part> parts = new ArrayList<>();
    parts.add(count("boxes.size()", names.length + 1L));
    parts.add(fact("boxes.get(0) == x", true));
    for (int i = 0; i < names.length; i++) {
      String place = "boxes.get(" + i + ")";
      parts.add(fact("function " + i + ", " + names[i] + ", was given " + place + " itself", true));
    }
    List<double[]> way = way(x, names);
    for (int i = 0; i < way.size(); i++) {
      for (int j = 0; j < x.length; j++) {
        String place = x.length == 1 ? "" : ", data[" + j + "]";
        parts.add(part("boxes.get(" + i + ")" + place, way.get(i)[j]));
      }
    }
    return new Case(
        "boxes = Journey.boxes(" + box(x) + (names.length == 0 ? "" : ", ") + code(names) + ")",
        Value.of("boxes;" + joined(names) + ";" + numbers(",", x)),
        close(ROUNDING, parts.toArray(Part[]::new)));
  }

  private static Case culprit(double[] x, String... names) {
    List<double[]> way = way(x, names);
    int culprit = -1;
    for (int i = names.length; i > 0; i--) {
      if (!Arrays.stream(way.get(i)).allMatch(Double::isFinite)) {
        culprit = i - 1;
      }
    }
    return new Case(
        "Journey.culprit(" + box(x) + ", " + code(names) + ")",
        Value.of("culprit;" + joined(names) + ";" + numbers(",", x)),
        close(0, culprit));
  }

  // ---- task 3

  private static List<Case> inverse(Random random) {
    List<Case> cases = new ArrayList<>();
    double x = small(random);
    cases.add(inverse("back", List.of(3.0), "Square"));
    cases.add(inverse("back", List.of(2.0), "Exp"));
    cases.add(inverse("back", List.of(0.5), "Square", "Exp", "Square"));
    cases.add(inverse("back", List.of(x), "Exp", "Square", "Square"));
    cases.add(inverse("back", List.of(x)));
    cases.add(inverse("back", List.of(x, 0.25, 0.5), "Square", "Exp"));
    cases.add(inverse("again", List.of(x), "Square", "Exp"));
    cases.add(refused("Negate", "Square", "Negate"));
    cases.add(refused("Logarithm", "Logarithm", "Exp"));
    for (int i = 0; i < 3; i++) {
      String[] names = {"Square", "Square", "Exp", "Square"};
      names[random.nextInt(2)] = "Exp";
      cases.add(inverse(i == 0 ? "again" : "back", List.of(small(random)), names));
    }
    return cases;
  }

  private static Case refused(String unknown, String... names) {
    return new Case(
        "Inverse.of(List.of(" + code(names) + ")), where " + unknown + " is the grader's",
        Value.of("refused;" + joined(names) + ";" + unknown),
        close(0, fact("refused, with a message that holds the name \"" + unknown + "\"", true)));
  }

  private static Case inverse(String how, List<Double> numbers, String... names) {
    double[] x = numbers.stream().mapToDouble(Double::doubleValue).toArray();
    double[] y = way(x, names).get(names.length);
    boolean isAgain = how.equals("again");
    String list = "List.of(" + code(names) + ")";
    double[] wanted = isAgain ? y : x;
    List<Part> parts = new ArrayList<>();
    parts.add(fact("the list that was given is as before", true));
    parts.add(fact("no function writes into the box that it is given", true));
    parts.add(count("back.size()", names.length));
    parts.add(count("how many numbers come out in the end", wanted.length));
    for (int i = 0; i < wanted.length; i++) {
      String place = wanted.length == 1 ? "" : ", data[" + i + "]";
      parts.add(part("what comes out in the end" + place, wanted[i]));
    }
    return new Case(
        isAgain
            ? "back = Inverse.of(Inverse.of("
                + list
                + ")), applied one after the other to "
                + box(x)
            : "back = Inverse.of(" + list + "), applied one after the other to " + box(y),
        Value.of(how + ";" + joined(names) + ";" + numbers(",", isAgain ? x : y)),
        close(BACK_AND_FORTH, parts.toArray(Part[]::new)));
  }
}
