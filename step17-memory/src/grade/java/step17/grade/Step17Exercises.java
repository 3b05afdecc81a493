package step17.grade;

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
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

/** Step 17: who holds what in memory. */
public final class Step17Exercises implements Exercises {
  /** A mean may be added up in another order. */
  private static final double ROUNDING = 1e-12;

  /** The numbered keepers of the probe that leak, and those that do not. */
  private static final Map<Integer, String> LEAKS =
      Map.of(
          1, "all boxes",
          2, "a total as a box",
          6, "what each loss was made from",
          7, "every tenth box",
          9, "lambdas that read the box later",
          11, "the creators");

  private static final Map<Integer, String> FINE =
      Map.of(
          0, "the numbers",
          3, "a total as a box, cut each time",
          4, "all boxes, each of them cut",
          5, "the last box only",
          8, "new boxes with the numbers",
          10, "weak references");

  @Override
  public List<Task> tasks() {
    return List.of(
        task(1, "A diary")
            .core()
            .points(4)
            .file("Diary.java")
            .hints(
                "For note and best: in the lesson two of the five programs kept every single loss,"
                    + " and yet came to the end. What was in their lists, and which of the two did"
                    + " nothing to the box of the loss?",
                "For note: loss.data[0] is a number, and a number leads nowhere. For best: a box"
                    + " that you make yourself from a number has no creator. The box that was noted"
                    + " has one, and must keep it.",
                "In note: losses.add(loss.data[0]); and if best is null or the number is smaller"
                    + " than best.data[0]: best = new Variable(loss.data[0]). In losses: return"
                    + " List.copyOf(losses).")
            .probe("step17.probe.DiaryProbe")
            .cases(Step17Exercises::diary),
        task(2, "How much does a box hold?")
            .points(3)
            .file("Held.java")
            .hints(
                "For numbers: BackwardPass goes to all creators as well, with a queue. What does it"
                    + " have in order not to go through a function twice, and what do you need for"
                    + " arrays? For afterUnchaining: what did the lesson count behind y, after"
                    + " y.unchainBackward()?",
                "For numbers: a Deque of boxes to visit, a Set<Variable> of those that were found,"
                    + " and a Set<double[]> of arrays, whose lengths you add up in the end."
                    + " Variable and arrays have no equals of their own, so a HashSet goes by the"
                    + " object. For afterUnchaining: y still has its creator, and that has its"
                    + " lists.",
                "For numbers: pop a box; add data, and grad unless it is null, to the set of"
                    + " arrays; for each box in creator().inputs() and creator().outputs(), if"
                    + " boxes.add(it), then waiting.push(it). For afterUnchaining: the arrays of y,"
                    + " of y.creator().inputs() and of y.creator().outputs(), and no others.")
            .probe("step17.probe.HeldProbe")
            .cases(Step17Exercises::held),
        task(3, "Find the leak")
            .points(3)
            .file("Leak.java")
            .hints(
                "Try.java finds out whether a diary has kept a graph. Which box does it ask about,"
                    + " and why is there a second method?",
                "Make a hundred losses, in a method that ends before you ask, and keep nothing but"
                    + " a WeakReference to the leaf of each. Then System.gc(), and count those that"
                    + " are still there.",
                "private static WeakReference<Variable> handed(Consumer<Variable> keeper) { var x ="
                    + " new Variable(1); keeper.accept(square(exp(x))); return new"
                    + " WeakReference<>(x); } A keeper leaks if get() is not null for more than one"
                    + " of a hundred.")
            .probe("step17.probe.LeakProbe")
            .cases(Step17Exercises::leak));
  }

  private static double small(Random random) {
    return (1 + random.nextInt(40)) / 8.0;
  }

  // ---- task 1

  private static final String AFTER_CLEAR = "all losses are still there after losses().clear()";

  private static List<Case> diary(Random random) {
    List<Case> cases = new ArrayList<>();
    cases.add(diary(2));
    cases.add(diary(3, 1, 2));
    cases.add(
        new Case(
            "new Diary(), before the first loss",
            Value.of(new double[0]),
            close(
                0,
                count("losses().size()", 0),
                fact("no graph is kept in memory", true),
                fact("best() has no creator", true),
                fact("backward() still works on the losses", true),
                fact("mean() is NaN", true),
                fact("best() is null", true),
                fact(AFTER_CLEAR, true))));
    for (int i = 0; i < 3; i++) {
      double[] xs = new double[4 + random.nextInt(4)];
      Arrays.setAll(xs, at -> small(random));
      cases.add(diary(xs));
    }
    return cases;
  }

