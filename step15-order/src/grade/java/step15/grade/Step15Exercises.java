package step15.grade;

import static dezero.grading.Expectation.equalTo;
import static dezero.grading.Expectation.line;
import static dezero.grading.Task.task;

import dezero.grading.Case;
import dezero.grading.Exercises;
import dezero.grading.Task;
import dezero.grading.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Step 15: orders that are right, visits that are not made, and graphs that fool a walk. */
public final class Step15Exercises implements Exercises {
  private static final String CHAIN = "a = square(x); b = exp(a); y = square(b)";
  private static final String DIAMOND =
      "a = square(x); b = square(a); c = square(a); y = add(b, c)";
  private static final String THREE = "a = square(x); b = square(a); y = add(a, b)";
  private static final String TWO_SIDES =
      "a = square(x); b = exp(x); c = square(a); d = exp(b); y = add(c, d)";
  private static final String TWO_DIAMONDS =
      "a = exp(x); b = square(a); c = exp(a); d = add(b, c); e = square(d); f = exp(d);"
          + " y = add(e, f)";

  @Override
  public List<Task> tasks() {
    return List.of(
        task(1, "Which function goes too early?")
            .core()
            .points(4)
            .file("Order.java")
            .hints(
                "In the lesson's first picture the Square of x goes too early. Whom should it have"
                    + " waited for, and how can one see that, given the two function objects?",
                "A function g uses the result of f if, for one of g.inputs(), creator() is f. So"
                    + " take one function of the order after the other, and look whether any of"
                    + " those behind it uses its result. The first for which it is so is the"
                    + " answer.",
                "Two loops: i from 0, and in it j from i + 1. In the inner one: for (Variable input"
                    + " : order.get(j).inputs()) if (input.creator() == order.get(i)) return"
                    + " order.get(i). After both loops: return null.")
            .probe("step15.probe.OrderProbe")
            .cases(Step15Exercises::order),
        task(2, "Visits that nobody makes")
            .points(3)
            .file("Visits.java")
            .hints(
                "Once a pass has come to the uppermost sum of the ladder, how many visits follow"
                    + " from it? And if it comes to the same sum again, is it another number?",
                "The visits that begin with a function are 1, its own, and those that begin with"
                    + " each of its inputs' creators. A method that calls itself says just that."
                    + " But keep each function's number, so that it is calculated once.",
                "A Map<Function, Long> known, handed on from call to call. If the creator is null:"
                    + " return 0. If known has it: return that. Otherwise: long visits = 1; for"
                    + " each input: visits += of(input, known); known.put(creator, visits).")
            .probe("step15.probe.VisitsProbe")
            .cases(Step15Exercises::visits),
        task(3, "Set a trap")
            .points(3)
            .file("Traps.java")
            .hints(
                "For forFirstFoundFirst and forLastFoundFirst: which two formulas of the lesson"
                    + " differ in the order of the two inputs only, and which walk fails on which?",
                "For the first two: a sum finds the creator of its left input first, and that of"
                    + " the right one last. On the side that the walk takes at once stands a box"
                    + " that the other side still needs. For forBoth: what is wrong in a part of a"
                    + " graph is wrong in the whole.",
                "For forFirstFoundFirst: var a = square(x); return add(a, square(a)). For"
                    + " forLastFoundFirst exchange the two inputs. For forBoth: add the results of"
                    + " both, so that each brings its own trap.")
            .probe("step15.probe.TrapsProbe")
            .cases(Step15Exercises::traps));
  }

  /** The inputs of each box that a function made, by name and in the order of the calculation. */
  private static Map<String, List<String>> inputs(String code) {
    Map<String, List<String>> inputs = new LinkedHashMap<>();
    for (String line : code.split("; ")) {
      String[] words = line.split("[ =(,)]+");
      inputs.put(words[0], List.of(words).subList(2, words.length));
    }
    return inputs;
  }

  /** So many lines, each of which uses what was there before; every box is needed for y. */
  private static String randomGraph(int lines, Random random) {
    List<String> code = new ArrayList<>();
    List<String> unused = new ArrayList<>();
    List<String> all = new ArrayList<>(List.of("x"));
    for (int i = 0; i < lines; i++) {
      String first = any(all, random);
      String second = any(all, random);
      String name = String.valueOf((char) ('a' + i));
      boolean sum = i > 0 && random.nextBoolean();
      code.add(name + (sum ? " = add(" + first + ", " + second : " = square(" + first) + ")");
      unused.removeAll(sum ? List.of(first, second) : List.of(first));
      unused.add(name);
      all.add(name);
    }
    String last = any(all.subList(1, all.size()), random);
    for (int i = 0; i < unused.size(); i++) {
      String name = i == unused.size() - 1 ? "y" : "s" + i;
      code.add(name + " = add(" + last + ", " + unused.get(i) + ")");
      last = name;
    }
    return String.join("; ", code);
  }

