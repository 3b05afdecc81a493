package step16.grade;

import static dezero.grading.Expectation.close;
import static dezero.grading.Expectation.count;
import static dezero.grading.Expectation.equalTo;
import static dezero.grading.Expectation.fact;
import static dezero.grading.Expectation.line;
import static dezero.grading.Expectation.part;
import static dezero.grading.Task.task;

import dezero.grading.Case;
import dezero.grading.Exercises;
import dezero.grading.Expectation;
import dezero.grading.Line;
import dezero.grading.Task;
import dezero.grading.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/** Step 16: numbers that say whose turn it is, orders without numbers, and the last digits. */
public final class Step16Exercises implements Exercises {
  /** y is asked for only roughly: its sum may be taken in another order than the gradient's. */
  private static final double ROUNDING = 1e-12;

  @Override
  public List<Task> tasks() {
    return List.of(
        task(1, "A build in rounds")
            .core()
            .points(4)
            .file("Rounds.java")
            .hints(
                "A module is to another what a function is to one that uses its result. What is"
                    + " the number of a function whose inputs come from generations 0 and 4?",
                "The round of a module is one more than the latest round among those it needs. A"
                    + " method that calls itself for each of them says just that; and it must not"
                    + " walk every way twice, so let it look into the map of results first, and put"
                    + " its own one there at the end. (With put: while computeIfAbsent calculates,"
                    + " nothing else may be written into the map.)",
                "int round(module, needs, known): if known has the module, return that. Otherwise"
                    + " int round = 0; for each needed: round = Math.max(round, round(needed,"
                    + " needs, known) + 1); then known.put(module, round). Call it for every key of"
                    + " needs, and return known.")
            .probe("step16.probe.RoundsProbe")
            .cases(Step16Exercises::rounds),
        task(2, "Sorted without numbers")
            .points(3)
            .file("Sorted.java")
            .hints(
                "The rule of step 15 speaks of all who use a result. If you knew for each name how"
                    + " many there are, how would you notice that the last of them has gone?",
                "Go through the names twice. First count the uses of each name: walk from start,"
                    + " look behind a name only when it is found for the first time, and so you"
                    + " count no use from elsewhere. Then begin with start, and take one off from"
                    + " each input of a name that goes. At 0 the input is ready.",
                "First walk: for (String input : madeFrom.get(waiting.pop())) if"
                    + " (uses.merge(input, 1, Integer::sum) == 1) waiting.push(input). Second walk:"
                    + " the same with a Deque<String> ready, where each name that is popped is"
                    + " added to the order, and the condition is uses.merge(input, -1,"
                    + " Integer::sum) == 0.")
            .probe("step16.probe.SortedProbe")
            .cases(Step16Exercises::sorted),
        task(3, "Nothing is lost")
            .points(3)
            .file("LastDigits.java")
            .hints(
                "What is 1e16 + 1 for a double? And 1 + 1, and then 1e16? So what should reach x"
                    + " first, and when is a function of generation 0 found whose product is"
                    + " added last?",
                "The small ones have to come first. The sum that is made last goes back first, so"
                    + " its product is found first; and within a generation, found last goes"
                    + " first. So what you add last arrives last.",
                "double[] ascending = slopes.clone(); Arrays.sort(ascending); y begins as new"
                    + " Times(ascending[0]).apply(x); then for each further one: y ="
                    + " Functions.add(y, new Times(ascending[i]).apply(x)).")
            .probe("step16.probe.LastDigitsProbe")
            .cases(Step16Exercises::lastDigits));
  }

  private static String text(Map<String, List<String>> lists) {
    return lists.entrySet().stream()
        .map(list -> (list.getKey() + ": " + String.join(" ", list.getValue())).trim())
        .collect(Collectors.joining("; "));
  }

  private static Map<String, List<String>> lists(String text) {
    Map<String, List<String>> lists = new LinkedHashMap<>();
    for (String part : text.split("; ")) {
      String[] halves = part.split(":");
      lists.put(halves[0], halves.length == 1 ? List.of() : List.of(halves[1].trim().split(" ")));
    }
    return lists;
  }

  private static String described(String lists, String verb) {
    return lists(lists).entrySet().stream()
        .map(
            list ->
                list.getKey()
                    + verb
                    + (list.getValue().isEmpty()
                        ? "nothing"
                        : String.join(" and ", list.getValue())))
        .collect(Collectors.joining("; "));
  }

