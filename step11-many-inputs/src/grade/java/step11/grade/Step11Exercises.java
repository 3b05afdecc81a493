package step11.grade;

import static dezero.grading.Expectation.close;
import static dezero.grading.Expectation.count;
import static dezero.grading.Expectation.fact;
import static dezero.grading.Expectation.part;
import static dezero.grading.Expectation.that;
import static dezero.grading.Task.task;

import dezero.grading.Case;
import dezero.grading.Exercises;
import dezero.grading.Expectation;
import dezero.grading.Part;
import dezero.grading.Task;
import dezero.grading.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Step 11: functions of lists. */
public final class Step11Exercises implements Exercises {
  /** Sums in another order differ in the sixteenth digit; a forgotten box in the first. */
  private static final double ROUNDING = 1e-12;

  /** Ten additions one after the other round by less, and a thousand by more. */
  private static final double TEN_ROUNDINGS = 1e-14;

  @Override
  public List<Task> tasks() {
    return List.of(
        task(1, "Two in, two out")
            .core()
            .points(4)
            .file("DivideWithRest.java")
            .hints(
                "For the two results: how does the lesson's SumAndDifference return two arrays? For"
                    + " the boxes that are too many: who counts them, if Add does not?",
                "For the results: two arrays, each made by Elementwise.zip of xs.get(0) and"
                    + " xs.get(1). The rest is what remains of a when b was taken away as often as"
                    + " the quotient says. (Java's % rounds towards 0.) For the count: xs.size().",
                "For the quotients: Elementwise.zip(xs.get(0), xs.get(1), (a, b) -> Math.floor(a /"
                    + " b)). For the rests the same, with a - b * Math.floor(a / b). For the count:"
                    + " if (xs.size() != 2) { throw new IllegalArgumentException(\"given \" +"
                    + " xs.size() + \" boxes\"); }")
            .probe("step11.probe.DivideWithRestProbe")
            .cases(Step11Exercises::divideWithRest),
        task(2, "Any number in, one out")
            .points(3)
            .file("Average.java")
            .hints(
                "For the sum: Add takes get(0) and get(1). What do you write instead, if you do not"
                    + " know how many there are? For the sizes: what did the lesson's Add say of"
                    + " two numbers and three?",
                "For the sum: begin with a new array of zeros, as long as the first, and let zip"
                    + " put one array after the other onto it. For what stays as it is: if you"
                    + " begin with xs.get(0) itself and add into it, you write into somebody's box."
                    + " For the sizes: zip refuses, and it names both.",
                "For the sum: for (double[] x : xs) { sum = Elementwise.zip(sum, x, Double::sum); }"
                    + " For the average: return List.of(Elementwise.map(sum, v -> v / xs.size())).")
            .probe("step11.probe.AverageProbe")
            .cases(Step11Exercises::average),
        task(3, "A thousand boxes, ten Adds deep")
            .points(3)
            .file("Total.java")
            .hints(
                "In the lesson's picture the 9 is two Adds away from the 2, but only one from the"
                    + " 4. With four boxes, how would each be two Adds away? And how many boxes can"
                    + " be ten away?",
                "The last Add gets two boxes: the sum of one half, and the sum of the other half."
                    + " How do you get the sum of a half? The method that you are writing knows.",
                "If there is one box, return it. Else: Variable left = of(boxes.subList(0, half));"
                    + " Variable right = of(boxes.subList(half, boxes.size())); and return new"
                    + " Add().apply(List.of(left, right)).get(0). subList copies nothing and takes"
                    + " nothing away.")
            .probe("step11.probe.TotalProbe")
            .cases(Step11Exercises::total));
  }

  private static String numbers(double... numbers) {
    return Arrays.stream(numbers).mapToObj(Double::toString).collect(Collectors.joining(","));
  }

  private static String text(String what, double[]... boxes) {
    return Stream.concat(Stream.of(what), Stream.of(boxes).map(Step11Exercises::numbers))
        .collect(Collectors.joining(";"));
  }

  private static String code(String name, double[]... boxes) {
    return "new "
        + name
        + "().apply(List.of("
        + Stream.of(boxes)
            .map(box -> "new Variable(" + numbers(box).replace(",", ", ") + ")")
            .collect(Collectors.joining(", "))
        + "))";
  }

  private static double[] box(double... numbers) {
    return numbers;
  }

  private static void addParts(List<Part> parts, String what, double... expected) {
    parts.add(count("how many numbers the " + what + " box holds", expected.length));
    for (int i = 0; i < expected.length; i++) {
      String place = expected.length == 1 ? "" : ", data[" + i + "]";
      parts.add(part("the " + what + " box" + place, expected[i]));
    }
  }

  private static List<Part> parts(int results) {
    List<Part> parts = new ArrayList<>();
    parts.add(fact("the boxes that went in are as before", true));
    parts.add(count("how many boxes came out", results));
    return parts;
  }

  private static Case refused(String name, List<Integer> named, double[]... boxes) {
    return new Case(
        code(name, boxes),
        Value.of(text("refuse", boxes)),
        refusal(named.stream().map(String::valueOf).toList()));
  }

  private static Expectation refusal(List<String> named) {
    return that(
        "an IllegalArgumentException"
            + (named.isEmpty() ? "" : " that names " + String.join(" and ", named)),
        came ->
            came.text().startsWith("refused: ")
                && named.stream()
                    .allMatch(n -> Pattern.compile("\\b" + n + "\\b").matcher(came.text()).find()));
  }