  private static String any(List<String> names, Random random) {
    return names.get(random.nextInt(names.size()));
  }

  // ---- task 1

  private static List<Case> order(Random random) {
    List<Case> cases = new ArrayList<>();
    cases.add(order(DIAMOND, "y, b, a, c"));
    cases.add(order(DIAMOND, "y, b, c, a"));
    cases.add(order(DIAMOND, "y, c, b, a"));
    cases.add(order(DIAMOND, "y, c, a, b"));
    cases.add(order(THREE, "y, a, b"));
    cases.add(order(THREE, "y, b, a"));
    cases.add(order(CHAIN, "b, a, y"));
    cases.add(order(CHAIN, "a, b, y"));
    cases.add(order("y = add(x, x)", "y"));
    cases.add(order(TWO_SIDES, "y, a, b, d, c"));
    cases.add(order(TWO_DIAMONDS, "y, e, f, d, b, a, c"));
    for (int i = 0; i < 4; i++) {
      String graph = randomGraph(5, random);
      List<String> names = new ArrayList<>(inputs(graph).keySet());
      Collections.reverse(names);
      if (i > 0) {
        Collections.swap(names, random.nextInt(names.size()), random.nextInt(names.size()));
        Collections.swap(names, random.nextInt(names.size()), random.nextInt(names.size()));
      }
      cases.add(order(graph, String.join(", ", names)));
    }
    return cases;
  }

  private static Case order(String graph, String order) {
    return new Case(
        graph + "; Order.tooEarly of the creators of " + order,
        Value.of(graph + "|" + order),
        equalTo(tooEarly(inputs(graph), List.of(order.split(", ")))));
  }

  /** The other way round: who uses something that has gone, and which of those went first? */
  private static String tooEarly(Map<String, List<String>> inputs, List<String> order) {
    int first = order.size();
    for (int i = 0; i < order.size(); i++) {
      for (String input : inputs.get(order.get(i))) {
        int place = order.indexOf(input);
        if (place >= 0 && place < i) {
          first = Math.min(first, place);
        }
      }
    }
    return first == order.size() ? "null" : "the function that made " + order.get(first);
  }

  // ---- task 2

  private static List<Case> visits(Random random) {
    List<Case> cases = new ArrayList<>();
    cases.add(visits("y = square(x)"));
    cases.add(visits(CHAIN));
    cases.add(visits("y = add(x, x)"));
    cases.add(visits(DIAMOND));
    cases.add(visits(THREE));
    cases.add(visits("a = square(x); y = add(a, a)"));
    cases.add(visits(TWO_DIAMONDS));
    cases.add(new Case("Visits.of(x), and x is a leaf", Value.of("leaf"), equalTo("0")));
    for (int i = 0; i < 3; i++) {
      cases.add(visits(randomGraph(8, random)));
    }
    for (int diamonds : new int[] {10, 60, 20 + random.nextInt(35)}) {
      cases.add(
          new Case(
              "Visits.of(y), y being above a ladder of " + diamonds + " diamonds",
              Value.of("ladder " + diamonds),
              equalTo(Long.toString(3 * ((1L << diamonds) - 1)))));
    }
    return cases;
  }

  /** From the result: each function is visited as often as those that use its result, together. */
  private static Case visits(String graph) {
    Map<String, List<String>> inputs = inputs(graph);
    List<String> names = new ArrayList<>(inputs.keySet());
    Collections.reverse(names);
    Map<String, Long> visits = new HashMap<>(Map.of("y", 1L));
    for (String name : names) {
      for (String input : inputs.get(name)) {
        visits.merge(input, visits.get(name), Long::sum);
      }
    }
    visits.remove("x");
    long sum = visits.values().stream().mapToLong(Long::longValue).sum();
    return new Case(graph + "; Visits.of(y)", Value.of(graph), equalTo(Long.toString(sum)));
  }

  // ---- task 3

  private static final String RIGHT = "a right order";
  private static final String WRONG = "a wrong order";

  private static List<Case> traps(Random random) {
    return List.of(
        trap("forFirstFoundFirst", "first", WRONG, RIGHT),
        trap("forLastFoundFirst", "last", RIGHT, WRONG),
        trap("forBoth", "both", WRONG, WRONG));
  }

  private static Case trap(String method, String which, String first, String last) {
    return new Case(
        "y = Traps." + method + "(x)",
        Value.of(which),
        equalTo(
            line("y", "a result that is made from x"),
            line("first found first, on this graph", first),
            line("last found first, on this graph", last)));
  }
}