  // ---- task 1

  private static List<Case> rounds(Random random) {
    List<Case> cases = new ArrayList<>();
    cases.add(rounds("core:"));
    cases.add(rounds("core:; charts: core"));
    cases.add(rounds("core:; charts: core; app: core charts"));
    cases.add(rounds("app: core charts; charts: core; core:"));
    cases.add(rounds("a:; b: a; c: b; d: c; e: a d; f: a"));
    cases.add(rounds("e: d a; d: c; c: b; b: a; a:; lone:"));
    for (int i = 0; i < 3; i++) {
      cases.add(rounds(text(randomModules(random))));
    }
    cases.add(ladder(40));
    return cases;
  }

  /** A row of modules, each of which needs some of those before it, in a shuffled order. */
  private static Map<String, List<String>> randomModules(Random random) {
    List<String> names = new ArrayList<>(List.of("a", "b", "c", "d", "e", "f", "g"));
    Collections.shuffle(names, random);
    Map<String, List<String>> needs = new LinkedHashMap<>();
    for (int i = 0; i < names.size(); i++) {
      Set<String> needed = new HashSet<>();
      for (int j = 0; j < 2 && i > 0; j++) {
        needed.add(names.get(random.nextInt(i)));
      }
      needs.put(names.get(i), needed.stream().sorted().toList());
    }
    List<String> keys = new ArrayList<>(needs.keySet());
    Collections.shuffle(keys, random);
    Map<String, List<String>> shuffled = new LinkedHashMap<>();
    keys.forEach(key -> shuffled.put(key, needs.get(key)));
    return shuffled;
  }

  private static Case rounds(String needs) {
    return new Case(
        "Rounds.of(needs): " + described(needs, " needs "),
        Value.of(needs),
        roundLines(lists(needs)));
  }

  /** Diamonds on top of each other, the uppermost first. */
  private static Case ladder(int diamonds) {
    Map<String, List<String>> needs = new LinkedHashMap<>();
    for (int i = diamonds; i > 0; i--) {
      String below = i == 1 ? "m0" : "m" + (i - 1);
      needs.put("m" + i, List.of("left" + i, "right" + i));
      needs.put("left" + i, List.of(below));
      needs.put("right" + i, List.of(below));
    }
    needs.put("m0", List.of());
    return new Case(
        "Rounds.of(a ladder of " + diamonds + " diamonds, from m0 up to m" + diamonds + ")",
        Value.of(text(needs)),
        roundLines(needs));
  }

  /** Round by round: all that can be built now are built now. */
  private static Expectation roundLines(Map<String, List<String>> needs) {
    Map<String, Integer> rounds = new LinkedHashMap<>();
    for (int round = 0; rounds.size() < needs.size(); round++) {
      List<String> ready = new ArrayList<>();
      for (String module : needs.keySet()) {
        if (!rounds.containsKey(module) && rounds.keySet().containsAll(needs.get(module))) {
          ready.add(module);
        }
      }
      for (String module : ready) {
        rounds.put(module, round);
      }
    }
    List<Line> lines = new ArrayList<>();
    needs.keySet().forEach(m -> lines.add(line("the round of " + m, rounds.get(m).toString())));
    lines.add(line("how many modules have a round", String.valueOf(needs.size())));
    return equalTo(lines.toArray(Line[]::new));
  }

  // ---- task 2

  private static List<Case> sorted(Random random) {
    List<Case> cases = new ArrayList<>();
    cases.add(sorted("y:"));
    cases.add(sorted("y: a; a: b; b:"));
    cases.add(sorted("y: b c; b: a; c: a; a:"));
    cases.add(sorted("y: a b; b: a; a:"));
    cases.add(sorted("y: b a; b: a; a:"));
    cases.add(sorted("y: a a; a: b b; b:"));
    cases.add(sorted("y: a b; a: c; b: c; c:; other: a c; lone:"));
    for (int i = 0; i < 3; i++) {
      cases.add(sorted(randomGraph(random)));
    }
    cases.add(
        new Case(
            "Sorted.from(\"n0\", …), where n0 is made from n1, n1 from n2, and so on to n99999",
            Value.of("chain 100000"),
            equalTo("right")));
    return cases;
  }