  // ---- task 1

  private static List<Case> divideWithRest(Random random) {
    List<Case> cases = new ArrayList<>();
    cases.add(divided(box(7), box(2)));
    cases.add(divided(box(-7), box(2)));
    cases.add(divided(box(7, -7, 6), box(2, 2, 3)));
    cases.add(divided(box(30_000_000_000.0), box(8)));
    cases.add(refused("DivideWithRest", List.of(3), box(7), box(2), box(1)));
    cases.add(refused("DivideWithRest", List.of(1), box(7)));
    for (int i = 0; i < 3; i++) {
      double[] x0 = {random.nextInt(400) / 8.0 - 25, random.nextInt(400) / 8.0 - 25};
      double[] x1 = {(1 + random.nextInt(40)) / 8.0, (1 + random.nextInt(40)) / 8.0};
      cases.add(divided(x0, x1));
    }
    cases.add(
        refused("DivideWithRest", List.of(4), box(random.nextInt(9)), box(1), box(1), box(1)));
    return cases;
  }

  /** As one does it on paper: with whole eighths, and the rest first. */
  private static Case divided(double[] x0, double[] x1) {
    double[] quotients = new double[x0.length];
    double[] rests = new double[x0.length];
    for (int i = 0; i < x0.length; i++) {
      long divisor = (long) (8 * x1[i]);
      long rest = Math.floorMod((long) (8 * x0[i]), divisor);
      rests[i] = rest / 8.0;
      quotients[i] = ((long) (8 * x0[i]) - rest) / divisor;
    }
    List<Part> parts = parts(2);
    addParts(parts, "first (the quotients)", quotients);
    addParts(parts, "second (the rests)", rests);
    return new Case(
        code("DivideWithRest", x0, x1),
        Value.of(text("ask", x0, x1)),
        close(ROUNDING, parts.toArray(Part[]::new)));
  }

  // ---- task 2

  private static List<Case> average(Random random) {
    List<Case> cases = new ArrayList<>();
    cases.add(averaged(box(2), box(4)));
    cases.add(averaged(box(1), box(2), box(6)));
    cases.add(averaged(box(5)));
    cases.add(averaged(box(1, 10), box(2, 20), box(3, 30), box(6, 0)));
    cases.add(refused("Average", List.of(2, 3), box(1, 2), box(1, 2, 3)));
    cases.add(refused("Average", List.of(3, 2), box(1, 2, 3), box(1, 2)));
    cases.add(refused("Average", List.of(2, 1), box(1, 2), box(3, 4), box(5)));
    for (int i = 0; i < 3; i++) {
      double[][] boxes = new double[2 + random.nextInt(6)][];
      for (int j = 0; j < boxes.length; j++) {
        boxes[j] = box(random.nextInt(80) / 8.0, -random.nextInt(80) / 8.0);
      }
      cases.add(averaged(boxes));
    }
    return cases;
  }

  private static Case averaged(double[]... boxes) {
    double[] averages = new double[boxes[0].length];
    for (int i = 0; i < averages.length; i++) {
      int place = i;
      averages[i] = Stream.of(boxes).mapToDouble(box -> box[place]).average().orElseThrow();
    }
    List<Part> parts = parts(1);
    addParts(parts, "result's", averages);
    return new Case(
        code("Average", boxes),
        Value.of(text("ask", boxes)),
        close(ROUNDING, parts.toArray(Part[]::new)));
  }

  // ---- task 3

  private static List<Case> total(Random random) {
    List<Case> cases = new ArrayList<>();
    cases.add(total("2, 3 and 4", box(2, 3, 4)));
    cases.add(total("1, 2, 3 and 4", box(1, 2, 3, 4)));
    cases.add(total("a single box with 5", box(5)));
    cases.add(total("5 boxes with 1 each", box(1, 1, 1, 1, 1)));
    for (int n : List.of(8, 9, 2 + random.nextInt(60), 65 + random.nextInt(300))) {
      double[] eighths = random.ints(n, 1, 80).mapToDouble(i -> i / 8.0).toArray();
      cases.add(total(n + " boxes with whole eighths", eighths));
    }
    double[] tenths = new double[1000];
    Arrays.fill(tenths, 0.1);
    cases.add(total("1000 boxes with 0.1 each", tenths));
    cases.add(new Case("Total.of(List.of())", Value.of(1), refusal(List.of())));
    return cases;
  }

  private static Case total(String what, double... numbers) {
    BigDecimal sum =
        Arrays.stream(numbers).mapToObj(BigDecimal::new).reduce(BigDecimal.ZERO, BigDecimal::add);
    int deep = 0;
    while (1 << deep < numbers.length) {
      deep++;
    }
    boolean isChangeable = numbers.length % 2 == 1;
    double[] given = new double[1 + numbers.length];
    given[0] = isChangeable ? 1 : 0;
    System.arraycopy(numbers, 0, given, 1, numbers.length);
    return new Case(
        "Total.of(" + what + (isChangeable ? ")" : "; the list cannot be changed)"),
        Value.of(given),
        close(
            TEN_ROUNDINGS,
            part("the sum", sum.doubleValue()),
            count("how many Adds it is made of", numbers.length - 1),
            count("how many Adds lie on the longest way", deep),
            fact("each box is reached, and once only", true),
            fact("the list is as before", true)));
  }
}