  private static Case diary(double... xs) {
    double[] losses = Arrays.stream(xs).map(x -> x * (x + 1)).toArray();
    List<Part> parts = new ArrayList<>();
    parts.add(count("losses().size()", xs.length));
    parts.add(fact("no graph is kept in memory", true));
    parts.add(fact("best() has no creator", true));
    parts.add(fact("backward() still works on a loss that was noted", true));
    parts.add(part("mean()", Arrays.stream(losses).average().orElseThrow()));
    parts.add(part("best()", Arrays.stream(losses).min().orElseThrow()));
    for (int i = 0; i < losses.length; i++) {
      parts.add(part("losses().get(" + i + ")", losses[i]));
    }
    parts.add(fact(AFTER_CLEAR, true));
    String noted =
        Arrays.stream(losses).mapToObj(Double::toString).collect(Collectors.joining(", "));
    return new Case(
        "diary.note(loss) for the losses "
            + noted
            + ", each of which goes backward and then gets another number into its box",
        Value.of(xs),
        close(ROUNDING, parts.toArray(Part[]::new)));
  }

  // ---- task 2

  private static List<Case> held(Random random) {
    int n = 3 + random.nextInt(40);
    List<Case> cases = new ArrayList<>();
    cases.add(held("leaf", 3, "y = new Variable(…) with 3 numbers", 3, 3));
    cases.add(held("squares", 5, "y = square(square(x)), 5 numbers in x", 15, 10));
    cases.add(
        held(
            "backward",
            n,
            "y = square(exp(x)), y.backward(), " + n + " numbers in x",
            6 * n,
            4 * n));
    cases.add(
        held(
            "sum",
            n,
            "y = add(x0, x1), y.backward(), " + n + " numbers in each (Add hands its gradient on)",
            4 * n,
            4 * n));
    cases.add(
        held(
            "halves",
            n,
            "y = exp(a), where a is one of the two outputs of a function of x, " + n + " numbers",
            4 * n,
            2 * n));
    cases.add(
        held(
            "half",
            n,
            "y is one of the two outputs of a function of exp(x), " + n + " numbers in x",
            4 * n,
            3 * n));
    cases.add(
        held(
            "pair",
            n,
            "a = square(x), y = add(exp(a), add(a, x)), " + n + " numbers",
            5 * n,
            3 * n));
    cases.add(held("ladder", 50, "y = add(y, y), 50 times, from 1 number", 51, 2));
    cases.add(held("row", 100_000, "y = square(y), 100000 times, from 1 number", 100_001, 2));
    return cases;
  }

  private static Case held(String name, int n, String what, int numbers, int after) {
    return new Case(
        what,
        Value.of(name + " " + n),
        close(
            0,
            count("Held.numbers(y)", numbers),
            count("Held.afterUnchaining(y)", after),
            fact("the graph is still whole", true)));
  }

  // ---- task 3

  private static List<Case> leak(Random random) {
    List<Case> cases = new ArrayList<>();
    cases.add(leak(List.of(0, 1)));
    List<Integer> fine = new ArrayList<>(FINE.keySet());
    Collections.shuffle(fine, random);
    cases.add(leak(fine));
    for (int leaking : new int[] {2, 6, 7, 9, 11}) {
      Collections.shuffle(fine, random);
      List<Integer> keepers = new ArrayList<>(fine.subList(0, 2));
      keepers.add(random.nextInt(3), leaking);
      cases.add(leak(keepers));
    }
    cases.add(leak(List.of()));
    return cases;
  }

  private static Case leak(List<Integer> keepers) {
    int place = -1;
    List<String> names = new ArrayList<>();
    for (int i = 0; i < keepers.size(); i++) {
      int keeper = keepers.get(i);
      if (LEAKS.containsKey(keeper)) {
        place = i;
      }
      names.add(i + " keeps " + LEAKS.getOrDefault(keeper, FINE.get(keeper)));
    }
    return new Case(
        "Leak.among(keepers): " + (names.isEmpty() ? "there are none" : String.join("; ", names)),
        Value.of(keepers.stream().mapToDouble(Integer::doubleValue).toArray()),
        close(0, count("the index", place)));
  }
}
