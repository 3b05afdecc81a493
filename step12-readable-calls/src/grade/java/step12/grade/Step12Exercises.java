package step12.grade;

import static dezero.grading.Expectation.close;
import static dezero.grading.Expectation.count;
import static dezero.grading.Expectation.fact;
import static dezero.grading.Expectation.part;
import static dezero.grading.Expectation.that;
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
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Step 12: functions with types of their own. */
public final class Step12Exercises implements Exercises {
  /** Numbers are chosen, and multiplied by 10: nothing is rounded. */
  private static final double NOT_ROUNDED = 0;

  @Override
  public List<Task> tasks() {
    return List.of(
        task(1, "The largest of several")
            .core()
            .points(4)
            .file("Largest.java")
            .hints(
                "For Larger: Add is a Binary, too. What does its forward look like today, and what"
                    + " stands in it where you want the larger one? For of: how did the lesson add"
                    + " three boxes with a function of two?",
                "For Larger: zip with Math::max. For of: a variable that begins as first; each box"
                    + " of the rest is compared with it, and the result takes its place. Every"
                    + " comparison is a new Larger().",
                "For Larger: return Elementwise.zip(x0, x1, Math::max). For of: for (Variable box :"
                    + " rest) { largest = new Larger().apply(largest, box); }")
            .probe("step12.probe.LargestProbe")
            .cases(Step12Exercises::largest),
        task(2, "A form of your own")
            .points(3)
            .file("Ternary.java")
            .hints(
                "For apply: which apply of the lesson takes an array? For forward: what does the"
                    + " forward(List) of Binary do, and what need it not do, that yours has to?",
                "For apply: apply(x0, x1, x2) would call itself, since Java prefers a method"
                    + " without dots. Hand over an array. For forward: xs.size(), and then get(0),"
                    + " get(1) and get(2). For Between: two zips, one with the result of the"
                    + " other.",
                "For apply: return apply(new Variable[] {x0, x1, x2}).get(0). For forward: return"
                    + " List.of(forward(xs.get(0), xs.get(1), xs.get(2))). For Between: the inner"
                    + " zip of x and low with Math::max, the outer one of that and high with"
                    + " Math::min.")
            .probe("step12.probe.TernaryProbe")
            .cases(Step12Exercises::ternary),
        task(3, "Who still holds my array?")
            .points(3)
            .file("Memories.java")
            .hints(
                "For the array: what did the prediction do to both, after f had been given it? For"
                    + " the list: what else can a caller get hold of and write into?",
                "For the boxes: give it an array in which one box is there twice, and compare"
                    + " remembered() with a list of your own. For the array: is it still as it was?"
                    + " Then put another box into it, and compare again. For the list: try set on"
                    + " what remembered() gave you, and compare once more.",
                "For the comparison: given.equals(memory.remembered()), where given is"
                    + " List.of(b, a, a). A box equals only itself. For the list: try {"
                    + " memory.remembered().set(0, a); } catch (UnsupportedOperationException e) {"
                    + " return true; }, as a list that refuses is safe.")
            .probe("step12.probe.MemoriesProbe")
            .cases(Step12Exercises::memories));
  }

  private static String numbers(double... numbers) {
    return Arrays.stream(numbers).mapToObj(Double::toString).collect(Collectors.joining(","));
  }

  private static String text(String what, double[]... boxes) {
    return Stream.concat(Stream.of(what), Stream.of(boxes).map(Step12Exercises::numbers))
        .collect(Collectors.joining(";"));
  }

  private static String code(double[]... boxes) {
    return Stream.of(boxes)
        .map(box -> "new Variable(" + numbers(box).replace(",", ", ") + ")")
        .collect(Collectors.joining(", "));
  }

  private static double[] box(double... numbers) {
    return numbers;
  }

  private static double[] random(Random random, int size) {
    return random.ints(size, -40, 40).mapToDouble(i -> i / 8.0).toArray();
  }

  private static List<Part> result(double... expected) {
    List<Part> parts = new ArrayList<>();
    parts.add(count("how many numbers the result holds", expected.length));
    for (int i = 0; i < expected.length; i++) {
      parts.add(part("the result" + (expected.length == 1 ? "" : ".data[" + i + "]"), expected[i]));
    }
    return parts;
  }

  private static Case calculated(String label, String text, List<Part> parts) {
    return new Case(label, Value.of(text), close(NOT_ROUNDED, parts.toArray(Part[]::new)));
  }

  // ---- task 1

  private static List<Case> largest(Random random) {
    List<Case> cases = new ArrayList<>();
    cases.add(larger(box(2), box(5)));
    cases.add(larger(box(7, -3, 0), box(1, -2, 0)));
    cases.add(largest(box(2), box(5), box(3)));
    cases.add(largest(box(4)));
    cases.add(largest(box(-1, 7), box(-2, 8)));
    for (int i = 0; i < 3; i++) {
      double[][] boxes = new double[3 + random.nextInt(6)][];
      Arrays.setAll(boxes, j -> random(random, 2));
      cases.add(largest(boxes));
    }
    return cases;
  }

