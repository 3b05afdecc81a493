package step02.grade;

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

/** Step 02: functions as objects. */
public final class Step02Exercises implements Exercises {
  /** Math.pow and a few multiplications differ by some units in the sixteenth digit. */
  private static final double ROUNDING = 1e-12;

  @Override
  public List<Task> tasks() {
    return List.of(
        task(1, "A power of any exponent")
            .core()
            .points(4)
            .file("Power.java")
            .hints(
                "For the constructor and forward: in what do two Powers differ, and who has to"
                    + " remember that? For inverse: 2 to the power of 3 is 8. Which exponent makes"
                    + " 2 of 8? It is not −3, which makes 1/512.",
                "For the constructor and forward: a field, private final double exponent; forward"
                    + " uses it in what it hands to Elementwise.map, and x stays as it is. For"
                    + " inverse: powers of powers multiply, so exponent times what is 1?",
                "For forward: return Elementwise.map(x, v -> Math.pow(v, exponent)). For inverse:"
                    + " back from the third power leads the power of a third, so return a new Power"
                    + " of 1 / exponent.")
            .probe("step02.probe.PowerProbe")
            .cases(Step02Exercises::power),
        task(2, "A function that counts")
            .points(3)
            .file("Counted.java")
            .hints(
                "apply is final, so it cannot count. Which method of yours does apply call, once"
                    + " each time?",
                "The forward of another function is not yours to call: it is protected. But its"
                    + " apply is public. It takes a box, and what you have is an array.",
                "In forward: calls++, numbers += x.length, and then"
                    + " return f.apply(new Variable(x)).data. The two counts are fields without"
                    + " static: each object has its own.")
            .probe("step02.probe.CountedProbe")
            .cases(Step02Exercises::counted),
        task(3, "Two functions are a function")
            .points(3)
            .file("Composed.java")
            .hints(
                "For between: which object was given that box? Then you need not keep it once more."
                    + " For repeated: a hundred times is fifty times, twice.",
                "For forward: put x into a box, give it to first, what comes out to second, and"
                    + " return the data of the last box. For repeated: let half be repeated(f,"
                    + " times / 2), and put half behind itself.",
                "For between: ask second. For repeated: once is f itself; otherwise new"
                    + " Composed(half, half), and if the number was odd, f behind it once more. So"
                    + " a million times is 20 deep.")
            .probe("step02.probe.ComposedProbe")
            .cases(Step02Exercises::composed));
  }

  // ---- task 1

  private static List<Case> power(Random random) {
    List<Case> cases = new ArrayList<>();
    cases.add(powers(List.of(3), 2));
    cases.add(powers(List.of(2), 3, -1, 0.5));
    cases.add(powers(List.of(3), -2));
    cases.add(powers(List.of(0, 1, -1), 4));
    cases.add(inverse(3, 2));
    cases.add(inverse(-2, 5));
    for (int i = 0; i < 3; i++) {
      cases.add(powers(List.of(random.nextInt(7) - 3, 4), number(random), number(random)));
      cases.add(inverse(2 + random.nextInt(5), number(random)));
    }
    return cases;
  }

  private static double number(Random random) {
    return (1 + random.nextInt(40)) / 8.0;
  }

  /** By multiplying, as one would on paper. */
  private static double power(double x, int exponent) {
    double power = 1;
    for (int i = 0; i < Math.abs(exponent); i++) {
      power *= x;
    }
    return exponent < 0 ? 1 / power : power;
  }

  private static Case powers(List<Integer> exponents, double... numbers) {
    List<Part> parts = new ArrayList<>();
    List<String> made = new ArrayList<>();
    for (int f = 0; f < exponents.size(); f++) {
      String name = String.valueOf((char) ('f' + f));
      made.add(name + " = new Power(" + exponents.get(f) + ")");
      parts.add(count("how many numbers " + name + ".apply(x) holds", numbers.length));
      for (int i = 0; i < numbers.length; i++) {
        String place = numbers.length == 1 ? "" : ", data[" + i + "]";
        parts.add(part(name + ".apply(x)" + place, power(numbers[i], exponents.get(f))));
      }
    }
    for (int f = 0; f < exponents.size(); f++) {
      parts.add(fact((char) ('f' + f) + ".x() == x, after apply(x)", true));
    }
    parts.add(fact("x is as before", true));
    return new Case(
        "x = new Variable(" + listed(numbers, ", ") + "), " + String.join(", ", made),
        Value.of(
            "of "
                + listed(exponents.stream().mapToDouble(e -> e).toArray(), ",")
                + " "
                + listed(numbers, ",")),
        close(ROUNDING, parts.toArray(Part[]::new)));
  }

  private static String listed(double[] numbers, String between) {
    return String.join(between, Arrays.stream(numbers).mapToObj(Double::toString).toList());
  }

  private static Case inverse(int exponent, double root) {
    double x = power(root, exponent);
    return new Case(
        "f = new Power(" + exponent + "), x = new Variable(" + x + ")",
        Value.of("inverse " + exponent + " " + x),
        close(
            ROUNDING,
            part("f.inverse().apply(x)", root),
            part("f.apply(x), after f.inverse()", power(x, exponent))));
  }

  // ---- task 2