  /** y is made from two of the others, and each of these from two that come later. */
  private static String randomGraph(Random random) {
    List<String> names = new ArrayList<>(List.of("a", "b", "c", "d", "e", "f", "g", "h"));
    Collections.shuffle(names, random);
    names.add(0, "y");
    Map<String, List<String>> madeFrom = new LinkedHashMap<>();
    for (int i = 0; i < names.size(); i++) {
      List<String> inputs = new ArrayList<>();
      for (int j = 0; j < 2 && i < names.size() - 1; j++) {
        int ahead = 1 + random.nextInt(Math.min(4, names.size() - 1 - i));
        inputs.add(names.get(i + ahead));
      }
      madeFrom.put(names.get(i), inputs);
    }
    return text(madeFrom);
  }

  private static Case sorted(String madeFrom) {
    return new Case(
        "Sorted.from(\"y\", madeFrom): " + described(madeFrom, " is made from "),
        Value.of(madeFrom),
        came -> wrong(lists(madeFrom), List.of(came.text().split(" ")), came.text()));
  }

  /** What is wrong with the order, if anything is. */
  private static Optional<String> wrong(
      Map<String, List<String>> madeFrom, List<String> order, String came) {
    Set<String> behind = new HashSet<>();
    addAllBehind("y", madeFrom, behind);
    String end = ": \"" + (came.length() > 80 ? came.substring(0, 80) + "…" : came) + "\" came";
    for (String name : order) {
      if (!behind.contains(name)) {
        return Optional.of("y is not made from " + name + end);
      }
      if (order.indexOf(name) != order.lastIndexOf(name)) {
        return Optional.of(name + " should stand there once" + end);
      }
      for (String input : madeFrom.get(name)) {
        if (order.contains(input) && order.indexOf(input) < order.indexOf(name)) {
          return Optional.of(input + " stands before " + name + ", which is made from it" + end);
        }
      }
    }
    return behind.stream()
        .sorted()
        .filter(name -> !order.contains(name))
        .findFirst()
        .map(name -> name + " is missing" + end);
  }

  private static void addAllBehind(
      String name, Map<String, List<String>> madeFrom, Set<String> behind) {
    if (behind.add(name)) {
      madeFrom.get(name).forEach(input -> addAllBehind(input, madeFrom, behind));
    }
  }

  // ---- task 3

  private static List<Case> lastDigits(Random random) {
    List<Case> cases = new ArrayList<>();
    cases.add(lastDigits(3, 5));
    cases.add(lastDigits(2, 3, 4));
    cases.add(lastDigits(1, 1e16, 1, 1));
    cases.add(lastDigits(1, 1, 1e16, 1));
    cases.add(lastDigits(2, 1, 1, 1e16));
    cases.add(lastDigits(1, mixed(1_000, 1e16, random)));
    for (int i = 0; i < 3; i++) {
      double large = Math.scalb(1.0 + random.nextInt(7), 53);
      cases.add(lastDigits(1, mixed(16 * (2 + random.nextInt(4)), large, random)));
    }
    return cases;
  }

  /** So many ones, and somewhere among them a large number. */
  private static double[] mixed(int ones, double large, Random random) {
    double[] slopes = new double[ones + 1];
    Arrays.fill(slopes, 1);
    slopes[random.nextInt(slopes.length)] = large;
    return slopes;
  }

  private static Case lastDigits(double x, double... slopes) {
    BigDecimal sum = BigDecimal.ZERO;
    for (double slope : slopes) {
      sum = sum.add(new BigDecimal(slope));
    }
    double[] input = new double[slopes.length + 1];
    input[0] = x;
    System.arraycopy(slopes, 0, input, 1, slopes.length);
    double large = Arrays.stream(slopes).max().getAsDouble();
    String shown =
        slopes.length < 6
            ? Arrays.stream(slopes).mapToObj(Double::toString).collect(Collectors.joining(", "))
            : (slopes.length - 1) + " ones, and among them " + large;
    return new Case(
        "y = LastDigits.sum(x, " + shown + "); y.backward(); x = " + x,
        Value.of(input),
        close(
            ROUNDING,
            fact("the array is as it was", true),
            part("y", sum.doubleValue() * x),
            count("x.grad", sum.longValueExact())));
  }
}