  private static double[] largestOf(double[]... boxes) {
    return IntStream.range(0, boxes[0].length)
        .mapToDouble(i -> Stream.of(boxes).mapToDouble(box -> box[i]).max().orElseThrow())
        .toArray();
  }

  private static Case larger(double[] x0, double[] x1) {
    return calculated(
        "new Largest.Larger().apply(" + code(x0, x1) + ")",
        text("larger", x0, x1),
        result(largestOf(x0, x1)));
  }

  private static Case largest(double[]... boxes) {
    List<Part> parts = result(largestOf(boxes));
    parts.add(count("how many Larger it is made of", boxes.length - 1));
    parts.add(fact("each box is reached from the result, and no other", true));
    parts.add(fact("an array that was handed over as the rest is as before", true));
    return calculated("Largest.of(" + code(boxes) + ")", text("of", boxes), parts);
  }

  // ---- task 2

  private static List<Case> ternary(Random random) {
    List<Case> cases = new ArrayList<>();
    cases.add(digits(box(1), box(2), box(3)));
    cases.add(digits(box(1, 4), box(2, 5), box(3, 6)));
    cases.add(between(box(7), box(0), box(5)));
    cases.add(between(box(-1, 3, 9), box(0, 0, 9), box(5, 5, 9)));
    cases.add(refused(box(1), box(2)));
    cases.add(refused(box(1), box(2), box(3), box(4)));
    cases.add(refused(box(5)));
    for (int i = 0; i < 3; i++) {
      double[] low = random(random, 2);
      double[] high = {low[0] + random.nextInt(5), low[1] + random.nextInt(5)};
      cases.add(between(random(random, 2), low, high));
      cases.add(digits(random(random, 1), random(random, 1), random(random, 1)));
    }
    return cases;
  }

  private static Case digits(double[] x0, double[] x1, double[] x2) {
    double[] expected = new double[x0.length];
    Arrays.setAll(expected, i -> x0[i] + 10 * x1[i] + 100 * x2[i]);
    List<Part> parts = result(expected);
    parts.add(fact("f.inputs() are the three boxes, and the result knows f", true));
    return calculated(
        "f.apply(" + code(x0, x1, x2) + "), where f is a Ternary for x0 + 10·x1 + 100·x2",
        text("digits", x0, x1, x2),
        parts);
  }

  /** Of three numbers, the one in the middle. */
  private static Case between(double[] x, double[] low, double[] high) {
    double[] expected = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      double[] three = {x[i], low[i], high[i]};
      Arrays.sort(three);
      expected[i] = three[1];
    }
    List<Part> parts = result(expected);
    parts.add(fact("f.inputs() are the three boxes, and the result knows f", true));
    return calculated(
        "f = new Ternary.Between(); f.apply(" + code(x, low, high) + ")",
        text("between", x, low, high),
        parts);
  }

  private static Case refused(double[]... boxes) {
    Pattern named = Pattern.compile("\\b" + boxes.length + "\\b");
    return new Case(
        "f.apply(" + code(boxes) + "), where f is a Ternary",
        Value.of(text("refuse", boxes)),
        that(
            "an IllegalArgumentException that names " + boxes.length,
            came -> came.text().startsWith("refused: ") && named.matcher(came.text()).find()));
  }

  // ---- task 3

  private record Told(String does, boolean reliable) {}

  /** In the order of the probe. */
  private static final List<Told> MEMORIES =
      List.of(
          new Told("keeps List.of(boxes), and gives that", true),
          new Told("keeps the array, and gives List.of(array)", false),
          new Told("keeps boxes.clone(), and gives List.of(clone)", true),
          new Told("keeps Arrays.asList(boxes), and gives that", false),
          new Told("keeps a new ArrayList, and gives a new ArrayList of it each time", true),
          new Told("keeps a new ArrayList, and gives that", false),
          new Told("keeps Arrays.asList(boxes), and gives an unmodifiable view of it", false),
          new Told("keeps a new ArrayList, and gives an unmodifiable view of it", true),
          new Told("keeps new boxes with the same numbers", false),
          new Told("keeps List.of(boxes), and then puts the array in reverse order", false),
          new Told("keeps each box once only", false),
          new Told("keeps boxes.clone(), and gives Arrays.asList(clone)", false));

  private static List<Case> memories(Random random) {
    List<Case> cases = new ArrayList<>();
    for (int i = 0; i < MEMORIES.size(); i++) {
      cases.add(
          new Case(
              "Memories.isReliable of a memory that " + MEMORIES.get(i).does,
              Value.of(i),
              close(0, fact("Memories.isReliable(…)", MEMORIES.get(i).reliable))));
    }
    Collections.shuffle(cases.subList(2, cases.size()), random);
    return cases;
  }
}