  private static List<Case> counted(Random random) {
    List<Case> cases = new ArrayList<>();
    cases.add(counts(1));
    cases.add(counts(1, 3, 3));
    cases.add(counts(2, -1, -1, 4, -1));
    cases.add(counts(0));
    cases.add(total(3, 0, 2));
    cases.add(total(random.ints(2 + random.nextInt(4), 0, 6).toArray()));
    for (int i = 0; i < 3; i++) {
      cases.add(counts(random.ints(2 + random.nextInt(9), -1, 6).toArray()));
    }
    return cases;
  }

  /** How a sum of squares grows: n(n + 1)(2n + 1) / 6. */
  private static Case counts(int... sizes) {
    double ofA = 0;
    int callsOfA = 0;
    int numbersOfA = 0;
    int callsOfB = 0;
    List<String> calls = new ArrayList<>();
    for (int size : sizes) {
      if (size < 0) {
        callsOfB++;
        calls.add("b with one number");
      } else {
        ofA += size * (size + 1) * (2 * size + 1) / 6.0;
        callsOfA++;
        numbersOfA += size;
        calls.add("a with " + size + (size == 1 ? " number" : " numbers"));
      }
    }
    return new Case(
        "f = new Square(), a = new Counted(f), b = new Counted(f), c = new Counted(a); applied: "
            + String.join(", ", calls),
        Value.of(Arrays.stream(sizes).asDoubleStream().toArray()),
        close(
            ROUNDING,
            part("the sum of all that came out of a", ofA),
            part("the sum of all that came out of b", 49 * callsOfB),
            count("a.calls()", callsOfA),
            count("a.numbers()", numbersOfA),
            count("b.calls()", callsOfB),
            count("b.numbers()", callsOfB),
            count("c.calls()", 0),
            count("c.numbers()", 0)));
  }

  /** The total makes one number of a box: so what goes in is not as much as what comes out. */
  private static Case total(int... sizes) {
    double sum = 0;
    int numbers = 0;
    for (int size : sizes) {
      sum += size * (size + 1) / 2.0;
      numbers += size;
    }
    List<String> boxes =
        Arrays.stream(sizes).mapToObj(size -> size + (size == 1 ? " number" : " numbers")).toList();
    return new Case(
        "total makes one number of a box, the sum of all; b = new Counted(total), c = new"
            + " Counted(b); c applied to boxes with "
            + String.join(", ", boxes),
        Value.of(String.join(" ", Arrays.stream(sizes).mapToObj(Integer::toString).toList())),
        close(
            ROUNDING,
            part("the sum of all that came out of c", sum),
            count("b.calls()", sizes.length),
            count("b.numbers()", numbers),
            count("c.calls()", sizes.length),
            count("c.numbers()", numbers)));
  }

  // ---- task 3

  private static List<Case> composed(Random random) {
    List<Case> cases = new ArrayList<>();
    double summand = 1 + random.nextInt(9);
    double x = number(random);
    cases.add(two("square", 1, 3));
    cases.add(two("add", 1, 3));
    cases.add(two("square", summand, x));
    cases.add(two("add", summand, x));
    cases.add(nested(summand, x));
    cases.add(repeated(2, 1, 5));
    cases.add(repeated(2, 3, 5));
    cases.add(squared(3, 2));
    for (int i = 0; i < 3; i++) {
      cases.add(repeated(0.5, 2 + random.nextInt(99), x));
    }
    cases.add(repeated(1.0 / 1024, 1_000_000, x));
    return cases;
  }

  private static Case two(String first, double summand, double x) {
    boolean isSquareFirst = first.equals("square");
    double between = isSquareFirst ? x * x : x + summand;
    double y = isSquareFirst ? between + summand : between * between;
    return new Case(
        "f = new Composed("
            + (isSquareFirst ? "new Square(), add" : "add, new Square()")
            + "), where add adds "
            + summand
            + "; x = new Variable("
            + x
            + ")",
        Value.of(first + " " + summand + " " + x),
        close(
            ROUNDING,
            part("f.apply(x)", y),
            part("f.between()", between),
            fact("f.between() == null, before apply", true),
            fact("f.x() == x, after apply", true),
            fact("f.between() is the very box that the second function was given", true)));
  }

  private static Case nested(double summand, double x) {
    double once = x * x + summand;
    double twice = once * once + summand;
    return new Case(
        "f = new Composed(new Square(), add), g = new Composed(f, new Composed(new Square(),"
            + " another add)), new Composed(g, new Square()).apply(new Variable("
            + x
            + ")), where each add adds "
            + summand,
        Value.of("nested " + summand + " " + x),
        close(ROUNDING, twice * twice));
  }

  /** x to the power of 2 to the power of times. */
  private static Case squared(int times, double x) {
    return new Case(
        "Composed.repeated(new Square(), " + times + ").apply(new Variable(" + x + "))",
        Value.of("squared " + times + " " + x),
        close(ROUNDING, power(x, 1 << times)));
  }

  private static Case repeated(double summand, int times, double x) {
    return new Case(
        "Composed.repeated(add, "
            + times
            + ").apply(new Variable("
            + x
            + ")), where add adds "
            + summand,
        Value.of("repeated " + summand + " " + times + " " + x),
        close(ROUNDING, x + summand * times));
  }
}
